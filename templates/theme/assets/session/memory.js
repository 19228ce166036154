/* What this phone remembers of somebody: the sessions there were, the settings, the notes. */

import { renamed, renamedNotes } from "./moved.js";
import { open } from "./store.js";

export const SETTINGS = { sound: true, vibrate: true, flash: false, say: false, awake: true, rests: true, unit: "lb", conditions: [] };

/**
 * What is remembered for the guide at an address, by the ids of now; nothing, and why, where the browser keeps nothing.
 * @param {string} root @param {{exercises: Record<string, string>, routines: Record<string, string>}} moved old ids -> new
 */
export async function remembered(root, moved) {
  try {
    const store = await open(root);
    const [sessions, settings, notes] = await Promise.all(["sessions", "settings", "notes"].map((it) => store.all(it)));
    const past = [...sessions.values()].map((it) => renamed(it, moved));
    return { store, past, settings: { ...SETTINGS, ...(settings.get("session") ?? {}) }, notes: renamedNotes(notes, moved.exercises) };
  } catch {
    return { trouble: "This browser keeps nothing for this site, so a session lasts as long as this page is open." };
  }
}

/** The session of a routine that goes on. @param {any[]} past @param {string} routine */
export function goingOn(past, routine) {
  return past.filter((it) => it.routine === routine && !it.ended).sort((a, b) => b.began - a.began)[0] ?? null;
}
