/* Ids that have changed since a session was kept: it is read by those that its exercises and its routine have now. */

/** @typedef {import("./record.js").Session} Session */
/** @typedef {Record<string, string>} Ids old id -> new */

/** @param {Ids} ids @param {string} id */
const now = (ids, id) => (Object.hasOwn(ids, id) ? ids[id] : id);

/** A kept session by the ids of now. @param {Session} session @param {{exercises: Ids, routines: Ids}} moved @returns {Session} */
export function renamed(session, { exercises, routines }) {
  const made = JSON.parse(JSON.stringify(session), (key, value) => {
    if (key === "exercise") return now(exercises, value);
    return key === "exercises" && Array.isArray(value) ? value.map((id) => now(exercises, id)) : value;
  });
  made.routine = now(routines, made.routine);
  made.names = Object.fromEntries(Object.entries(made.names ?? {}).map(([id, name]) => [now(exercises, id), name]));
  return made;
}

/** Notes by the ids of now; one that was written since stays. @template T @param {Map<string, T>} notes @param {Ids} exercises @returns {Map<string, T>} */
export function renamedNotes(notes, exercises) {
  return new Map([...[...notes].map(([id, note]) => /** @type {[string, T]} */ ([now(exercises, id), note])), ...[...notes].filter(([id]) => now(exercises, id) === id)]);
}
