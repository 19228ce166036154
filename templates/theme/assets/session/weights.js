/* Weights as bells and plates have them, in pounds and kilograms. A weight stays in the unit that it was noted in. */

/** @typedef {[number, number][]} Ladder the weights of a unit, each with the one that stands for it in the other */

export const POUND = 0.45359237; // kilograms

/** The next weight that there is. @param {Ladder} ladder @param {number} value @param {1 | -1} by */
export function ladder(ladder, value, by) {
  const all = ladder.map(([weight]) => weight);
  const found = by > 0 ? all.find((it) => it > value) : all.findLast((it) => it < value);
  return found ?? (by > 0 ? value : 0);
}

/** The weight that stands for one in the other unit. @param {Record<string, Ladder>} ladders @param {[number, string]} load @returns {number} */
export function beside(ladders, [value, unit]) {
  const known = ladders[unit].find(([weight]) => weight === value);
  if (known) return known[1];
  const exact = unit === "lb" ? value * POUND : value / POUND;
  return Math.round(exact * 10) / 10;
}

/** What a set was done with, as somebody reads it; empty where nothing is noted. @param {Record<string, Ladder>} ladders @param {{load?: [number, string] | null, strength?: string}} set @param {string} [unit] that of the weight where none is said */
export function carried(ladders, { load, strength }, unit) {
  return load?.[0] ? told(ladders, load, unit ?? load[1]) : (strength ?? "");
}

/** A weight in kilograms, to be held against others. @param {[number, string] | null | undefined} load */
export function kilograms(load) {
  return load ? (load[1] === "kg" ? load[0] : load[0] * POUND) : 0;
}

/** A weight as somebody reads it. @param {Record<string, Ladder>} ladders @param {[number, string]} load @param {string} unit */
export function told(ladders, load, unit) {
  return `${load[1] === unit ? load[0] : beside(ladders, load)} ${unit}`;
}
