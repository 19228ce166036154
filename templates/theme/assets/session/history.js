/* What earlier sessions say of the next: which week it is, what was lifted last time, and what the weeks ask for then. */

import { target } from "./course.js";
import { stateOf } from "./record.js";

/** @typedef {import("./record.js").Session} Session */
/** @typedef {import("./record.js").Kept} Kept */

const DAYS = 6; // after so many, a week that has its fewest sessions is over

/** The sessions of a routine that are over, the oldest first. @param {Iterable<Session>} sessions @param {string} routine */
export function over(sessions, routine) {
  return [...sessions].filter((it) => it.routine === routine && it.ended).sort((a, b) => a.began - b.began);
}

/** The week of its routine that a session is, within a plan too. @param {Session} session */
export function weekOf({ week, plan, step }) {
  if (!plan) return week;
  const [first, last] = step.weeks ?? [week, week];
  return plan.week ?? Math.min(last, Math.max(first, week));
}

/**
 * The week and the session of it that come next, counted on from the last, within a plan or not.
 * @param {Iterable<Session>} sessions @param {{id: string, days: [number, number]}} course @param {number} now
 * @returns {{week: number, number: number}}
 */
export function upcoming(sessions, course, now) {
  const own = over(sessions, course.id);
  if (!own.length) return { week: 1, number: 1 };
  const week = weekOf(own.at(-1));
  const before = own.findLastIndex((it) => weekOf(it) !== week);
  const same = own.slice(before + 1);
  const [fewest, most] = course.days;
  const past = now - same[0].began > DAYS * 86_400_000;
  const full = same.length >= most || (same.length >= fewest && past);
  return full ? { week: week + 1, number: 1 } : { week, number: same.length + 1 };
}

/**
 * The first week of a plan, from one on, in which its session of a day is not done yet.
 * @param {Iterable<Session>} sessions @param {import("./course.js").Plan} plan @param {string} routine @param {string} day @param {number} from
 */
export function plannedWeek(sessions, plan, routine, day, from) {
  const own = over(sessions, routine).filter((it) => it.plan?.id === plan.id && it.plan.day === day);
  const done = new Set(own.map((it) => it.week));
  let week = from;
  while (done.has(week) && week < plan.last) week++;
  return week;
}

/** The sets of an exercise in the last session that had any, whichever routine it was of. @param {Iterable<Session>} sessions @param {string} exercise @returns {Kept[]} */
export function lastTime(sessions, exercise) {
  for (const session of [...sessions].sort((a, b) => b.began - a.began)) {
    const sets = setsOf(session, exercise);
    if (sets.length) return sets;
  }
  return [];
}

/** The sets of an exercise in a session. @param {Session} session @param {string} exercise @returns {Kept[]} */
function setsOf(session, exercise) {
  return [...stateOf(session).kept.values()].filter((it) => it.exercise === exercise);
}

/**
 * What differs next time, in lines: an exercise and what is done of it then; nothing of those that stay as they are.
 * @param {{moves: Record<string, {name: string}>}} course @param {Session} session @param {import("./course.js").Step} next
 * @returns {string[][]} its name and what is done
 */
export function changes(course, session, next) {
  const now = new Map(items(session.step).map((it) => [it.key, it]));
  const told = (it) => [it.said, it.load, it.tempo, it.effort].filter(Boolean).join(" · ");
  const then = items(next).filter((it) => !now.has(it.key) || told(now.get(it.key)) !== told(it));
  const gone = [...now.values()].filter((it) => !items(next).some((other) => other.key === it.key));
  return [
    ...then.map((it) => [course.moves[it.exercise].name, told(it)]),
    ...gone.map((it) => [course.moves[it.exercise]?.name ?? session.names[it.exercise], "not next time"]),
  ];
}

/** @param {import("./course.js").Step} step */
function items(step) {
  return step.parts.flatMap((part) => part.items);
}

/**
 * The exercises that the week's rule makes harder next time, by what the last sessions kept.
 * @param {Session} session @param {Session[]} earlier the same routine's, the oldest first @returns {string[]}
 */
export function harder(session, earlier) {
  const { rule } = session.step;
  if (!rule) return [];
  const running = [...earlier, session].slice(-rule.sessions);
  if (running.length < rule.sessions) return [];
  const ids = rule.exercises.length ? rule.exercises : items(session.step).map((it) => it.exercise);
  return [...new Set(ids)].filter((id) => running.every((it) => reached(it, id, rule)));
}

/** Whether a session's sets of an exercise came to what a rule asks for. @param {Session} session @param {string} exercise @param {{spare?: number, reserve?: number}} rule */
function reached(session, exercise, { spare, reserve }) {
  const { turns, kept, out } = stateOf(session);
  const own = turns.filter((it) => it.item.exercise === exercise && !out.has(it.item.key));
  const sets = own.map((turn) => ({ turn, set: kept.get(turn.id) })).filter(({ set }) => set?.exercise === exercise);
  if (!sets.length || sets.length < own[0].fewest) return false;
  if (spare) {
    const { turn, set } = sets[sets.length - 1];
    return beyond(turn, set) >= spare;
  }
  return sets.every(({ turn, set }) => beyond(turn, set, 0) >= 0 && (reserve === undefined || (set.effort ?? -1) >= reserve));
}

/** How many more reps than planned there were, or could have been by what somebody said of it. */
function beyond(turn, set, left = Math.max(0, (set.effort ?? 0) - (turn.item.reserve ?? 0))) {
  const most = target(turn)?.[1];
  return most === undefined || set.amount === undefined ? -1 : set.amount + left - most;
}
