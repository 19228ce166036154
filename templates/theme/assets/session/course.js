/* What is done in a session: the routine's weeks, and one week as turns in a row. A turn is one set of one exercise. */

/**
 * @typedef {object} Item an exercise with its dose
 * @property {string} key the same in all weeks
 * @property {string} exercise
 * @property {[number, number]} sets the fewest and the most
 * @property {string} unit
 * @property {[number, number][]} amounts of each set, or of all
 * @property {string} said
 * @property {string} cue
 * @property {string} figure
 * @property {string} [mark]
 * @property {number} [column] of a log
 * @property {string} [each]
 * @property {number} [rest] in seconds
 * @property {string} [resting] it in words
 * @property {number} [reserve] how many reps a set leaves
 * @property {string} [load]
 * @property {[number, number, string]} [weight]
 * @property {string} [share]
 * @property {string} [tempo]
 * @property {[string, number][]} [phases]
 * @property {string} [effort]
 *
 * @typedef {object} Part
 * @property {string} name
 * @property {string} kind
 * @property {[number, number]} [rounds]
 * @property {number} [rest] after each round, in seconds
 * @property {Item[]} items
 *
 * @typedef {object} Step some weeks
 * @property {[number, number]} weeks
 * @property {string} words
 * @property {number} minutes
 * @property {Part[]} parts
 * @property {{exercises: string[], words: string, sessions: number, spare?: number, reserve?: number}} [rule]
 *
 * @typedef {object} Turn
 * @property {string} id
 * @property {Item} item
 * @property {Part} part
 * @property {number} set from 1
 * @property {number} fewest
 * @property {number} most
 * @property {number} rest in seconds
 */

/** The step of a week; weeks after the last go on like the last. @param {Step[]} steps @param {number} week @returns {Step} */
export function stepOf(steps, week) {
  return steps.find((it) => it.weeks[0] <= week && week <= it.weeks[1]) ?? steps[steps.length - 1];
}

/**
 * @typedef {object} Plan weeks that are made of routines, with the days of this one
 * @property {string} id
 * @property {string} name
 * @property {number} last
 * @property {{weeks: [number, number], day: string, week?: number, parts?: Part[]}[]} days
 */

/** A day of a week of a plan. @param {Plan} plan @param {string} day @param {number} week */
function dayOf(plan, day, week) {
  return plan.days.find((it) => it.day === day && it.weeks[0] <= week && week <= it.weeks[1]);
}

/** Which week of the routine a plan has done on a day of a week. @param {Plan} plan @param {string} day @param {number} week */
export function ownWeek(plan, day, week) {
  return dayOf(plan, day, week)?.week ?? week;
}

/** What a plan has done on a day of a week; as the routine has it where the plan has no such day. @param {Step[]} steps @param {Plan} plan @param {string} day @param {number} week @returns {Step} */
export function plannedStep(steps, plan, day, week) {
  const step = stepOf(steps, ownWeek(plan, day, week));
  const parts = dayOf(plan, day, week)?.parts;
  return parts ? { ...step, parts } : step;
}

/** The number of the last week. @param {Step[]} steps */
export function lastWeek(steps) {
  return Math.max(...steps.map((it) => it.weeks[1]));
}

/** What is done of a step, in a row. @param {Step} step @returns {Turn[]} */
export function turnsOf(step) {
  const turns = step.parts.flatMap((part) => (part.kind === "straight" ? inRows(part) : inRounds(part)));
  if (turns.length) turns[turns.length - 1].rest = 0; // nothing follows for which to rest
  return turns;
}

/** All sets of one exercise, then the next. @param {Part} part @returns {Turn[]} */
function inRows(part) {
  return part.items.flatMap((item) =>
    Array.from({ length: item.sets[1] }, (_, number) => turn(part, item, number + 1, item.sets, item.rest ?? 0)),
  );
}

/** One set of each exercise, and again. @param {Part} part @returns {Turn[]} */
function inRounds(part) {
  const rounds = part.rounds ?? [1, 1];
  return Array.from({ length: rounds[1] }, (_, number) =>
    part.items.map((item, place) => {
      const last = place === part.items.length - 1;
      return turn(part, item, number + 1, rounds, item.rest || (last ? (part.rest ?? 0) : 0));
    }),
  ).flat();
}

/** @param {Part} part @param {Item} item @param {number} set @param {[number, number]} sets @param {number} rest @returns {Turn} */
function turn(part, item, set, [fewest, most], rest) {
  return { id: `${item.key}/${set}`, item, part, set, fewest, most, rest };
}

/** What a turn is called where it is done: `set 2`, `round 2`. @param {Turn} turn */
export function called({ part, set }) {
  return `${part.kind === "straight" ? "set" : "round"} ${set}`;
}

/** How much a set is to be: the least and the most, or nothing where it is open. @param {Turn} turn @returns {[number, number] | undefined} */
export function target({ item, set }) {
  return item.amounts[set - 1] ?? item.amounts[0];
}

/** Whether a set is timed. @param {Item} item */
export function timed(item) {
  return item.unit === "s" && item.amounts.length > 0;
}

const UNITS = { reps: ["rep", "reps"], breaths: ["breath", "breaths"], steps: ["step", "steps"] };

/** Whether a unit is counted, one by one, and not measured. @param {string} unit */
export function isCounted(unit) {
  return Object.hasOwn(UNITS, unit);
}

/** What an amount is of: `reps`, or `rep` where it is one. @param {number | string} amount @param {string} unit @returns {string} */
export function unitOf(amount, unit) {
  return isCounted(unit) ? UNITS[unit][Number(amount) === 1 ? 0 : 1] : unit;
}

/** An amount with its unit: `12 reps`. @param {number | string} amount @param {string} unit */
export function counted(amount, unit) {
  return `${amount} ${unitOf(amount, unit)}`;
}

/** A range with its dash: `8–12`. @param {[number, number]} ends */
export function span([low, high]) {
  return low === high ? `${low}` : `${low}–${high}`;
}
