/* Countdowns, which are told from a time and never by ticks. */

/** @typedef {{until: number, whole: number, left?: number}} Countdown when it ends, or what is left while it waits */
/** @typedef {{turn: string, from: number, left?: number, into?: number}} Hold since when, or how far in while it waits */

const READY = 5; // seconds to get ready for a set that is timed

/** Milliseconds that are left of a countdown, never more than the whole: a phone's clock may have been set back. @param {Countdown} rest @param {number} now */
export function left(rest, now) {
  return rest.left ?? Math.min(rest.whole * 1000, Math.max(0, rest.until - now));
}

/** The milliseconds since a set that is timed began, less than zero while one gets ready. @param {Hold} hold @param {number} now */
export function into(hold, now) {
  return (hold.into ?? Math.max(0, now - hold.from)) - READY * 1000;
}
