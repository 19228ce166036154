/* What the checker's rules say that need only the exercise itself and a few facts of the guide; the rest it says once the file is sent. */

import { within } from "./schema.js";

/** @typedef {import("./problems.js").Problem} Problem */
/**
 * @typedef {object} Facts of the guide
 * @property {string[]} nothing the kit that stands for none
 * @property {string[]} weighed the kit that comes in many weights
 * @property {Record<string, string>} levels of the exercises
 * @property {string[]} order of the levels
 * @property {number} shown how many positions a picture shows at most
 */

/** What the rules find in a value as it goes into the file, each with its code. @param {Facts} facts @param {any} value @returns {Problem[]} */
export function ruled(facts, value) {
  return [...muscles(value), ...kit(facts, value), ...weights(facts, value), ...ladder(facts, value), ...positions(facts, value)];
}

function muscles({ muscles: { primary = [], secondary = [], stretched = [] } = {} }) {
  const both = secondary.map((id, number) => [id, number]).filter(([id]) => primary.includes(id));
  const none = secondary.length && !primary.length && !stretched.length;
  return [
    ...both.map(([, number]) => ({ path: `muscles.secondary.${number}`, says: "It is primary already: keep one of the two (G301)." })),
    ...(none ? [{ path: "muscles", says: "Name a muscle that works most, or one that is stretched (G106)." }] : []),
  ];
}

function kit({ nothing }, { equipment = [] }) {
  return equipment.flatMap((id, number) =>
    nothing.includes(id) && equipment.length > 1 ? [{ path: within("equipment", number), says: "It needs nothing, and other kit too: take one out (G310)." }] : []);
}

function weights({ weighed }, { equipment = [], weights: lifted }) {
  const its = equipment.some((id) => weighed.includes(id));
  if (its && lifted === undefined) return [{ path: "weights", says: "Say how many are lifted at once (G344).", missing: true }];
  return lifted !== undefined && equipment.length && !its ? [{ path: "weights", says: "Take it out: no kit here is told apart by its weight (G344)." }] : [];
}

function ladder({ levels, order }, { level, easier = [], harder = [], draft }) {
  const rank = (it) => order.indexOf(it);
  if (rank(level) < 0) return [];
  const falls = (key, ids, wrong) => ids.flatMap((id, number) =>
    id in levels && wrong(rank(levels[id])) ? [{ path: `${key}.${number}`, says: `It is ${levels[id]}, and this one is ${level}: mend the level, or take it out (G303).` }] : []);
  const found = [...falls("easier", easier, (its) => its > rank(level)), ...falls("harder", harder, (its) => its < rank(level))];
  const first = rank(level) > 0 && !easier.length && !draft && !found.length;
  return first ? [{ path: "easier", says: "Name one that is easier, since this is not for beginners (G335).", missing: true }] : found;
}

function positions({ shown }, { figure: { frames = [] } = {} }) {
  const telling = frames.filter(({ step }, number) => step || !number);
  const count = telling.some(({ step }) => step) ? telling.length : frames.length;
  return count > shown ? [{ path: "figure.frames", says: `A picture shows ${shown} positions: write the step in those that tell the movement, the start and ${shown - 1} more at most (G106).` }] : [];
}
