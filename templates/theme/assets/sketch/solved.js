/* All positions of a pose as bones, and what does not come to its place, as `generator/figures/solve.py` and `motion.py` have it. */

import { lyingArm, reachingArm } from "./arms.js";
import { circular, found, holdingArm, inTurn } from "./holding.js";
import { flatAnkle, flatLeg, joint, jointAt, placedLeg, sign } from "./limbs.js";
import { SIDES, held, postures } from "./posture.js";
import { FORWARD, UP, aboutY, across, at, column, minus, plus, scaled } from "./rotations.js";
import { SUPPORTS, widthOf } from "./stands.js";
import { lowest, shifted } from "./trunk.js";

/** @typedef {import("./posture.js").Body} Body */
/** @typedef {import("./posture.js").Posture} Posture */
/** @typedef {{what: "hand" | "foot" | "weight" | "round", side: string, by: number, from?: number[], to?: number[]}} Off what is off its place, by percent of body height */
/** @typedef {{posture: Posture, bones: import("./limbs.js").Bones, kept: import("./stands.js").Kept, off: Off[]}} Solved */

const KNEE_FORWARD = [1, 0, 0.3];
const LYING = { reach: 31, wrist: 1.6 }; // how far before the shoulder, and how high, the hand of an arm lies on the floor
const HOLDS = ["floor", "forearms", "bar", "wall", "bench"]; // what hands can be at beside the body
const PROPS = ["floor", "forearms"];

/** The positions of a pose, the start first. @param {Body} body @param {Record<string, any>[]} frames @returns {Solved[]} */
export function solved(body, frames) {
  const [first, ...others] = postures(body, frames);
  const stops = [solve(body, first, {})];
  for (const its of others) stops.push(stepped(body, stops.at(-1), solve(body, its, staying(stops.at(-1), its))));
  return stops;
}

/** What stays in its place from one position to a posture: not a hand or a foot that goes elsewhere. @param {Solved} before @param {Posture} posture */
function staying(before, posture) {
  const { arms, legs } = held(posture, before.posture);
  const gone = SIDES.flatMap((side) => [!arms[side].held && `hand-${side}`, !legs[side].held && `foot-${side}`]);
  return Object.fromEntries(Object.entries(before.kept).filter(([name]) => !gone.includes(name)));
}

/** The end of another stance, moved along the floor so that the hands on which both prop the body stay in their places. @param {Body} body @param {Solved} start @param {Solved} end */
function stepped(body, start, end) {
  const props = SIDES.filter((side) => PROPS.includes(start.posture.arms[side].to) && start.posture.arms[side].to === end.posture.arms[side].to);
  if (start.posture.name === end.posture.name || !props.length) return end;
  const [from, to] = [start, end].map(({ bones }) => scaled(props.map((side) => jointAt(body, bones, "hand", "wrist", side)).reduce((one, other) => plus(one, other)), 1 / props.length));
  const [x, y] = minus(from, to);
  const moved = (point) => point && plus(point, [x, y, 0]);
  return { ...end, bones: shifted(end.bones, [x, y, 0]), off: end.off.map((it) => ({ ...it, from: moved(it.from), to: moved(it.to) })) };
}

/** @param {Body} body @param {Posture} posture @param {import("./stands.js").Kept} anchors @returns {Solved} */
function solve(body, posture, anchors) {
  const { bones: stood, kept: left, tipping = 0 } = SUPPORTS[posture.stance.support](body, posture, anchors);
  const [bones, kept] = [{ ...stood }, { ...left }];
  /** @type {Off[]} */
  const off = [{ what: "weight", side: "", by: tipping }];
  for (const side of SIDES) off.push(...putFoot(body, posture, side, bones, kept));
  for (const side of inTurn(body, posture)) off.push(...putHand(body, posture, side, bones, kept));
  return { posture, bones, kept, off: off.filter(({ what, by }) => Math.abs(by) > (body.off[what] ?? 0)) };
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
  if (found(body, arm.to, side)) return layHand(body, posture, side, bones);
  if (!HOLDS.includes(arm.to)) return [];
  let point = place(body, posture, side, bones, kept);
  if (arm.held) point = kept[name] ??= point;
  const fingers = posture.stance.tilt ? across(column(bones.pelvis.rotation, 0), UP) : FORWARD;
  const reached = arm.to === "forearms" ? lyingArm(body, bones.chest, arm, side, point) : reachingArm(body, bones.chest, arm, side, point, fingers, body.lengths.elbow_height);
  Object.assign(bones, reached.bones);
  const [bone, end] = arm.to === "forearms" ? ["forearm", "elbow"] : ["hand", "wrist"];
  return [{ what: "hand", side, by: reached.missing, from: jointAt(body, bones, bone, end, side), to: point }];
}

/** Lay a hand on the body itself, wherever that is by now. @returns {Off[]} */
function layHand(body, posture, side, bones) {
  const { bones: arm, missing, point } = holdingArm(body, bones, posture, side);
  Object.assign(bones, arm);
  if (circular(body, posture)) return [{ what: "round", side, by: 1 }];
  return [{ what: "hand", side, by: missing, from: jointAt(body, bones, "hand", "wrist", side), to: point }];
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
