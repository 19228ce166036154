/* A position in numbers: what is typed, or else what the stance says, as `generator/figures/resolve.py` has it. */

import { degrees } from "./rotations.js";

export const SIDES = ["left", "right"];
const TO_BE_AT = { floor: "back-out", bar: "out-down", wall: "out-down" };
const RADIANS = Math.PI / 180;

/**
 * The numbers of the jointed body, as `generator/figures/mannequin.py` writes them.
 * @typedef {object} Body
 * @property {Record<string, any>} joints at rest, the left ones of pairs
 * @property {Record<string, number[][]>} spheres by which each bone touches the floor: rest point and radius
 * @property {string[]} bearing the bones that may bear the body
 * @property {Record<string, [number, number[]]>} masses of the bones: part of the whole, and rest point
 * @property {Record<string, number[]>} back the share of each of its joints in its flexion, bend and twist
 * @property {Record<string, number[][]>} lying the pelvis of a body on its side
 * @property {Record<string, Record<string, any>>} stances
 * @property {Record<string, [number, number]>} views turn and height of the camera
 * @property {string[]} held the kit that hands close round and carry
 * @property {Record<string, number>} lengths
 * @property {Record<string, number>} off by how much a hand, a foot and the weight may be off their places
 */
/** @typedef {{raised: number, toward: number}} Shoulder */
/** @typedef {{shoulder: Shoulder, elbow: number, to: string | null, point: string, held: boolean}} Arm `to` is what the hand is on or at */
/** @typedef {{flex: number, abduct: number, rotate: number, knee: number, ankle: number | null, step: string, lifted: boolean, held: boolean}} Leg no ankle is level with the floor */
/**
 * @typedef {object} Posture
 * @property {Record<string, any>} stance @property {string} name @property {string} side @property {number} torso
 * @property {boolean} leans whether the torso leans as the arms that prop it ask
 * @property {number} spine @property {number} neck @property {Record<string, Arm>} arms @property {Record<string, Leg>} legs
 */

/** Both positions; of each, what stays where it is in the other is marked. @param {Body} body @param {Record<string, any>} start @param {Record<string, any>} change @returns {Posture[]} */
export function postures(body, start, change) {
  const both = [posture(body, start), posture(body, { ...start, ...change })];
  return both.map((one, number) => held(one, both[1 - number]));
}

function held(one, other) {
  const same = one.name === other.name;
  const stays = (leg, its) => leg.step === its.step && leg.knee === its.knee && leg.abduct === its.abduct;
  return {
    ...one,
    arms: eachSide((side) => ({ ...one.arms[side], held: same && one.arms[side].to === other.arms[side].to })),
    legs: eachSide((side) => ({ ...one.legs[side], held: same && stays(one.legs[side], other.legs[side]) })),
  };
}

export const eachSide = (make) => Object.fromEntries(SIDES.map((side) => [side, make(side)]));

/** @param {Body} body @param {Record<string, any>} frame */
function posture(body, frame) {
  const name = frame.stance in body.stances ? frame.stance : "standing";
  const stance = body.stances[name];
  const [torso, spine, side] = [frame.torso ?? stance.torso, frame.spine ?? 0, frame.side ?? "left"];
  return {
    stance, name, side, torso, spine,
    leans: stance.propped && frame.torso === undefined,
    neck: frame.neck ?? neckOf(body, stance, torso + spine),
    bend: frame.neck === undefined && stance.tilt ? 2 * stance.tilt * (side === "left" ? 1 : -1) : 0,
    arms: eachSide((each) => armOf(frame, stance, side === each)),
    legs: eachSide((each) => legOf(frame, stance, torso, side === each)),
  };
}

/** The flexion of the neck by itself. */
function neckOf(body, stance, lean) {
  if (stance.tilt) return 0;
  return stance.rests ? Math.min(45, Math.max(0, -90 - lean)) : Math.min(25, Math.max(-22, -body.lengths.gaze * lean));
}

function armOf(frame, stance, lower) {
  const to = frame.hands?.to ?? (stance.hands && (lower || !stance.tilt) ? stance.hands : null);
  return { shoulder: shoulderOf(frame.shoulders, stance), elbow: frame.elbows ?? 8, to, point: stance.tilt ? "up" : TO_BE_AT[to] ?? "down", held: false };
}

function shoulderOf(written, stance) {
  if (!written) return { raised: stance.arms, toward: 0 };
  const [forward, outward] = [written.flex ?? 0, written.abduct ?? 0];
  if (!outward) return { raised: forward, toward: 0 };
  if (!forward) return { raised: outward, toward: 90 };
  const [x, z] = [Math.sin(forward * RADIANS), Math.cos(forward * RADIANS)];
  const [y, level] = [Math.sin(outward * RADIANS), Math.cos(outward * RADIANS)];
  return { raised: degrees(Math.acos(z * level)), toward: degrees(Math.atan2(y, x * level)) };
}

/** @param {Record<string, any>} frame @param {Record<string, any>} stance @param {number} torso @param {boolean} front whether `side` names the leg @returns {Leg} */
function legOf(frame, stance, torso, front) {
  const flex = frame.hips;
  const ahead = front && stance.front_hip !== null && (stance.kneels || flex === undefined);
  const lean = stance.follows ? torso : 0;
  const bent = flex ?? (ahead ? stance.front_hip : stance.hips) + lean;
  const usual = ahead ? stance.front_knee : stance.knees + (stance.kneels ? bent - lean : 0);
  const knee = frame.knees ?? Math.min(150, Math.max(0, usual));
  const byStance = stance.plate ? "place" : stance.flat !== null && knee >= stance.flat ? "flat" : "free";
  return {
    flex: bent, knee,
    abduct: stance.abduct + (front ? -stance.tilt : stance.tilt),
    rotate: stance.rotate,
    ankle: frame.ankles ?? (ahead ? null : stance.ankles),
    step: ahead ? "flat" : flex === undefined ? byStance : "free",
    lifted: flex !== undefined,
    held: false,
  };
}

/** What the joints of a frame are in degrees, by their keys; of those that differ, the left one's. @param {Body} body @param {Record<string, any>} frame @returns {Record<string, number>} */
export function resting(body, frame) {
  const { torso, spine, neck, arms, legs } = posture(body, frame);
  const { flex, knee, ankle } = legs.left;
  return { torso, spine, neck, elbows: arms.left.elbow, hips: flex, knees: knee, ankles: ankle ?? 0, "shoulders.flex": frame.shoulders?.flex ?? (frame.shoulders ? 0 : arms.left.shoulder.raised), "shoulders.abduct": frame.shoulders?.abduct ?? 0 };
}
