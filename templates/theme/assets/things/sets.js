/* Every set that was done, and each exercise's course through the sessions. */

import { stateOf } from "../session/record.js";
import { kilograms } from "../session/weights.js";

/** @typedef {import("../session/record.js").Session} Session */
/** @typedef {{session: Session, set: import("../session/record.js").Kept, turn: import("../session/course.js").Turn, unit: string, number: number, name: string, aside: boolean}} Done */
/** @typedef {{at: number, load: [number, string] | null, strength: string, amount: number}} Point the best set of a session */
/** @typedef {{id: string, name: string, unit: string, lifted: boolean, points: Point[]}} Course */

/** Every set that was done, the oldest session first, each in the order of its moves. @param {Iterable<Session>} sessions @returns {Done[]} */
export function sets(sessions) {
  return [...sessions].sort((a, b) => a.began - b.began).flatMap(its);
}

/** The sets of a session, those of an exercise one after the other. @param {Session} session @returns {Done[]} */
function its(session) {
  const { turns, kept } = stateOf(session);
  const items = session.step.parts.flatMap((part) => part.items.map((item) => item.key));
  const order = (turn) => items.indexOf(turn.item.key);
  const number = new Map();
  return turns
    .filter((turn) => kept.has(turn.id))
    .sort((a, b) => order(a) - order(b))
    .map((turn) => {
      const set = kept.get(turn.id);
      number.set(set.exercise, (number.get(set.exercise) ?? 0) + 1);
      const aside = ["w", "c"].includes(turn.item.key[0]);
      return { session, set, turn, unit: turn.item.unit, number: number.get(set.exercise), name: session.names[set.exercise] ?? set.exercise, aside };
    });
}

/** Each exercise that has numbers, with the best set of each session: of those with a weight the heaviest, of these the longest. @param {Iterable<Session>} sessions @returns {Course[]} */
export function courses(sessions) {
  const found = new Map();
  for (const { session, set, unit, name, aside } of sets(sessions)) {
    if (aside || set.amount === undefined) continue;
    const key = `${set.exercise} ${unit}`;
    const its = found.get(key) ?? found.set(key, { id: set.exercise, name, unit, best: new Map() }).get(key);
    const point = { at: session.began, load: set.load?.[0] ? set.load : null, strength: set.strength ?? "", amount: set.amount };
    its.best.set(session.id, better(its.best.get(session.id), point));
  }
  return [...found.values()].map(({ best, ...its }) => {
    const all = [...best.values()];
    const lifted = all.some((it) => it.load);
    return { ...its, lifted, points: all.filter((it) => !lifted || it.load) };
  });
}

/** @param {Point | undefined} one @param {Point} other */
function better(one, other) {
  const more = one && (kilograms(one.load) - kilograms(other.load) || one.amount - other.amount);
  return one && more >= 0 ? one : other;
}

/** How the last session of a course stands to its first: `heavier`, `lighter`, `more`, `fewer`, `other` kit, or `same`. @param {Course} course */
export function change({ points, lifted }) {
  const [first, last] = [points[0], points[points.length - 1]];
  const weight = lifted ? kilograms(last.load) - kilograms(first.load) : 0;
  if (Math.abs(weight) > 0.2) return weight > 0 ? "heavier" : "lighter";
  if (first.strength !== last.strength) return "other";
  return last.amount === first.amount ? "same" : last.amount > first.amount ? "more" : "fewer";
}
