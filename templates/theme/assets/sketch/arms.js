/* Arms: from their angles, or bent to where a hand is; as `generator/figures/bones/` has them in arms. */

import { joint, length, mirrored, reached, sign } from "./limbs.js";
import { FORWARD, UP, about, aboutY, aboutZ, across, along, at, attached, column, cross, degrees, dot, minus, plus, product, rotated, scaled, unit } from "./rotations.js";

/** @typedef {import("./posture.js").Body} Body */
/** @typedef {import("./posture.js").Arm} Arm */
/** @typedef {import("./limbs.js").Bones} Bones */
/** @typedef {import("./rotations.js").Bone} Bone */
/** @typedef {import("./rotations.js").Matrix} Matrix */
/** @typedef {import("./rotations.js").Vector} Vector */
/** @typedef {{blade: Bone, upper: Bone, forearm: Matrix, elbow: Vector, missing: number}} Bending an arm bent to reach a point, before its forearm is turned */

const WAYS = { down: [0, 0, -1], up: [0, 0, 1], out: [0, 1, 0], in: [0, -1, 0], front: [1, 0, 0], back: [-1, 0, 0] };

/** The shoulder blade while the arm is raised by degrees. @param {Body} body @param {Bone} chest @param {string} side @param {number} raised @returns {Bone} */
export function girdle(body, chest, side, raised) {
  const { rhythm_from: from, rhythm_over: over, rhythm_in: inward, rhythm_up: upward } = body.lengths;
  const part = Math.min(Math.max(0, raised - from) / over, 1);
  return { rotation: chest.rotation, origin: at(chest, [0, -sign(side) * inward * part, upward * part]) };
}

/** The four bones by their names, the hand put on the forearm. @returns {Bones} */
function armBones(body, side, blade, upper, forearm, hand) {
  const wrist = joint(body, "wrist", side);
  return { [`girdle-${side}`]: blade, [`upper-arm-${side}`]: upper, [`forearm-${side}`]: forearm, [`hand-${side}`]: attached(hand, wrist, at(forearm, wrist)) };
}

/** @param {Body} body @param {Bone} chest @param {Arm} arm @param {string} side @returns {Bones} */
export function freeArm(body, chest, arm, side) {
  const { raised, toward } = arm.shoulder;
  const to = (toward * Math.PI) / 180;
  const rotation = product(chest.rotation, about([sign(side) * Math.sin(to), -Math.cos(to), 0], raised));
  const shoulder = joint(body, "shoulder", side);
  const blade = girdle(body, chest, side, raised);
  const upper = attached(rotation, shoulder, at(blade, shoulder));
  const elbow = joint(body, "elbow", side);
  const bent = product(rotation, aboutY(-arm.elbow));
  const turned = rolled(bent, twist(body, bent, arm.palm, side, chest.rotation), side);
  return armBones(body, side, blade, upper, attached(turned, elbow, at(upper, elbow)), turned);
}

/** The forearm turned about its length by degrees. @param {Matrix} forearm @param {number} turn @param {string} side */
const rolled = (forearm, turn, side) => product(forearm, aboutZ(-sign(side) * turn));

/** The same, but no further than it goes. */
export const rolledSoFar = (body, forearm, turn, side) => rolled(forearm, Math.min(Math.max(turn, body.palm[0]), body.palm[1]), side);

/** Where a palm should face. @param {string} palm @param {string} side @param {Matrix} chest @returns {Vector} */
function facing(palm, side, chest) {
  const way = mirrored(WAYS[palm], side);
  return palm === "in" ? rotated(chest, way) : way;
}

const twist = (body, forearm, palm, side, chest) => (palm ? twistTo(body, forearm, facing(palm, side, chest), side) : 0);

/** Degrees by which a forearm is turned until the palm faces a direction. @param {Body} body @param {Matrix} forearm @param {Vector} way @param {string} side */
export function twistTo(body, forearm, way, side) {
  const [x, y] = [dot(way, column(forearm, 0)), dot(way, column(forearm, 1))];
  if (Math.hypot(x, y) < body.lengths.edge_on) return 0;
  const turn = -sign(side) * degrees(Math.atan2(y, x)) - 90;
  return turn - 360 * Math.round(turn / 360);
}

/** The direction of words such as `out-down`. @param {string} point @param {string} side @returns {Vector} */
export const poleOf = (point, side) => unit(mirrored(point.split("-").map((word) => WAYS[word]).reduce((one, other) => plus(one, other)), side));

const raisedTo = (body, chest, elbow, side) => {
  const way = unit(minus(elbow, at(chest, joint(body, "shoulder", side))));
  return degrees(Math.acos(Math.min(1, Math.max(-1, -dot(way, column(chest.rotation, 2))))));
};

/**
 * The arm whose lower end, `lower` from the elbow, comes to a point. @param {Body} body @param {Bone} chest @param {string} side
 * @param {Vector} point @param {number} lower @param {Vector} towards where the elbow points @param {number} floor below which no elbow goes @returns {Bending}
 */
export function bentArm(body, chest, side, point, lower, towards, floor = -Infinity) {
  const { upper_arm: upper } = body.lengths;
  const shoulder = joint(body, "shoulder", side);
  const first = reached(body, at(chest, shoulder), point, towards, upper, lower, floor);
  const blade = girdle(body, chest, side, raisedTo(body, chest, first.middle, side));
  const start = at(blade, shoulder);
  const { middle, end, outward, missing } = reached(body, start, point, towards, upper, lower, floor);
  const front = scaled(outward, -1);
  const arm = attached(along(minus(middle, start), front), shoulder, start);
  return { blade, upper: arm, forearm: along(minus(end, middle), plus(front, column(arm.rotation, 0), 1e-3)), elbow: middle, missing };
}

/** A bent arm with the rotations of its forearm and its hand. @param {Body} body @param {Bending} bent @param {string} side @param {Matrix} forearm @param {Matrix} hand */
export function ended(body, { blade, upper, elbow, missing }, side, forearm, hand) {
  return { bones: armBones(body, side, blade, upper, attached(forearm, joint(body, "elbow", side), elbow), hand), missing };
}

/** An arm whose hand is at a point, flat or closed; how far it is off. @param {Body} body @param {Bone} chest @param {Arm} arm @param {string} side @param {Vector} point @param {Vector} fingers @param {number} floor below which no elbow goes */
export function reachingArm(body, chest, arm, side, point, fingers = FORWARD, floor = -Infinity) {
  const flat = arm.to !== "bar";
  const { forearm: fore, palm } = body.lengths;
  const bent = bentArm(body, chest, side, point, flat ? fore : fore + palm, poleOf(arm.point, side), floor);
  const forearm = rolledSoFar(body, bent.forearm, twist(body, bent.forearm, arm.palm, side, chest.rotation), side);
  return ended(body, bent, side, forearm, flat ? resting(body, facing(arm.palm, side, chest.rotation), fingers, side) : forearm);
}

/** A hand that lies on something, its palm facing there; the fingers point where they should, or upward where the palm faces there. @param {Body} body @param {Vector} normal @param {Vector} fingers @param {string} side @returns {Matrix} */
export function resting(body, normal, fingers, side) {
  const up = scaled(across(Math.abs(dot(normal, fingers)) > body.lengths.square ? UP : fingers, normal), -1);
  const inward = scaled(normal, -sign(side));
  const front = cross(inward, up);
  return [0, 1, 2].map((axis) => [front[axis], inward[axis], up[axis]]);
}

/** An arm whose forearm lies forward on the floor. @param {Body} body @param {Bone} chest @param {Arm} arm @param {string} side @param {Vector} elbow */
export function lyingArm(body, chest, arm, side, elbow) {
  const shoulder = joint(body, "shoulder", side);
  const blade = girdle(body, chest, side, raisedTo(body, chest, elbow, side));
  const start = at(blade, shoulder);
  const way = minus(elbow, start);
  const upper = attached(along(way, FORWARD), shoulder, start);
  const flat = along(FORWARD, UP);
  const rotation = rolled(flat, twist(body, flat, arm.palm, side, chest.rotation), side);
  const rest = joint(body, "elbow", side);
  return { bones: armBones(body, side, blade, upper, attached(rotation, rest, at(upper, rest)), rotation), missing: Math.abs(length(way) - body.lengths.upper_arm) };
}
