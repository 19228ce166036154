/* How each stance holds a body up, as `generator/figures/bones/` has it in supports and plank; `kept` is what stays in its place for the next position. */

import { reachingArm } from "./arms.js";
import { flatAnkle, joint, jointAt, sign, span, standingLeg } from "./limbs.js";
import { SIDES } from "./posture.js";
import { at, degrees, minus, plus, scaled } from "./rotations.js";
import { HIPS, ahead, anklesMiddle, bodyOf, hipsMiddle, leaning, lowest, moment, root, shifted, shouldersMiddle, solesMiddle, tipping } from "./trunk.js";

/** @typedef {import("./posture.js").Body} Body */
/** @typedef {import("./posture.js").Posture} Posture */
/** @typedef {Record<string, number[]>} Kept */
/** @typedef {{bones: import("./limbs.js").Bones, kept: Kept, tipping?: number}} Held */

const BEFORE = ["wall", "bar"];
const LEG = ["thigh", "shank", "foot"];
const ofLegs = (names, sides = SIDES) => sides.flatMap((side) => names.map((name) => `${name}-${side}`));

/** Between the hands, 1 as wide as the shoulders. @param {Body} body @param {string} to @param {string} support */
export function widthOf(body, to, support) {
  const { bar_width: bar, plank_width: plank, floor_width: floor } = body.lengths;
  return to === "forearms" ? 1 : to === "bar" ? bar : support === "plank" ? plank : floor;
}

/** Of the arm of a side that props the body: its length, the way aside of the shoulder, and the height of the wrist or elbow. */
function propping(body, posture, side) {
  const { upper_arm: upper, forearm, palm, shoulder_width: shoulder, inward_shoulder: inward, wrist_height: wrist, elbow_height: elbow } = body.lengths;
  const { to: written, elbow: bend } = posture.arms[side];
  const to = written ?? "floor";
  const width = widthOf(body, to, posture.stance.support) * shoulder - shoulder + inward;
  if (to === "forearms") return { length: upper, width: 0, height: elbow };
  if (BEFORE.includes(to)) return { length: span(upper, forearm + (to === "bar" ? palm : 0), bend), width, height: 0 };
  return { length: span(upper, forearm, bend), width, height: wrist };
}

function onFloor(body, posture, anchors) {
  let lean = posture.torso;
  let held = laid(body, posture, lean, anchors);
  const hands = supporting(posture);
  for (let round = 0; posture.leans && hands.length && round < 3; round++) {
    lean += propped(body, posture, hands, held.bones, anchors);
    held = laid(body, posture, lean, anchors);
  }
  return held;
}

/** The sides whose hand or forearm is on the floor. @param {Posture} posture */
const supporting = (posture) => SIDES.filter((side) => ["floor", "forearms"].includes(posture.arms[side].to));

/** The middle of where on the floor both feet are, or will be put. */
function footing(body, posture, bones) {
  const points = SIDES.map((side) => {
    const leg = posture.legs[side];
    if (leg.step === "flat") return minus(flatAnkle(body, bones.pelvis, leg, side).ankle, [0, 0, body.lengths.ankle]);
    return minus(tipping(body, bones[`foot-${side}`], side, body.lengths.on_heel), [0, 0, body.lengths.on_heel[1]]);
  });
  return scaled(plus(points[0], points[1]), 1 / 2);
}

/** Degrees more to lean, so that the elbows of the hands on the floor bend as they are said to. */
function propped(body, posture, hands, bones, anchors) {
  const [shoulder, hip] = [shouldersMiddle(body, bones, hands), at(bones.pelvis, HIPS)];
  const { length, width, height } = propping(body, posture, hands[0]);
  const anchor = anchors[`hand-${hands[0]}`];
  const forward = anchor ? anchor[0] - shoulder[0] : 0;
  const drop = Math.sqrt(Math.max(length ** 2 - width ** 2 - forward ** 2, 1)) + height;
  return leaning([minus(shoulder, hip)], [drop - hip[2]]);
}

function laid(body, posture, lean, anchors) {
  const flexes = Object.fromEntries(SIDES.map((side) => [side, posture.legs[side].flex + (posture.legs[side].lifted ? 0 : lean - posture.torso)]));
  const loose = bodyOf(body, posture, lean, flexes);
  const lifted = SIDES.filter((side) => posture.legs[side].lifted);
  const off = posture.stance.kneels && lifted.length === 1 ? lifted : [];
  const placed = ofLegs(LEG, SIDES.filter((side) => posture.legs[side].step !== "free" || off.includes(side)));
  const bones = shifted(loose, [0, 0, -lowest(body, loose, body.bearing.filter((name) => !placed.includes(name)))]);
  const stays = posture.stance.stays.map(([name, rest]) => at(bones[name], rest));
  const least = stays.reduce((best, point, number) => (point[2] < stays[best][2] ? number : best), 0);
  const anchor = anchors[`stay-${least}`];
  const by = [anchor ? anchor[0] - stays[least][0] : -hipsMiddle(bones), 0, 0];
  const moved = Object.fromEntries(stays.map((point, number) => [`stay-${number}`, point]));
  if (posture.stance.tilt || (posture.stance.rests && supporting(posture).length)) {
    const feet = (moved["stay-feet"] = footing(body, posture, bones));
    const trunk = lowest(body, bones, body.bearing.filter((name) => !ofLegs(LEG).includes(name)));
    const further = anchors["stay-feet"] ? anchors["stay-feet"][0] - feet[0] - by[0] : 0;
    by[0] += further * Math.min(1, Math.max(0, (trunk - feet[2]) / body.lengths.risen));
  }
  for (const name of Object.keys(moved)) moved[name] = plus(moved[name], by);
  return { bones: shifted(bones, by), kept: { ...moved, ...anchors } };
}

function onFeet(body, posture, anchors) {
  const down = SIDES.filter((side) => !posture.legs[side].lifted);
  const standing = down.length ? down : SIDES;
  const bones = bodyOf(body, posture, posture.torso);
  const legs = ofLegs(LEG, standing);
  const rest = moment(body, Object.fromEntries(Object.entries(bones).filter(([name]) => !legs.includes(name))));
  const total = Object.values(body.masses).reduce((sum, [mass]) => sum + mass, 0);
  const stand = (slope) => {
    for (const side of standing) {
      const leg = posture.legs[side];
      Object.assign(bones, standingLeg(body, bones.pelvis, leg, side, leg.knee - slope + posture.torso));
    }
    const mass = rest[0] + moment(body, Object.fromEntries(legs.map((name) => [name, bones[name]])))[0];
    return mass / total - anklesMiddle(body, bones, standing) - body.lengths.mid_foot;
  };
  const { least_slope: least, most_slope: most, close } = body.lengths;
  const tips = stand(root(stand, least, most, close));
  const stood = shifted(bones, [-anklesMiddle(body, bones, standing), 0, -lowest(body, bones, body.bearing)]);
  const soles = [solesMiddle(body, stood, standing), 0, 0];
  return { bones: shifted(stood, minus(anchors.soles ?? soles, soles)), kept: { soles, ...anchors }, tipping: tips };
}

function onSeat(body, posture, anchors) {
  const bones = bodyOf(body, posture, posture.torso);
  const thighs = SIDES.map((side) => jointAt(body, bones, "thigh", "hip", side)[2] - 5.3);
  const height = posture.stance.seat - Math.min(lowest(body, bones, ["pelvis"]), ...thighs);
  return { bones: shifted(bones, [-hipsMiddle(bones), 0, height]), kept: anchors };
}

function hanging(body, posture, anchors) {
  const { bar_width: wide, shoulder_width: shoulders, bar_height: high, upper_arm: upper, forearm, palm } = body.lengths;
  const bar = anchors.bar ?? [0, 0, high];
  const width = wide * shoulders;
  const length = span(upper, forearm + palm, posture.arms.left.elbow);
  let bones = bodyOf(body, posture, posture.torso);
  const [x, , z] = at(bones.chest, joint(body, "shoulder"));
  bones = shifted(bones, minus(bar, [x, 0, z + 2]));
  for (let round = 0; round < 6; round++) {
    for (const side of SIDES) Object.assign(bones, reachingArm(body, bones.chest, { ...posture.arms[side], to: "bar" }, side, plus(bar, [0, sign(side) * width, 0])).bones);
    const shoulder = jointAt(body, bones, "upper-arm", "shoulder", "left");
    const [aside, forward] = [width - shoulder[1], bar[0] - shoulder[0]];
    const drop = bar[2] - Math.sqrt(Math.max(length ** 2 - aside ** 2 - forward ** 2, 1)) - shoulder[2];
    if (Math.abs(drop) < 0.03) break;
    bones = shifted(bones, [0, 0, drop]);
  }
  return { bones, kept: { bar, ...anchors } };
}

/** Stiff on feet and hands: the body leans so that both are on the floor, or so that the hands stay where they are. */
function plank(body, posture, anchors) {
  const stiff = rigid(body, posture);
  const hand = anchors.hands;
  const { length, width, height } = propping(body, posture, posture.arms.left.to || !posture.arms.right.to ? "left" : "right");
  const before = SIDES.some((side) => BEFORE.includes(posture.arms[side].to));
  const high = before && hand ? height || hand[2] : height;
  let lean = posture.torso;
  if (hand) {
    const place = [hand[0] - (anchors.toes?.[0] ?? 0), width, high];
    const nearest = stiff.nearest(place);
    lean = root((angle) => length - stiff.distance(angle, place), nearest - body.lengths.fallen, nearest, body.lengths.close);
  } else if (!before) {
    const below = Math.sqrt(Math.max(length ** 2 - width ** 2, 1)) + height;
    lean = leaning(stiff.ways, stiff.radii.map((radius) => below - radius));
  }
  const loose = bodyOf(body, posture, lean);
  const stood = shifted(loose, [-anklesMiddle(body, loose), 0, -lowest(body, loose, ofLegs(LEG))]);
  const tips = [solesMiddle(body, stood), 0, 0];
  const { toes = tips } = anchors;
  const bones = shifted(stood, minus(toes, tips));
  if (hand) return { bones, kept: before ? { toes, ...anchors, hands: [hand[0], hand[1], high] } : { toes, ...anchors } };
  const hands = shouldersMiddle(body, bones);
  if (before) {
    const rise = height ? height - hands[2] : 0;
    hands[2] += rise;
    hands[0] += Math.sqrt(Math.max(length ** 2 - width ** 2 - rise ** 2, 0));
  }
  return { bones, kept: { hands, toes, ...anchors } };
}

/** A body that is stiff from the shoulders to the toes on which it turns. */
function rigid(body, posture) {
  const bones = bodyOf(body, posture, 0);
  const shoulders = shouldersMiddle(body, bones);
  const names = ofLegs(Math.min(...SIDES.map((side) => posture.legs[side].knee)) < body.lengths.bent ? ["foot", "shank"] : LEG);
  const touching = names.flatMap((name) => body.spheres[name].map(([x, y, z, radius]) => ({ way: minus(shoulders, at(bones[name], [x, y, z])), radius })));
  const soles = SIDES.map((side) => ({ way: minus(shoulders, jointAt(body, bones, "foot", "ankle", side)), radius: body.lengths.ankle }));
  const flat = SIDES.every((side) => posture.legs[side].ankle === null);
  const all = flat ? soles : touching;
  const [ways, radii] = [all.map((it) => it.way), all.map((it) => it.radius)];
  const [x, , z] = soles[0].way.map((it, axis) => (it + soles[1].way[axis]) / 2);
  const front = bones["foot-left"].rotation.map((row) => row[0]);
  const feet = [body.lengths.on_toes, body.lengths.on_heel].map((tip) => {
    const [left, right] = SIDES.map((side) => tipping(body, bones[`foot-${side}`], side, tip));
    return flat ? { way: [x, 0, z], ahead: 0 } : { way: minus(shoulders, scaled(plus(left, right), 1 / 2)), ahead: ahead(body, bones["foot-left"], tip) };
  });
  return {
    ways, radii,
    /** Degrees at which the shoulders are in line with the ankles and the hand. */
    nearest: (/** @type {any} */ [before, , high]) => degrees(Math.atan2(before, high - body.lengths.ankle) - Math.atan2(x, z)),
    distance: (lean, /** @type {any} */ [before, aside, high]) => {
      const [sine, cosine] = [Math.sin((lean * Math.PI) / 180), Math.cos((lean * Math.PI) / 180)];
      const height = Math.max(...ways.map((way, number) => way[2] * cosine - way[0] * sine + radii[number]));
      const foot = feet[front[2] * cosine - front[0] * sine >= 0 ? 1 : 0];
      return Math.hypot(foot.way[0] * cosine + foot.way[2] * sine + foot.ahead - before, aside, height - high);
    },
  };
}

/** @type {Record<string, (body: Body, posture: any, anchors: Kept) => Held>} */
export const SUPPORTS = { balance: onFeet, floor: onFloor, seat: onSeat, plank, hang: hanging };
