/* The day of a plan on which somebody trains, from the address that the plan's page leads to. */

/** @typedef {{plan: import("./course.js").Plan, day: string, week: number}} Planned from which week on */

/** The day of a plan that an address asks for; none where the plan has no such day of this routine. @param {import("./course.js").Plan[]} plans @param {string} search @returns {Planned | null} */
export function planned(plans, search) {
  const asked = new URLSearchParams(search);
  const plan = plans.find((it) => it.id === asked.get("plan"));
  const day = asked.get("day") ?? "";
  if (!plan?.days.some((it) => it.day === day)) return null;
  const week = Math.min(plan.last, Math.max(1, Number.parseInt(asked.get("week") ?? "1", 10) || 1));
  return { plan, day, week };
}
