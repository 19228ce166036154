/* What is done of a session today: what somebody has chosen that hurts, and what stands for which exercise. */

import { minds, swaps } from "./advice.js";

/** @typedef {import("./session.js").Session} App */

/** What somebody has chosen that hurts: as it was when the session began. @param {App} app @returns {string[]} */
export function chosen(app) {
  return app.record?.conditions ?? app.settings.conditions;
}

/** What that asks of an exercise. @param {App} app @param {string} exercise */
export function asked(app, exercise) {
  return minds(app.course, chosen(app), exercise);
}

/** What may stand for an exercise. @param {App} app @param {string} exercise */
export function others(app, exercise) {
  return swaps(app.course, chosen(app), exercise);
}

/** What is done of an item: it, or what stands for it. @param {App} app @param {import("./course.js").Item} item */
export function doing(app, item) {
  const id = app.state?.swaps.get(item.key) ?? item.exercise;
  const move = app.course.moves[id] ?? { name: app.record?.names[id] ?? id };
  const swapped = id !== item.exercise;
  return { id, ...move, cue: swapped ? move.cue : item.cue, swapped };
}
