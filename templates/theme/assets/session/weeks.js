/* The weeks of a routine, or of the plan within which it is done: which comes next, and what is done in it. */

import { lastWeek, plannedStep, stepOf } from "./course.js";
import { changes, over, plannedWeek, upcoming } from "./history.js";

/** @typedef {import("./session.js").Session} App */

/** The week and the session of it that come next. @param {App} app */
export function propose({ past, course, plan }) {
  if (plan) return { week: plannedWeek(past, plan.plan, course.id, plan.day, plan.week), number: 1 };
  return upcoming(past, course, Date.now());
}

/** What is done in a week. @param {App} app @param {number} week */
export function stepIn({ course, plan }, week) {
  return plan ? plannedStep(course.steps, plan.plan, plan.day, week) : stepOf(course.steps, week);
}

/** The number of the last week. @param {App} app */
export function lastOf({ course, plan }) {
  return plan?.plan.last ?? lastWeek(course.steps);
}

/** The sessions of this routine that are over. @param {App} app */
export function earlier({ past, course, record }) {
  return over(past, course.id).filter((it) => it.id !== record?.id);
}

/** What the guide has changed in a week since somebody last trained it, in lines; nothing where it is as it was. @param {App} app */
export function changed(app) {
  const { plan } = app;
  const last = earlier(app).findLast((it) => it.plan?.id === plan?.plan.id && it.plan?.day === plan?.day);
  return last ? changes(app.course, last, stepIn(app, last.week)) : [];
}
