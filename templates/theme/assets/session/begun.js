/* A session as it is when it begins. */

import { leftOut } from "./advice.js";
import { ownWeek } from "./course.js";
import { chosen } from "./today.js";
import { stepIn } from "./weeks.js";

/** The session of a week, which begins now. @param {import("./session.js").Session} app @param {number} week @returns {import("./record.js").Session} */
export function begun(app, week) {
  const began = Date.now();
  const { course, plan } = app;
  const step = stepIn(app, week);
  return {
    id: `${course.id}-${began}`,
    routine: course.id,
    name: course.name,
    week,
    ...(plan ? { plan: { id: plan.plan.id, name: plan.plan.name, day: plan.day, week: ownWeek(plan.plan, plan.day, week) } } : {}),
    began,
    conditions: [...app.settings.conditions],
    step,
    names: Object.fromEntries(Object.entries(course.moves).map(([id, it]) => [id, it.name])),
    events: leftOut(course, chosen(app), step).map((key) => ({ at: began, do: "out", key })),
  };
}
