/* The sets as tables, in the columns of two widely used apps: those by which other apps and spreadsheets read them. */

import { POUND } from "../session/weights.js";
import { sets } from "./sets.js";

/** @typedef {import("../session/record.js").Session} Session */
/** @typedef {import("./sets.js").Done} Done */

const METRES = { m: 1, km: 1000, yd: 0.9144, ft: 0.3048, mi: 1609.344 };

/** A weight in a unit; to a hundredth, as it is not for lifting. @param {[number, string] | null | undefined} load @param {string} unit */
function weight(load, unit) {
  if (!load?.[0]) return 0;
  const exact = load[1] === unit ? load[0] : unit === "lb" ? load[0] / POUND : load[0] * POUND;
  return Math.round(exact * 100) / 100;
}

/** Reps, seconds and a distance in miles or kilometers, of which a set has one. @param {Done} done @param {string} weights their unit */
function measures({ set, unit }, weights) {
  const amount = set.amount ?? 0;
  const metres = METRES[unit] ?? 0;
  const whole = weights === "lb" ? METRES.mi : METRES.km;
  const timed = unit === "s";
  return { reps: metres || timed ? 0 : amount, seconds: timed ? amount : 0, distance: Math.round(((amount * metres) / whole) * 10_000) / 10_000 };
}

/** A row of CSV, in which what would be a formula in a spreadsheet is text (OWASP, CSV injection). @param {(string | number)[]} cells @param {string} between */
function row(cells, between) {
  return cells.map((it) => (typeof it === "string" ? `"${(/^[=+\-@\t\r]/.test(it) ? `'${it}` : it).replaceAll('"', '""')}"` : `${it}`)).join(between);
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

/** How long a session took: `1h 5m`. @param {Session} session @param {number} at when there was something of it for certain */
function duration({ began, ended }, at) {
  const minutes = Math.max(1, Math.round(((ended ?? at) - began) / 60_000));
  return `${minutes >= 60 ? `${Math.floor(minutes / 60)}h ` : ""}${minutes % 60}m`;
}

/** Effort of 10, as those apps have it: 10 less what somebody could have done more. @param {Done} done @returns {string | number} */
const rpe = ({ set }) => (set.effort === undefined ? "" : 10 - set.effort);

/** What is said of an exercise: the strength of its kit, which has no column, and the note. @param {Done} done @param {Map<string, string>} notes */
const said = ({ set }, notes) => [set.strength, notes.get(set.exercise)].filter(Boolean).join(". ");

const STRONG = "Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes;Workout Duration";

/** The sets as Strong writes them where it names its units, with semicolons: the one form that Hevy brings in. @param {Iterable<Session>} sessions @param {string} unit `lb` or `kg` @param {Map<string, string>} notes */
export function strong(sessions, unit, notes) {
  const units = unit === "lb" ? ["lbs", "mi"] : ["kg", "km"];
  const rows = sets(sessions).map((it) => {
    const { reps, seconds, distance } = measures(it, unit);
    const { session, set, aside } = it;
    return row([moment(session.began), session.name, it.name, aside ? "W" : it.number, weight(set.load, unit), units[0], reps, rpe(it), distance, units[1], seconds, said(it, notes), `Week ${session.week}`, duration(session, set.at)], ";");
  });
  return [STRONG, ...rows, ""].join("\n");
}

/** The sets as Hevy writes them, with commas, as spreadsheets read them. @param {Iterable<Session>} sessions @param {string} unit `lb` or `kg` @param {Map<string, string>} notes */
export function hevy(sessions, unit, notes) {
  const [weights, distances] = unit === "lb" ? ["weight_lbs", "distance_miles"] : ["weight_kg", "distance_km"];
  const head = `title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,set_type,${weights},reps,${distances},duration_seconds,rpe`;
  const some = (number) => number || "";
  const rows = sets(sessions).map((it) => {
    const { reps, seconds, distance } = measures(it, unit);
    const { session, set, turn, aside } = it;
    const superset = ["superset", "circuit"].includes(turn.part.kind) ? Number.parseInt(turn.item.key, 10) : "";
    return row([session.name, day(session.began), day(session.ended ?? set.at), `Week ${session.week}`, it.name, superset, said(it, notes), it.number - 1, aside ? "warmup" : "normal", some(weight(set.load, unit)), some(reps), some(distance), some(seconds), rpe(it)], ",");
  });
  return [head, ...rows, ""].join("\n");
}
