/* What the conditions of somebody ask of exercises, and what may stand for one. */

/**
 * What conditions ask of an exercise: what the routine says of it, and what it says itself where the routine does not, or of a stage.
 * @param {any} course @param {string[]} chosen ids of conditions @param {string} exercise @returns {[string, string, boolean][]} action, words, and whether that is for a stage alone
 */
export function minds(course, chosen, exercise) {
  return course.conditions
    .filter((it) => chosen.includes(it.id))
    .flatMap((it) => {
      const own = it.own.filter((line) => line.about.includes(exercise)).map((line) => [line.action, line.words, false]);
      const itself = it.fine ? [] : (course.moves[exercise]?.minds?.[it.id] ?? []);
      return [...own, ...(own.length ? itself.filter(([, , staged]) => staged) : itself)];
    });
}

/** Whether a condition forbids an exercise at all times; of its stages, a reader is told. @param {any} course @param {string[]} chosen @param {string} exercise */
function forbidden(course, chosen, exercise) {
  return minds(course, chosen, exercise).some(([action, , staged]) => action === "avoid" && !staged);
}

/** The keys of what conditions forbid in a week. @param {any} course @param {string[]} chosen @param {import("./course.js").Step} step */
export function leftOut(course, chosen, step) {
  const items = step.parts.flatMap((part) => part.items);
  return items.filter((it) => forbidden(course, chosen, it.exercise)).map((it) => it.key);
}

/** What may stand for an exercise, the usual first, without what a condition forbids. @param {any} course @param {string[]} chosen @param {string} exercise @returns {[string, string][]} id and why */
export function swaps(course, chosen, exercise) {
  const advised = course.conditions
    .filter((it) => chosen.includes(it.id))
    .flatMap((it) => it.own.filter((line) => line.about.includes(exercise)).flatMap((line) => line.offers.map((id) => [id, it.name])));
  const usual = course.moves[exercise]?.swaps ?? [];
  const every = new Map([...usual, ...advised.map(([id, name]) => [id, `What the routine offers for: ${name}.`])]);
  return [...every].filter(([id]) => course.moves[id] && !forbidden(course, chosen, id));
}
