/* Weights as bells and plates have them, in pounds and kilograms. A weight stays in the unit that it was noted in. */

/** @typedef {[number, number][]} Ladder the weights of a unit, each with the one that stands for it in the other */

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
  const exact = unit === "lb" ? value * 0.45359237 : value / 0.45359237;
  return Math.round(exact * 10) / 10;
}

/** A weight as somebody reads it. @param {Record<string, Ladder>} ladders @param {[number, string]} load @param {string} unit */
export function told(ladders, load, unit) {
  return `${load[1] === unit ? load[0] : beside(ladders, load)} ${unit}`;
}
