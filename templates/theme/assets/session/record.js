/* What is kept of a session: every tap as an event, from which it is told where somebody is. */

import { turnsOf } from "./course.js";

/**
 * @typedef {object} Event what somebody did
 * @property {number} at when, in milliseconds
 * @property {"done" | "amend" | "rest" | "pause" | "go" | "skip" | "out" | "back" | "swap" | "jump" | "later" | "hold" | "end"} do
 * @property {string} [turn]
 * @property {string} [key] of an item
 * @property {number} [amount]
 * @property {[number, string] | null} [load]
 * @property {string} [strength] of the kit, in words where nobody weighs it
 * @property {number} [effort] how many more could have been done
 * @property {number} [seconds]
 * @property {string} [exercise]
 *
 * @typedef {{amount?: number, load?: [number, string] | null, strength?: string, effort?: number, exercise: string, at: number}} Kept a set
 *
 * @typedef {object} Session as it is stored
 * @property {string} id
 * @property {string} routine
 * @property {string} name
 * @property {number} week
 * @property {{id: string, name: string, day: string, week?: number}} [plan] of whose weeks it is one, and which week of the routine that is
 * @property {number} began
 * @property {number} [ended]
 * @property {string[]} conditions
 * @property {import("./course.js").Step} step as it was when it began, so that a newer guide changes nothing amid it
 * @property {Record<string, string>} names of its exercises
 * @property {Event[]} events
 *
 * @typedef {object} State where somebody is
 * @property {import("./course.js").Turn[]} turns
 * @property {Map<string, Kept>} kept by turn
 * @property {Set<string>} out keys of items that are left out
 * @property {Map<string, string>} swaps key -> exercise
 * @property {import("./course.js").Turn | null} turn the one to do; null where all is done
 * @property {import("./course.js").Turn | null} before the last that was done
 * @property {import("./countdown.js").Countdown | null} rest
 * @property {import("./countdown.js").Hold | null} hold
 * @property {boolean} over
 */

/** Where somebody is in a session. @param {Session} session @returns {State} */
export function stateOf(session) {
  const state = {
    turns: turnsOf(session.step),
    kept: new Map(),
    out: new Set(),
    swaps: new Map(),
    turn: null,
    before: null,
    rest: null,
    hold: null,
    over: false,
    deferred: new Set(),
    wanted: "",
  };
  for (const event of session.events) DO[event.do]?.(state, event);
  state.turn = next(state);
  return state;
}

/** What each event changes. @type {Record<string, (state: any, event: any) => void>} */
const DO = {
  done(state, { turn: id, at, amount, load, strength, effort }) {
    const turn = state.turns.find((it) => it.id === id);
    if (!turn) return;
    const exercise = state.swaps.get(turn.item.key) ?? turn.item.exercise;
    state.kept.set(id, { amount, load, strength, effort, exercise, at });
    state.before = turn;
    state.hold = null;
    state.rest = turn.rest ? { until: at + turn.rest * 1000, whole: turn.rest } : null;
  },
  amend(state, { turn, at, do: _, ...more }) {
    const kept = state.kept.get(turn);
    if (kept) state.kept.set(turn, { ...kept, ...more });
  },
  rest(state, { seconds, at }) {
    if (!state.rest) return;
    if (state.rest.left !== undefined) state.rest.left = Math.max(0, state.rest.left + seconds * 1000);
    else state.rest.until = Math.max(at, state.rest.until + seconds * 1000);
    state.rest.whole = Math.max(1, state.rest.whole + seconds);
  },
  pause(state, { at }) {
    if (state.hold && state.hold.into === undefined) state.hold.into = at - state.hold.from;
    else if (state.rest && state.rest.left === undefined) state.rest.left = Math.max(0, state.rest.until - at);
  },
  go(state, { at }) {
    if (state.hold?.into !== undefined) {
      state.hold.from = at - state.hold.into;
      delete state.hold.into;
    } else if (state.rest?.left !== undefined) {
      state.rest.until = at + state.rest.left;
      delete state.rest.left;
    }
  },
  skip(state) {
    state.hold = null;
    state.rest = null;
  },
  out(state, { key }) {
    state.out.add(key);
    leave(state);
  },
  back(state, { key }) {
    state.out.delete(key);
    state.deferred.delete(key);
    state.wanted = key;
    leave(state);
  },
  swap(state, { key, exercise }) {
    state.swaps.set(key, exercise);
    state.hold = null;
  },
  jump(state, { key }) {
    state.wanted = key;
    leave(state);
  },
  later(state, { key }) {
    state.deferred.add(key);
    if (state.wanted === key) state.wanted = "";
    leave(state);
  },
  hold(state, { turn, at }) {
    state.hold = { turn, from: at };
    state.rest = null;
  },
  end(state) {
    state.over = true;
  },
};

/** Another exercise comes: what is counted for this one ends. @param {State} state */
function leave(state) {
  state.hold = null;
  state.rest = null;
}

/** The turn to do: one of the exercise that somebody went to, or the next after the last that was done, and what was put off at the end. */
function next({ turns, kept, out, before, deferred, wanted }) {
  const open = turns.filter((it) => !kept.has(it.id) && !out.has(it.item.key));
  const own = open.find((it) => it.item.key === wanted);
  if (own) return own;
  const place = before ? turns.indexOf(before) : -1;
  const order = [...open.filter((it) => turns.indexOf(it) > place), ...open];
  return order.find((it) => !deferred.has(it.item.key)) ?? order[0] ?? null;
}

/** What belongs to a set and goes with it. */
const ITS = ["rest", "pause", "go", "skip", "hold"];

/** A session without the last set that was done. @param {Session} session @returns {Session} */
export function undone(session) {
  const last = session.events.findLastIndex((it) => it.do === "done");
  if (last < 0) return session;
  const { turn } = session.events[last];
  const since = session.events.slice(last + 1);
  const stays = since.filter((it) => !ITS.includes(it.do) && !(it.do === "amend" && it.turn === turn));
  return { ...session, events: [...session.events.slice(0, last), ...stays] };
}

/** How many sets of an item are done, of how many. @param {State} state @param {string} key @returns {[number, number]} */
export function progress({ turns, kept }, key) {
  const own = turns.filter((it) => it.item.key === key);
  return [own.filter((it) => kept.has(it.id)).length, own.length];
}
