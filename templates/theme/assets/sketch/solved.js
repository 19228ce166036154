/* Both positions of a pose as bones, and what does not come to its place, as `generator/figures/solve.py` has it. */

import { flatAnkle, flatLeg, joint, lyingArm, placedLeg, reachingArm, sign } from "./limbs.js";
import { SIDES, postures } from "./posture.js";
import { FORWARD, UP, aboutY, across, at, column, plus, scaled } from "./rotations.js";
import { SUPPORTS, widthOf } from "./stands.js";
import { lowest } from "./trunk.js";

/** @typedef {import("./posture.js").Body} Body */
/** @typedef {{what: "hand" | "foot" | "weight", side: string, by: number, from?: number[], to?: number[]}} Off what is off its place, by percent of body height */
/** @typedef {{bones: import("./limbs.js").Bones, off: Off[]}} Solved */

const KNEE_FORWARD = [1, 0, 0.3];
const LYING = { reach: 31, wrist: 1.6 }; // how far before the shoulder, and how high, the hand of an arm lies on the floor

export const HOLDS = ["floor", "forearms", "bar", "wall", "bench"]; // what hands can be at here

/** The start and the end of a pose. @param {Body} body @param {Record<string, any>} start @param {Record<string, any>} change @returns {Solved[]} */
export function solved(body, start, change) {
  const [first, second] = postures(body, start, change);
  const one = solve(body, first, {});
  return [one, solve(body, second, one.kept)];
}

function solve(body, posture, anchors) {
  const held = SUPPORTS[posture.stance.support](body, posture, anchors);
  const [bones, kept] = [{ ...held.bones }, { ...held.kept }];
  /** @type {Off[]} */
  const off = [{ what: "weight", side: "", by: held.tipping ?? 0 }];
  for (const side of SIDES) off.push(...putFoot(body, posture, side, bones, kept), ...putHand(body, posture, side, bones, kept));
  return { bones, kept, off: off.filter(({ what, by }) => Math.abs(by) > body.off[what]) };
}

/** Put a foot flat on the floor or at its place. @returns {Off[]} */
function putFoot(body, posture, side, bones, kept) {
  const leg = posture.legs[side];
  if (leg.step === "free") return [];
  const [name, goal] = [`foot-${side}`, aim(body, posture, side, bones)];
  if (leg.step === "flat" && leg.held) [goal.ankle, goal.off] = [(kept[name] ??= goal.ankle), 0];
  const placed = leg.step === "flat" ? flatLeg(body, bones.pelvis, leg, side, goal.ankle) : placedLeg(body, bones.pelvis, side, goal.ankle, aboutY(-body.lengths.plate), KNEE_FORWARD);
  Object.assign(bones, placed.bones);
  return [{ what: "foot", side, by: Math.max(placed.missing, goal.off), from: at(bones[name], joint(body, "ankle", side)), to: goal.ankle }];
}

/** Where an ankle should be. */
function aim(body, { legs, stance }, side, bones) {
  if (legs[side].step === "flat") return flatAnkle(body, bones.pelvis, legs[side], side);
  const [x, y, z] = stance.plate;
  return { ankle: [x, sign(side) * y, z + stance.seat], off: 0 };
}

/** Put a hand where it holds on. @returns {Off[]} */
function putHand(body, posture, side, bones, kept) {
  const [arm, name] = [posture.arms[side], `hand-${side}`];
  if (!HOLDS.includes(arm.to)) return [];
  let point = place(body, posture, side, bones, kept);
  if (arm.held) point = kept[name] ??= point;
  const fingers = posture.stance.tilt ? across(column(bones.pelvis.rotation, 0), UP) : FORWARD;
  const reached = arm.to === "forearms" ? lyingArm(body, bones.chest, side, point) : reachingArm(body, bones.chest, arm, side, point, fingers, body.lengths.elbow_height);
  Object.assign(bones, reached.bones);
  const [bone, end] = arm.to === "forearms" ? ["forearm", "elbow"] : ["hand", "wrist"];
  return [{ what: "hand", side, by: reached.missing, from: at(bones[`${bone}-${side}`], joint(body, end, side)), to: point }];
}

/** Where a wrist, elbow or grip should be. */
function place(body, posture, side, bones, kept) {
  const { lengths } = body;
  const { to } = posture.arms[side];
  const { support, tilt } = posture.stance;
  const aside = sign(side) * widthOf(body, to, support) * lengths.shoulder_width;
  if (to === "bar" && support === "hang") return plus(kept.bar, [0, aside, 0]);
  if (tilt) {
    const [x, y] = plus(at(bones.chest, joint(body, "shoulder", side)), column(bones.pelvis.rotation, 0), LYING.reach);
    return [x, y, LYING.wrist];
  }
  const middle = scaled(plus(...SIDES.map((each) => at(bones.chest, joint(body, "shoulder", each)))), 1 / 2);
  const point = plus(middle, [0, aside, 0]);
  if (support === "plank") point[0] = kept.hands[0];
  if (support === "plank" && ["wall", "bar"].includes(to)) point[2] = kept.hands[2];
  else if (to === "bench") point[2] = lowest(body, bones, [`shank-${side}`]) + lengths.wrist_height;
  else if (to !== "wall") point[2] = to === "bar" ? lengths.bar_height : lengths[to === "forearms" ? "elbow_height" : "wrist_height"];
  return point;
}
