/* All bones by their angles, the hips at the origin, and how low and how heavy they are; as `generator/figures/bones/` has it in trunk, placing, contacts and balance. */

import { freeArm, girdle } from "./arms.js";
import { freeLeg, joint, jointAt } from "./limbs.js";
import { aboutX, aboutY, aboutZ, at, attached, dot, plus, product, rotated, scaled } from "./rotations.js";
import { SIDES } from "./posture.js";

/** @typedef {import("./posture.js").Body} Body */
/** @typedef {import("./posture.js").Posture} Posture */
/** @typedef {import("./limbs.js").Bones} Bones */

export const HIPS = [0, 0, 53];

/** The body, the pelvis leaning by degrees. @param {Body} body @param {any} posture @param {number} lean @param {Record<string, number>} flexes stand for the hips' own @returns {Bones} */
export function bodyOf(body, posture, lean, flexes = {}) {
  const bones = trunk(body, posture, lean);
  for (const side of SIDES) {
    Object.assign(bones, freeArm(body, bones.chest, posture.arms[side], side), freeLeg(body, bones.pelvis, posture.legs[side], side, flexes[side]));
  }
  return bones;
}

function trunk(body, posture, lean) {
  let rotation = stood(body, posture, lean);
  let below = { rotation, origin: scaled(rotated(rotation, HIPS), -1) };
  /** @type {Bones} */
  const bones = { pelvis: below };
  const add = (name) => {
    const rest = joint(body, name);
    below = bones[name] = attached(rotation, rest, at(below, rest));
  };
  for (const [name, [flex]] of Object.entries(body.back)) {
    rotation = product(rotation, aboutY(posture.spine * flex));
    add(name);
  }
  for (const name of ["neck", "head"]) {
    rotation = product(rotation, aboutY(posture.neck / 2), aboutX(-posture.bend / 2), aboutZ(0));
    add(name);
  }
  return bones;
}

function stood(body, { name, side, stance }, lean) {
  if (name !== "side-lying") return aboutY(lean);
  return product(aboutY(side === "left" ? -stance.tilt : stance.tilt), body.lying[side], aboutY(lean));
}

/** All bones moved. @param {Bones} bones @param {number[]} by @returns {Bones} */
export const shifted = (bones, by) => Object.fromEntries(Object.entries(bones).map(([name, bone]) => [name, { rotation: bone.rotation, origin: plus(bone.origin, by) }]));

/** The height of the lowest point of some bones. @param {Body} body @param {Bones} bones @param {string[]} some */
export const lowest = (body, bones, some) =>
  Math.min(...some.flatMap((name) => body.spheres[name].map(([x, y, z, radius]) => dot([x, y, z], bones[name].rotation[2]) + bones[name].origin[2] - radius)));

/** The sum of masses times places. @param {Body} body @param {Bones} bones */
export function moment(body, bones) {
  const there = Object.entries(body.masses).filter(([name]) => name in bones);
  return there.reduce((sum, [name, [mass, rest]]) => plus(sum, at(bones[name], rest), mass), [0, 0, 0]);
}

/** @param {Bones} bones */
export const hipsMiddle = (bones) => at(bones.pelvis, HIPS)[0];

/** @param {Body} body @param {Bones} bones @param {string[]} sides */
export const anklesMiddle = (body, bones, sides = SIDES) => sides.reduce((sum, side) => sum + jointAt(body, bones, "foot", "ankle", side)[0], 0) / sides.length;

/** The point about which a foot tips, where that is at rest: its toes or its heel. @param {Body} body @param {any} foot @param {string} side @param {number[]} tip */
export const tipping = (body, foot, side, [x, z]) => at(foot, [x, joint(body, "ankle", side)[1], z]);

/** How far that is before the ankle of the foot tipped flat. @param {Body} body @param {any} foot @param {number[]} tip */
export const ahead = (body, foot, [x]) => (x - joint(body, "ankle")[0]) * foot.rotation[1][1];

/** The x where the middle between the ankles would be with the feet tipped flat: it stays as toes or heels do. @param {Body} body @param {Bones} bones @param {string[]} sides */
export function solesMiddle(body, bones, sides = SIDES) {
  const { on_toes: toes, on_heel: heel } = /** @type {any} */ (body.lengths);
  const sole = (side) => {
    const foot = bones[`foot-${side}`];
    const tip = foot.rotation[2][0] < 0 ? toes : heel;
    return tipping(body, foot, side, tip)[0] - ahead(body, foot, tip);
  };
  return sides.reduce((sum, side) => sum + sole(side), 0) / sides.length;
}

/** The middle of the shoulders of a body that presses against the floor. @param {Body} body @param {Bones} bones @param {string[]} sides */
export function shouldersMiddle(body, bones, sides = SIDES) {
  const all = sides.map((side) => at(girdle(body, bones.chest, side, body.lengths.pressed), joint(body, "shoulder", side)));
  return scaled(all.reduce((one, other) => plus(one, other)), 1 / sides.length);
}

/** Degrees to lean a stiff body so that none of its points, each `way` before one, is lower than its height. @param {number[][]} ways @param {number[]} heights */
export const leaning = (ways, heights) =>
  Math.max(...ways.map(([x, , z], number) => ((Math.acos(Math.min(1, Math.max(-1, heights[number] / Math.hypot(x, z)))) - Math.atan2(x, z)) * 180) / Math.PI));

/** Where a rising function is zero, or the end that is nearer; by false position (Illinois). @param {(angle: number) => number} rising @param {number} low @param {number} high @param {number} close */
export function root(rising, low, high, close) {
  let [atLow, atHigh] = [rising(low), rising(high)];
  if (atLow >= 0) return low;
  if (atHigh <= 0) return high;
  let middle = low;
  for (let round = 0; round < 12; round++) {
    middle = (low * atHigh - high * atLow) / (atHigh - atLow);
    const value = rising(middle);
    if (Math.abs(value) < close) break;
    if (value < 0) [low, atLow, atHigh] = [middle, value, atHigh / 2];
    else [high, atHigh, atLow] = [middle, value, atLow / 2];
  }
  return middle;
}
