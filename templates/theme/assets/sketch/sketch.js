/* A sketch of a pose, drawn anew as it is typed: the jointed body that stands and reaches as the guide's own, without skin or clothes; of kit only what it stands or holds on to, and that its hands are full. */

import { found } from "./holding.js";
import { mirrored } from "./limbs.js";
import { SIDES, resting, wholes } from "./posture.js";
import { at, dot, plus } from "./rotations.js";
import { solved } from "./solved.js";

const SVG = "http://www.w3.org/2000/svg";
const ROOM = 8; // around the body, in percent of its height
const FAR = 2; // the limbs of a side that is so much further away are paler
/** Pieces of the trunk: a bone and a rest point, another, and how thick. @type {any[]} */
const TRUNK = [["pelvis", [0, 0, 53], "lumbar", [0, 0, 57], 15], ["lumbar", [0, 0, 57], "ribs", [0, 0, 67], 13], ["ribs", [0, 0, 67], "chest", [0, 0, 77], 14], ["chest", [-1, 0, 77], "head", [-0.4, 0, 89], 6]];
/** @type {any[]} */
const SHARED = [["girdle-left", [-0.6, 9.5, 79.5], "girdle-right", [-0.6, -9.5, 79.5], 7], ["pelvis", [0, 4, 55], "pelvis", [0, -4, 55], 13]];
/** Pieces of a limb on the left. @type {any[]} */
const LIMBS = [["upper-arm", [-0.6, 10.3, 80.4], "forearm", [-0.6, 10.3, 61.8], 5.4], ["forearm", [-0.6, 10.3, 61.8], "hand", [-0.6, 10.3, 47.2], 4.4], ["hand", [-0.6, 10.3, 46], "hand", [-0.3, 10.2, 39], 3.6], ["thigh", [0, 5, 53], "shank", [0, 5, 28.5], 8.6], ["shank", [0, 5, 28.5], "foot", [0, 5, 4.5], 6], ["foot", [-1.5, 5, 2.2], "foot", [9, 5.3, 1.7], 3.4]];
const HEAD = [0.6, 0, 91.5];
/** @type {any[]} */
const NOSE = [["head", [5, 0, 90.5], "head", [6.8, 0, 90], 2.4]];

/** @typedef {import("./posture.js").Body} Body */
/** @typedef {{path: string, says: string, missing?: boolean}} Told what is off, and at which key of a frame */

/** From the world to right, up and towards the viewer. @param {[number, number]} camera turn and height in degrees */
function seenBy([turn, height]) {
  const [around, above] = [turn, height].map((it) => (it * Math.PI) / 180);
  const level = [Math.sin(around), -Math.cos(around), 0];
  const up = plus([0, 0, Math.cos(above)], level, -Math.sin(above));
  const toward = plus([0, 0, Math.sin(above)], level, Math.cos(above));
  return (point) => [dot([Math.cos(around), Math.sin(around), 0], point), -dot(up, point), dot(toward, point)];
}

/** @param {string} name @param {Record<string, any>} given @param {...Node} children */
function svg(name, given, ...children) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(given)) made.setAttribute(key, typeof value === "number" ? `${Math.round(value * 100) / 100}` : value);
  made.append(...children);
  return made;
}

/** The pieces of a body: two ends before the camera, how thick, and whether they are paler. */
function pieces(bones, see) {
  const piece = ([one, from, other, to, thick], far = false) => {
    const ends = [see(at(bones[one], from)), see(at(bones[other], to))];
    return { ends, thick, far, depth: (ends[0][2] + ends[1][2]) / 2 };
  };
  const [left, right] = SIDES.map((side) => see(at(bones.pelvis, mirrored([0, 5, 53], side)))[2]);
  const limbs = SIDES.flatMap((side) => LIMBS.map(([one, from, other, to, thick]) =>
    piece([`${one}-${side}`, mirrored(from, side), `${other}-${side}`, mirrored(to, side), thick], (side === "left" ? right - left : left - right) > FAR)));
  const head = see(at(bones.head, HEAD));
  return [...[...TRUNK, ...SHARED, ...NOSE].map((it) => piece(it)), ...limbs, { ends: [head, head], thick: 12.5, far: false, depth: head[2] }]
    .sort((one, other) => one.depth - other.depth);
}

/** Where closed hands hold something. */
const gripsOf = (bones) => SIDES.map((side) => at(bones[`hand-${side}`], mirrored([-0.6, 9.4, 43], side)));

/** What holds the body up: lines of the world, and points where kit is carried. */
function around(body, { bones, posture: { stance, arms } }, kit) {
  const grips = gripsOf(bones);
  const lines = [];
  const [x, , z] = at(bones.pelvis, [0, 0, 53]);
  const on = (word) => grips.filter((it, number) => arms[SIDES[number]].to === word);
  if (stance.support === "seat") lines.push([[x - 9, 0, stance.seat], [x + 9, 0, stance.seat]]);
  for (const bar of [on("bar")].filter((it) => it.length)) lines.push([plus(bar[0], [0, 8, 0]), plus(bar.at(-1), [0, -8, 0])]);
  for (const [ahead, , high] of on("wall").slice(0, 1)) lines.push([[ahead + 1.5, 0, 0], [ahead + 1.5, 0, Math.max(z, high) + 25]]);
  for (const [ahead, , high] of on("bench").slice(0, 1)) lines.push([[ahead - 12, 0, high - 2], [ahead + 12, 0, high - 2]]);
  const carried = kit.some((word) => body.held.includes(word)) ? grips : [];
  return { lines, carried };
}

/** A sketch of one position within bounds. @param {any} position @param {{lines: any[], carried: any[]}} kit @param {any} see @param {any} box @param {string} label */
function drawn(position, { lines, carried }, see, [left, top, right, bottom], label) {
  const line = (/** @type {any} */ [from, to], given) => svg("line", { x1: from[0], y1: from[1], x2: to[0] + (from[0] === to[0] ? 0.01 : 0), y2: to[1], ...given });
  const made = pieces(position.bones, see).flatMap(({ ends, thick, far }) => [
    line(ends, { class: "sketch-edge", "stroke-width": thick + 1.6 }),
    line(ends, { class: far ? "sketch-far" : "sketch-near", "stroke-width": thick }),
  ]);
  const marks = position.off.filter((it) => it.to).flatMap(({ from, to }) => {
    const [[x, y], [a, b]] = [see(from), see(to)];
    return [svg("circle", { class: "sketch-off", cx: x, cy: y, r: 4 }), svg("path", { class: "sketch-off", d: `M${a - 2.5} ${b - 2.5}l5 5m0-5l-5 5` })];
  });
  const held = carried.map(see).map(([cx, cy]) => svg("circle", { class: "sketch-held", cx, cy, r: 3.4 }));
  const kit = lines.map((ends) => line(ends.map(see), { class: "sketch-kit" }));
  const [floor] = [see([0, 0, 0])];
  return svg("svg", { viewBox: [left, top, right - left, bottom - top].map((it) => it.toFixed(1)).join(" "), role: "img", "aria-label": label },
    svg("line", { class: "sketch-floor", x1: left + 2, x2: right - 2, y1: floor[1], y2: floor[1] }), ...kit, ...made, ...held, ...marks);
}

/** What holds all of some positions, with room around. @returns {[number, number, number, number]} */
function bounds(positions, see) {
  const seen = [see([0, 0, 0]), ...positions.flatMap(({ bones }) => pieces(bones, see).flatMap(({ ends }) => ends))];
  const [xs, ys] = [0, 1].map((axis) => seen.map((it) => it[axis]));
  return [Math.min(...xs) - ROOM, Math.min(...ys) - ROOM, Math.max(...xs) + ROOM, Math.max(...ys) + ROOM];
}

/** What is off in a position. @param {Body} body @param {import("./solved.js").Solved} position @returns {{key: string, says: string}[]} */
function told(body, { off, posture }) {
  const its = (what) => off.filter((it) => it.what === what);
  const [weight] = its("weight");
  const said = (what, key, says) => (its(what).length ? [{ key, says: `${says} (off by ${Math.round(Math.max(...its(what).map((it) => Math.abs(it.by))))} % of the body’s height).` }] : []);
  const limbs = (what, all) => (its(what).length === 1 ? `The ${its(what)[0].side} ${what} does` : `The ${all} do`);
  return [
    ...said("hand", "hands", `${limbs("hand", "hands")} not reach ${goals(body, its("hand"), posture)}`),
    ...(its("round").length ? [{ key: "hands", says: "Each hand lies on the other arm, so that neither has a place." }] : []),
    ...said("foot", "knees", `${limbs("foot", "feet")} not reach the floor`),
    ...said("weight", "torso", `The body would fall ${weight?.by > 0 ? "forward" : "backward"}`),
  ];
}

/** Where some hands should be. */
function goals(body, hands, { arms }) {
  const words = hands.map(({ side }) => {
    const { to } = arms[side];
    const [name, owner] = found(body, to, side) ?? [];
    const plain = name?.replaceAll("-of-", " of the ").replaceAll("-", " ");
    return name ? `the ${body.spots[name].middle ? "" : `${owner} `}${plain}` : to === "forearms" ? "the floor with the forearms" : `the ${to}`;
  });
  return [...new Set(words)].join(" and ");
}

/**
 * The sketch of a pose, to be shown anew as it changes.
 * @param {Body} body
 */
export function sketch(body) {
  const pictures = document.createElement("div");
  pictures.className = "sketch-pictures";
  const note = document.createElement("p");
  note.textContent = "A sketch: the guide draws the person and the kit.";
  const node = document.createElement("figure");
  node.className = "sketch";
  node.hidden = true;
  node.append(pictures, note);

  /**
   * Draw it: the first frame, and what changes in those after it. @param {Record<string, any>[]} frames @param {string} view @param {string[]} kit
   * @returns {Told[]} what is off
   */
  function show(frames, view, kit = []) {
    const [start = {}, ...changes] = /** @type {any[]} */ (frames);
    node.hidden = !(start.stance in body.stances);
    if (node.hidden) return [];
    const positions = solved(body, [start, ...changes]);
    const see = seenBy(body.views[view] ?? body.views.side);
    const box = bounds(positions, see);
    const names = positions.map((_, number) => (!number ? "Start" : number === changes.length ? "End" : `Position ${number + 1}`));
    pictures.classList.toggle("sketch-many", positions.length > 3);
    pictures.replaceChildren(...positions.map((it, number) => {
      const place = document.createElement("div");
      const name = document.createElement("span");
      name.textContent = names[number];
      place.append(drawn(it, around(body, it, kit), see, box, `Sketch: ${names[number].toLowerCase()}, ${it.posture.name}, seen from ${view ?? "side"}`), name);
      return place;
    }));
    return positions.flatMap((it, number) => told(body, it).map(({ key, says }) => ({ path: `figure.frames.${number}.${key}`, says })));
  }

  /** What the joints are where nothing is typed, by the path of the field. @param {Record<string, any>[]} frames @returns {Record<string, number>} */
  function rests(frames) {
    return Object.fromEntries(wholes(frames).flatMap((whole, number) => Object.entries(resting(body, whole)).map(([key, its]) => [`figure.frames.${number}.${key}`, its])));
  }

  return { node, show, rests };
}
