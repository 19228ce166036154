/* Points, directions and rotations: x is forward, y left, z up; angles are degrees. */

/** @typedef {any} Vector a point or a direction: x, y, z */
/** @typedef {number[][]} Matrix the rows of a rotation */
/** @typedef {{rotation: Matrix, origin: Vector}} Bone what takes rest points to the world, as `generator/figures/bones/skeleton.py` has it */

/** @type {Vector} */
export const UP = [0, 0, 1];
/** @type {Vector} */
export const FORWARD = [1, 0, 0];

const sine = (angle) => Math.sin((angle * Math.PI) / 180);
const cosine = (angle) => Math.cos((angle * Math.PI) / 180);
export const degrees = (angle) => (angle * 180) / Math.PI;

/** @returns {Vector} */
export const plus = (a, b, times = 1) => a.map((it, axis) => it + b[axis] * times);
/** @returns {Vector} */
export const minus = (a, b) => plus(a, b, -1);
/** @returns {Vector} */
export const scaled = (a, times) => a.map((it) => it * times);
export const dot = (a, b) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
/** @returns {Vector} */
export const cross = ([a, b, c], [x, y, z]) => [b * z - c * y, c * x - a * z, a * y - b * x];
/** @returns {Vector} */
export const unit = (way) => scaled(way, 1 / (Math.sqrt(dot(way, way)) + 1e-12));

/** The part of a direction that is square to a unit axis, with length one. @param {Vector} way @param {Vector} axis @returns {Vector} */
export const across = (way, axis) => unit(plus(way, axis, -dot(way, axis)));

/** @param {number} angle @returns {Matrix} */
export const aboutX = (angle) => [[1, 0, 0], [0, cosine(angle), -sine(angle)], [0, sine(angle), cosine(angle)]];
/** @param {number} angle @returns {Matrix} */
export const aboutY = (angle) => [[cosine(angle), 0, sine(angle)], [0, 1, 0], [-sine(angle), 0, cosine(angle)]];
/** @param {number} angle @returns {Matrix} */
export const aboutZ = (angle) => [[cosine(angle), -sine(angle), 0], [sine(angle), cosine(angle), 0], [0, 0, 1]];

/** About a unit axis, after Rodrigues. @param {Vector} axis @param {number} angle @returns {Matrix} */
export function about([x, y, z], angle) {
  const [s, c] = [sine(angle), 1 - cosine(angle)];
  return [
    [1 - c * (y * y + z * z), c * x * y - s * z, c * x * z + s * y],
    [c * x * y + s * z, 1 - c * (x * x + z * z), c * y * z - s * x],
    [c * x * z - s * y, c * y * z + s * x, 1 - c * (x * x + y * y)],
  ];
}

/** Rotations one after the other, the last first. @param {...Matrix} all @returns {Matrix} */
export const product = (...all) => all.reduce((one, other) => one.map((row) => [0, 1, 2].map((at) => row[0] * other[0][at] + row[1] * other[1][at] + row[2] * other[2][at])));

/** @param {Matrix} rotation @param {Vector} point @returns {Vector} */
export const rotated = (rotation, point) => rotation.map((row) => dot(row, point));

/** A direction of a bone's own axes in the world. @param {Matrix} rotation @param {number} axis @returns {Vector} */
export const column = (rotation, axis) => rotation.map((row) => row[axis]);

/** Where a limb points along `down`, its front as near to `forward` as can be. @param {Vector} down @param {Vector} forward @returns {Matrix} */
export function along(down, forward) {
  const up = scaled(unit(down), -1);
  const front = across(forward, up);
  const left = cross(up, front);
  return [0, 1, 2].map((at) => [front[at], left[at], up[at]]);
}

/** Where a rest point of a bone is. @param {Bone} bone @param {Vector} rest */
export const at = (bone, rest) => plus(rotated(bone.rotation, rest), bone.origin);

/** The bone of this rotation whose rest point is at a point. @param {Matrix} rotation @param {Vector} rest @param {Vector} point @returns {Bone} */
export const attached = (rotation, rest, point) => ({ rotation, origin: minus(point, rotated(rotation, rest)) });
