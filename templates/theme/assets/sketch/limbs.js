/* What arms and legs share, and legs: from their angles, or bent to where a foot is; as `generator/figures/bones/` has them in limbs and legs. */

import { FORWARD, UP, aboutX, aboutY, aboutZ, across, along, at, attached, column, cross, degrees, dot, minus, plus, product, rotated, scaled, unit } from "./rotations.js";

/** @typedef {import("./posture.js").Body} Body */
/** @typedef {import("./rotations.js").Bone} Bone */
/** @typedef {import("./rotations.js").Vector} Vector */
/** @typedef {Record<string, Bone>} Bones by their names, which end in the side of a limb */

/** @param {string} side */
export const sign = (side) => (side === "left" ? 1 : -1);
/** A rest point given for the left. @param {Vector} rest @param {string} side */
export const mirrored = ([x, y, z], side) => [x, y * sign(side), z];
/** @param {Body} body @param {string} name */
export const joint = (body, name, side = "left") => mirrored(body.joints[name], side);
/** Where a joint of a limb's bone is. @param {Body} body @param {Bones} bones @param {string} bone @param {string} name @param {string} side */
export const jointAt = (body, bones, bone, name, side) => at(bones[`${bone}-${side}`], joint(body, name, side));
/** From end to end of two bones, bent by degrees. @param {number} upper @param {number} lower @param {number} bend */
export const span = (upper, lower, bend) => Math.sqrt(upper ** 2 + lower ** 2 + 2 * upper * lower * Math.cos((bend * Math.PI) / 180));
export const length = (way) => Math.sqrt(dot(way, way));

/** Two bones bent from `start` to `target`, the joint between them towards `pole`, and not below the height of the floor. @param {Body} body @param {Vector} start @param {Vector} target @param {Vector} pole @param {number} upper @param {number} lower */
export function reached(body, start, target, pole, upper, lower, floor = -Infinity) {
  const { slack, in_line: line, straight } = body.lengths;
  const way = minus(target, start);
  const asked = length(way);
  const distance = Math.min(Math.max(asked, Math.abs(upper - lower) + slack), upper + lower - slack);
  const direction = scaled(way, 1 / (asked + 1e-12));
  const off = cross(pole, direction);
  const aslant = dot(off, off) > line ** 2 * dot(pole, pole);
  let outward = across(aslant ? pole : scaled(Math.abs(direction[0]) < straight ? FORWARD : UP, -1), direction);
  const ahead = (upper ** 2 - lower ** 2 + distance ** 2) / (2 * distance);
  const aside = Math.sqrt(Math.max(upper ** 2 - ahead ** 2, 0));
  const low = plus(start, direction, ahead);
  const sunk = floor - (low[2] + outward[2] * aside);
  if (sunk > 0 && aside > slack) outward = aloft(slack, direction, outward, sunk / aside + outward[2]);
  return { middle: plus(low, outward, aside), end: plus(start, direction, distance), outward, missing: Math.abs(asked - distance) };
}

/** A direction turned about an axis as little as makes it rise by `height` over its length. */
function aloft(slack, axis, outward, height) {
  const aside = cross(axis, outward);
  const most = Math.hypot(outward[2], aside[2]);
  if (most < slack) return outward;
  const [steepest, away] = [Math.atan2(aside[2], outward[2]), Math.acos(Math.min(1, Math.max(-1, height / most)))];
  const least = (angle) => Math.abs(Math.atan2(Math.sin(angle), Math.cos(angle)));
  const turn = least(steepest + away) <= least(steepest - away) ? steepest + away : steepest - away;
  return plus(scaled(outward, Math.cos(turn)), aside, Math.sin(turn));
}

function legBones(body, side, thigh, shank, foot) {
  const ankle = joint(body, "ankle", side);
  return { [`thigh-${side}`]: thigh, [`shank-${side}`]: shank, [`foot-${side}`]: attached(foot, ankle, at(shank, ankle)) };
}

/** @param {Body} body @param {Bone} pelvis @param {import("./posture.js").Leg} leg @param {string} side @param {number} flex for the hip's own @returns {Bones} */
export function freeLeg(body, pelvis, leg, side, flex = leg.flex) {
  return bentLeg(body, pelvis, leg, side, flex, product(pelvis.rotation, aboutX(sign(side) * leg.abduct)));
}

/** A leg that the body stands on: its foot is as far aside as the hip's angle says of a straight one. @param {Body} body @param {Bone} pelvis @param {import("./posture.js").Leg} leg @param {string} side @param {number} flex @returns {Bones} */
export function standingLeg(body, pelvis, leg, side, flex) {
  if (leg.lifted) return freeLeg(body, pelvis, leg, side, flex);
  const { thigh, shank } = body.lengths;
  const wide = (thigh + shank) * Math.sin((leg.abduct * Math.PI) / 180);
  const turned = product(pelvis.rotation, aboutY(-flex), aboutZ(sign(side) * leg.rotate));
  const [, y, z] = rotated(turned, plus([0, 0, -thigh], column(aboutY(leg.knee), 2), -shank));
  const part = Math.min(1, Math.max(-1, (sign(side) * wide) / Math.hypot(y, z)));
  return bentLeg(body, pelvis, leg, side, flex, product(aboutX(degrees(-Math.acos(part) - Math.atan2(z, y))), pelvis.rotation));
}

function bentLeg(body, pelvis, leg, side, flex, aside) {
  const [hip, knee] = [joint(body, "hip", side), joint(body, "knee", side)];
  const turned = product(aside, aboutY(-flex), aboutZ(sign(side) * leg.rotate));
  const thigh = attached(turned, hip, at(pelvis, hip));
  const bent = product(turned, aboutY(leg.knee));
  const shank = attached(bent, knee, at(thigh, knee));
  return legBones(body, side, thigh, shank, leg.ankle === null ? level(body, bent) : product(bent, aboutY(-leg.ankle)));
}

/** A foot that is level and points where the shin does. */
function level(body, shank) {
  const [x, y] = column(shank, 0);
  const front = x ** 2 + y ** 2 > body.lengths.upright ** 2 ? unit([x, y, 0]) : FORWARD;
  return along([0, 0, -1], front);
}

/** A leg whose ankle is at a point, the knee towards `pole`; how far it is off. @param {Body} body @param {Bone} pelvis @param {string} side @param {Vector} ankle @param {number[][]} foot @param {Vector} pole */
export function placedLeg(body, pelvis, side, ankle, foot, pole) {
  const hip = at(pelvis, joint(body, "hip", side));
  const { middle, end, outward, missing } = reached(body, hip, ankle, pole, body.lengths.thigh, body.lengths.shank);
  const thigh = attached(along(minus(middle, hip), outward), joint(body, "hip", side), hip);
  const shank = attached(along(minus(end, middle), outward), joint(body, "knee", side), middle);
  return { bones: legBones(body, side, thigh, shank, foot), missing };
}

/** The direction along the floor in which a flat foot is from its hip. */
function ahead(body, pelvis, leg, side) {
  const front = cross(column(pelvis.rotation, 1), UP);
  return rotated(aboutZ(sign(side) * leg.abduct), dot(front, front) > body.lengths.upright ** 2 ? unit(front) : FORWARD);
}

/** Where the ankle of a flat foot is while the knee keeps its angle, and how far the floor is off. @param {Body} body @param {Bone} pelvis @param {import("./posture.js").Leg} leg @param {string} side */
export function flatAnkle(body, pelvis, leg, side) {
  const { thigh, shank, ankle } = body.lengths;
  const hip = at(pelvis, joint(body, "hip", side));
  const [long, drop] = [span(thigh, shank, leg.knee), hip[2] - ankle];
  const [x, y] = plus(hip, ahead(body, pelvis, leg, side), Math.sqrt(Math.max(long ** 2 - drop ** 2, 0)));
  return { ankle: [x, y, ankle], off: Math.max(0, Math.abs(drop) - long) };
}

/** A leg whose foot is flat with the ankle at a point. @param {Body} body @param {Bone} pelvis @param {import("./posture.js").Leg} leg @param {string} side @param {Vector} ankle */
export function flatLeg(body, pelvis, leg, side, ankle) {
  const front = ahead(body, pelvis, leg, side);
  const toes = rotated(aboutZ(sign(side) * (leg.rotate / 2)), front);
  return placedLeg(body, pelvis, side, ankle, along([0, 0, -1], toes), across(plus(front, UP), cross(front, UP)));
}
