/* What is kept on this phone as a file, and back: JSON whole, and the sets as two widely used apps name them. */

import { FORMAT, VERSION, packed } from "../session/file.js";
import { stateOf } from "../session/record.js";

/** @typedef {import("../session/record.js").Session} Session */

const POUND = 0.45359237;

/** All that is kept. @param {import("../session/store.js").Store} store */
export async function exported(store) {
  const [sessions, settings, notes] = await Promise.all(["sessions", "settings", "notes"].map((it) => store.all(it)));
  return packed([...sessions.values()], Object.fromEntries(settings), Object.fromEntries(notes));
}

/** What is wrong with a file that somebody wants to bring in; nothing where it is good. @param {any} told */
export function wrong(told) {
  if (told?.format !== FORMAT) return "This is no file of this guide.";
  if (told.version !== VERSION) return "This file was written by a newer guide than this one.";
  if (!Array.isArray(told.sessions) || !told.sessions.every(sound)) return "A session in this file is not whole.";
  if (told.settings && typeof told.settings !== "object") return "The settings in this file are not whole.";
  const notes = Object.values(told.notes ?? {});
  return notes.every((it) => typeof it === "string") ? undefined : "A note in this file is not whole.";
}

/** Whether a session has all that it takes to be told. @param {any} it */
function sound(it) {
  const texts = [it?.id, it?.routine, it?.name].every((text) => typeof text === "string");
  const numbers = [it?.week, it?.began].every(Number.isFinite);
  if (!texts || !numbers || !Array.isArray(it.events) || !Array.isArray(it.step?.parts) || !Array.isArray(it.conditions)) return false;
  try {
    return stateOf(it).turns.length >= 0 && Boolean(it.names);
  } catch {
    return false;
  }
}

/** Bring in what is not there yet: of a session that is, the one with more in it stays. Answers how many came. @param {import("../session/store.js").Store} store @param {any} told */
export async function imported(store, told) {
  const there = await store.all("sessions");
  let came = 0;
  for (const session of told.sessions) {
    const own = there.get(session.id);
    if (own && own.events.length >= session.events.length) continue;
    await store.put("sessions", session.id, session);
    came++;
  }
  for (const [key, note] of Object.entries(told.notes ?? {})) if (!(await store.get("notes", key))) await store.put("notes", key, note);
  for (const [key, value] of Object.entries(told.settings ?? {})) if (!(await store.get("settings", key))) await store.put("settings", key, value);
  return came;
}

/**
 * Every set that was done, the oldest session first.
 * @param {Iterable<Session>} sessions
 */
export function sets(sessions) {
  return [...sessions]
    .sort((a, b) => a.began - b.began)
    .flatMap((session) => {
      const { turns, kept } = stateOf(session);
      const number = new Map();
      return turns
        .filter((turn) => kept.has(turn.id))
        .map((turn) => {
          const set = kept.get(turn.id);
          number.set(set.exercise, (number.get(set.exercise) ?? 0) + 1);
          const aside = ["w", "c"].includes(turn.item.key[0]);
          return { session, set, unit: turn.item.unit, number: number.get(set.exercise), name: session.names[set.exercise] ?? set.exercise, aside };
        });
    });
}

/** A weight in a unit; to a hundredth, as it is not for lifting. @param {[number, string] | null | undefined} load @param {string} unit */
function weight(load, unit) {
  if (!load?.[0]) return "";
  const exact = load[1] === unit ? load[0] : unit === "lb" ? load[0] / POUND : load[0] * POUND;
  return `${Math.round(exact * 100) / 100}`;
}

const METRES = { m: 1, km: 1000, yd: 0.9144, ft: 0.3048, mi: 1609.344 };

/** @param {ReturnType<typeof sets>[number]} row */
function measures({ set, unit }) {
  const amount = set.amount ?? "";
  const metres = METRES[unit];
  const counted = !metres && unit !== "s";
  return { reps: counted ? amount : "", seconds: unit === "s" ? amount : "", metres: metres && set.amount !== undefined ? Math.round(set.amount * metres) : "" };
}

/** A row of CSV, in which what would be a formula in a spreadsheet is text (OWASP, CSV injection). @param {(string | number)[]} cells */
function row(cells) {
  return cells.map((it) => (typeof it === "string" ? `"${(/^[=+\-@\t\r]/.test(it) ? `'${it}` : it).replaceAll('"', '""')}"` : `${it}`)).join(",");
}

const two = (number) => `${number}`.padStart(2, "0");

/** A moment on this phone's clock: `2026-03-02 18:00:00`. @param {number} at */
function moment(at) {
  const it = new Date(at);
  return `${it.getFullYear()}-${two(it.getMonth() + 1)}-${two(it.getDate())} ${two(it.getHours())}:${two(it.getMinutes())}:${two(it.getSeconds())}`;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The same as Hevy writes it: `2 Mar 2026, 18:00`. @param {number} at */
function day(at) {
  const it = new Date(at);
  return `${it.getDate()} ${MONTHS[it.getMonth()]} ${it.getFullYear()}, ${two(it.getHours())}:${two(it.getMinutes())}`;
}

/** Effort of 10, as those apps have it: 10 less what somebody could have done more. */
const rpe = (set) => (set.effort === undefined ? "" : 10 - set.effort);

/** The sets in the columns of Strong. @param {Iterable<Session>} sessions @param {string} unit `lb` or `kg` @param {Map<string, string>} notes */
export function strong(sessions, unit, notes) {
  const head = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE";
  const rows = sets(sessions).map((it) => {
    const { reps, seconds, metres } = measures(it);
    const minutes = Math.max(1, Math.round(((it.session.ended ?? it.set.at) - it.session.began) / 60_000));
    const distance = typeof metres === "number" ? metres / (unit === "lb" ? 1609.344 : 1000) : "";
    return row([moment(it.session.began), it.session.name, `${minutes}m`, it.name, it.aside ? "W" : it.number, weight(it.set.load, unit), reps, distance, seconds, notes.get(it.set.exercise) ?? "", `Week ${it.session.week}`, rpe(it.set)]);
  });
  return [head, ...rows, ""].join("\n");
}

/** The sets in the columns of Hevy. @param {Iterable<Session>} sessions @param {string} unit `lb` or `kg` @param {Map<string, string>} notes */
export function hevy(sessions, unit, notes) {
  const [weights, distances, whole] = unit === "lb" ? ["weight_lbs", "distance_miles", 1609.344] : ["weight_kg", "distance_km", 1000];
  const head = `title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,set_type,${weights},reps,${distances},duration_seconds,rpe`;
  const rows = sets(sessions).map((it) => {
    const { reps, seconds, metres } = measures(it);
    const distance = typeof metres === "number" ? metres / whole : "";
    return row([it.session.name, day(it.session.began), day(it.session.ended ?? it.set.at), `Week ${it.session.week}`, it.name, "", notes.get(it.set.exercise) ?? "", it.number - 1, it.aside ? "warmup" : "normal", weight(it.set.load, unit), reps, distance, seconds, rpe(it.set)]);
  });
  return [head, ...rows, ""].join("\n");
}
