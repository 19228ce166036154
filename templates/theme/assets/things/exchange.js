/* What is kept on this phone as a file, and back. */

import { FORMAT, VERSION, packed } from "../session/file.js";
import { stateOf } from "../session/record.js";

/** @typedef {import("../session/record.js").Session} Session */

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
