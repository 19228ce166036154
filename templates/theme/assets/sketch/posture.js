/* A position in numbers: what is typed, or else what the stance says, as `generator/figures/resolve.py` and `footing.py` have it. */

import { degrees } from "./rotations.js";

export const SIDES = ["left", "right"];
const TO_BE_AT = { floor: "back-out", bar: "out-down", wall: "out-down" };
const PALM = { floor: "down", forearms: "down", bench: "down", wall: "front" };
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
 * @property {Record<string, {bone: string, point: number[], out: number[], radius: number, other: boolean, on_arm: boolean, middle: boolean, elbow: string}>} spots of the body on which a hand may lie, by their names
 * @property {[number, number]} palm how far a forearm turns, in degrees
 * @property {Record<string, number>} lengths
 * @property {Record<string, number>} off by how much a hand, a foot and the weight may be off their places
 */
/** @typedef {{raised: number, toward: number}} Shoulder */
/** @typedef {{shoulder: Shoulder, elbow: number, to: string | null, palm: string | null, point: string, held: boolean}} Arm `to` is what the hand is on or at, `palm` where it faces */
/** @typedef {{flex: number, abduct: number, rotate: number, knee: number, ankle: number | null, step: string, lifted: boolean, held: boolean}} Leg no ankle is level with the floor */
/**
 * @typedef {object} Posture
 * @property {Record<string, any>} stance @property {string} name @property {string} side @property {number} torso
 * @property {boolean} leans whether the torso leans as the arms that prop it ask
 * @property {number} spine @property {number} neck @property {Record<string, Arm>} arms @property {Record<string, Leg>} legs
 */

const isPair = (value) => typeof value === "object" && value !== null && ("left" in value || "right" in value);

/** The value of a side, where a key may have one for each. @param {any} value @param {string} side */
const sideOf = (value, side) => (isPair(value) ? value[side] : value);

/** The frames of a pose, each with what it takes over from the one before, side by side. @param {Record<string, any>[]} frames @returns {Record<string, any>[]} */
export function wholes(frames) {
  /** @type {any[]} */
  const all = [];
  for (const frame of frames) all.push(merged(all.at(-1) ?? {}, frame));
  return all;
}

const merged = (before, frame) => ({ ...before, ...Object.fromEntries(Object.entries(frame).map(([key, value]) => [key, together(before[key], value)])) });
const together = (old, value) => (isPair(value) ? eachSide((side) => value[side] ?? sideOf(old, side)) : value);

/** All positions; of each, what stays where it is in one of those beside it is marked. @param {Body} body @param {Record<string, any>[]} frames @returns {Posture[]} */
export function postures(body, frames) {
  const all = wholes(frames).map((frame) => posture(body, frame));
  return all.map((one, number) => held(one, all.at(number - 1), all[(number + 1) % all.length]));
}

/** A posture with the hands and feet marked that stay where they are in one of the others. @param {Posture} one @param {...Posture} others @returns {Posture} */
export function held(one, ...others) {
  const alike = others.filter((it) => it.name === one.name);
  const stays = (leg, its) => leg.step === its.step && leg.knee === its.knee && leg.abduct === its.abduct;
  return {
    ...one,
    arms: eachSide((side) => ({ ...one.arms[side], held: alike.some((it) => it.arms[side].to === one.arms[side].to) })),
    legs: eachSide((side) => ({ ...one.legs[side], held: alike.some((it) => stays(it.legs[side], one.legs[side])) })),
  };
}

const eachSide = (make) => Object.fromEntries(SIDES.map((side) => [side, make(side)]));

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
    arms: eachSide((each) => armOf(body, frame, stance, each, side === each)),
    legs: eachSide((each) => legOf(body, frame, stance, torso, each, side === each)),
  };
}

/** The flexion of the neck by itself. */
function neckOf(body, stance, lean) {
  if (stance.tilt) return 0;
  return stance.rests ? Math.min(45, Math.max(0, -90 - lean)) : Math.min(25, Math.max(-22, -body.lengths.gaze * lean));
}

/** @param {Body} body @param {Record<string, any>} frame @param {Record<string, any>} stance @param {string} side @param {boolean} lower whether a body on its side lies on it @returns {Arm} */
function armOf(body, frame, stance, side, lower) {
  const written = sideOf(frame.hands, side);
  const to = written === undefined ? (lower || !stance.tilt ? stance.hands : null) : written.to ?? null;
  const spot = body.spots[to?.replace(/^(left|right)-/, "")];
  const point = spot ? spot.elbow : stance.tilt ? "up" : TO_BE_AT[to] ?? "down";
  return { shoulder: shoulderOf(sideOf(frame.shoulders, side), stance), elbow: sideOf(frame.elbows, side) ?? 8, to, palm: spot ? null : PALM[to] ?? "in", point, held: false };
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

/** @param {Body} body @param {Record<string, any>} frame @param {Record<string, any>} stance @param {number} torso @param {string} side @param {boolean} front whether `side` names the leg @returns {Leg} */
function legOf(body, frame, stance, torso, side, front) {
  const [written, bend] = [sideOf(frame.hips, side), sideOf(frame.knees, side)];
  const alone = written === undefined && bendsAlone(frame, stance, side);
  const flex = alone ? torso : written;
  const ankle = sideOf(frame.ankles, side) ?? (alone ? body.lengths.relaxed : undefined);
  const ahead = front && stance.front_hip !== null && (stance.kneels || flex === undefined);
  const lean = stance.follows ? torso : 0;
  const bent = flex ?? (ahead ? stance.front_hip : stance.hips) + lean;
  const usual = ahead ? stance.front_knee : stance.knees + (stance.kneels ? bent - lean : 0);
  const knee = bend ?? Math.min(150, Math.max(0, usual));
  const byStance = stance.plate ? "place" : stance.flat !== null && knee >= stance.flat ? "flat" : "free";
  return {
    flex: bent, knee,
    abduct: stance.abduct + (front ? -stance.tilt : stance.tilt),
    rotate: stance.rotate,
    ankle: ankle ?? (ahead ? null : stance.ankles),
    step: ahead ? "flat" : flex === undefined ? byStance : "free",
    lifted: flex !== undefined,
    held: false,
  };
}

/** Whether the knee of a standing body bends more than the other one, which holds it up: its foot leaves the floor. */
function bendsAlone(frame, stance, side) {
  const knees = eachSide((each) => sideOf(frame.knees, each) ?? stance.knees);
  return stance.support === "balance" && knees[side] > Math.min(...Object.values(knees));
}

/** What the joints of a frame are in degrees, by their keys, those of one side alone too; for both, it is the left one's, or the right one's where the left one is told alone. @param {Body} body @param {Record<string, any>} frame @returns {Record<string, number>} */
export function resting(body, frame) {
  const { torso, spine, neck, arms, legs } = posture(body, frame);
  const of = (side) => {
    const [{ flex, knee, ankle }, { elbow, shoulder }, written] = [legs[side], arms[side], sideOf(frame.shoulders, side)];
    return { elbows: elbow, hips: flex, knees: knee, ankles: ankle ?? 0, "shoulders.flex": written?.flex ?? (written ? 0 : shoulder.raised), "shoulders.abduct": written?.abduct ?? 0 };
  };
  const alone = (key) => isPair(frame[key]) && frame[key].right === undefined;
  const sides = SIDES.flatMap((side) => Object.entries(of(side)).map(([key, its]) => [key.replace(/^\w+/, `$&.${side}`), its]));
  const both = Object.keys(of("left")).map((key) => [key, of(alone(key.split(".")[0]) ? "right" : "left")[key]]);
  return { torso, spine, neck, ...Object.fromEntries([...both, ...sides]) };
}
