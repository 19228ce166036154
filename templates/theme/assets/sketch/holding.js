/* Hands that lie on the body itself, on a knee or behind the head; as `generator/figures/bones/` has them in holding and touch. */

import { bentArm, ended, poleOf, resting, rolledSoFar, twistTo } from "./arms.js";
import { joint, mirrored } from "./limbs.js";
import { SIDES } from "./posture.js";
import { UP, across, at, column, dot, minus, plus, rotated, scaled, unit } from "./rotations.js";

/** @typedef {import("./posture.js").Body} Body */
/** @typedef {import("./posture.js").Posture} Posture */
/** @typedef {import("./limbs.js").Bones} Bones */
/** @typedef {import("./rotations.js").Vector} Vector */
/** @typedef {{point: Vector, out: Vector}} Touch a point of the skin, and the direction out of it */

const other = (side) => (side === "left" ? "right" : "left");

/** The name of a place of the body and its side, as the hand of a side means its word; nothing for what is no place of the body. @param {Body} body @param {string | null} word @param {string} hand @returns {[string, string] | null} */
export function found(body, word, hand) {
  const [, said, name] = /^(?:(left|right)-)?(.+)$/.exec(word ?? "") ?? [];
  const spot = body.spots[name];
  return spot ? [name, said ?? (spot.other ? other(hand) : hand)] : null;
}

/** Whether the hand of a side lies on the other arm. */
const onArm = (body, { arms }, side) => Boolean(body.spots[found(body, arms[side].to, side)?.[0]]?.on_arm);

/** Whether each hand lies on the other arm, so that neither has a place. @param {Body} body @param {Posture} posture */
export const circular = (body, posture) => SIDES.every((side) => onArm(body, posture, side));

/** The sides in the order in which their hands find their places: one that lies on the other arm comes last. @param {Body} body @param {Posture} posture */
export const inTurn = (body, posture) => [...SIDES].sort((one, its) => Number(onArm(body, posture, one)) - Number(onArm(body, posture, its)));

/** The bones of an arm whose palm lies on the body, how far it is off, and where it should be. @param {Body} body @param {Bones} bones @param {Posture} posture @param {string} side */
export function holdingArm(body, bones, posture, side) {
  const { thick, heel, forearm: lower } = body.lengths;
  const { chest } = bones;
  const { to, point } = posture.arms[side];
  const place = stacked(body, bones, posture, side);
  const [name, owner] = found(body, to, side);
  const fingers = name === "hand" ? scaled(column(bones[`hand-${owner}`].rotation, 2), -1) : null;
  const elbow = rotated(chest.rotation, poleOf(point, side));
  const skin = plus(place.point, place.out, thick);
  let pointing = alongSkin(body, fingers ?? minus(place.point, at(chest, joint(body, "shoulder", side))), place.out);
  let bent = bentArm(body, chest, side, plus(skin, pointing, -heel), lower, elbow);
  for (let step = 1; step <= body.lengths.steps; step++) {
    pointing = alongSkin(body, fingers ?? scaled(column(bent.forearm, 2), -1), place.out);
    if (step < body.lengths.steps) bent = bentArm(body, chest, side, plus(skin, pointing, -heel), lower, elbow);
  }
  const inward = scaled(place.out, -1);
  const forearm = rolledSoFar(body, bent.forearm, twistTo(body, bent.forearm, inward, side), side);
  return { ...ended(body, bent, side, forearm, resting(body, inward, pointing, side)), point: place.point };
}

/** The place that a hand seeks: all round a limb, what faces its shoulder. @returns {Touch} */
function sought(body, bones, to, side) {
  const [name, owner] = found(body, to, side);
  const { bone: ridden, point: rest, out, radius } = body.spots[name];
  const bone = bones[ridden] ?? bones[`${ridden}-${owner}`];
  const point = at(bone, mirrored(rest, owner));
  if (!radius) return { point, out: rotated(bone.rotation, unit(mirrored(out, owner))) };
  const away = across(minus(at(bones.chest, joint(body, "shoulder", side)), point), column(bone.rotation, 2));
  return { point: plus(point, away, radius), out: away };
}

/** The place of a right hand on top of the left one, where both would be in one place. @returns {Touch} */
function stacked(body, bones, posture, side) {
  const place = sought(body, bones, posture.arms[side].to, side);
  const { to } = posture.arms.left;
  if (side === "left" || !found(body, to, "left") || SIDES.some((each) => onArm(body, posture, each))) return place;
  const away = minus(place.point, sought(body, bones, to, "left").point);
  const { thick, hand } = body.lengths;
  return dot(away, away) < hand ** 2 ? { ...place, point: plus(place.point, place.out, 2 * thick) } : place;
}

/** The direction along the skin that is nearest to another; up where that is square to it. */
const alongSkin = (body, way, out) => across(Math.abs(dot(unit(way), out)) > body.lengths.square_on ? UP : way, out);
