/* When somebody trained: the days of a month, and the sessions with their sets. */

import { counted } from "../session/course.js";
import { h } from "../session/elements.js";
import { calendar } from "./calendar.js";
import { sets } from "./sets.js";

/** @typedef {import("./things.js").Things} App */

const FEW = 5; // sessions that show before all are asked for

/** The month, with the days of training. @param {App} app */
export function days(app) {
  const [year, month] = [app.month.getFullYear(), app.month.getMonth()];
  const to = (by) => () => app.show({ month: new Date(year, month + by, 1) });
  return [
    h("h2", {}, "When you trained"),
    calendar(year, month, app.sessions.map((it) => it.began), app.language),
    h("div", { className: "halves" }, h("button", { act: "before", on: to(-1) }, "Month before"), h("button", { act: "after", on: to(1) }, "Month after")),
  ];
}

/** The sessions, the latest first. @param {App} app */
export function sessions(app) {
  if (!app.sessions.length) return [h("p", {}, "No session yet. ", h("a", { href: "../routines/" }, "Find a routine"), " and press Start.")];
  const shown = app.every ? app.sessions : app.sessions.slice(0, FEW);
  const more = app.sessions.length - shown.length;
  return [
    h("h2", {}, "Sessions"),
    h("ul", { className: "rows" }, ...shown.map((it) => h("li", {}, session(app, it)))),
    more > 0 && h("button", { act: "every", on: () => app.show({ every: true }) }, `Show ${more} more`),
  ];
}

/** @param {App} app @param {import("../session/record.js").Session} it */
function session(app, it) {
  const when = new Date(it.began).toLocaleDateString(app.language, { weekday: "short", day: "numeric", month: "short", year: "numeric" });
  const minutes = Math.max(1, Math.round(((it.ended ?? it.events.at(-1)?.at ?? it.began) - it.began) / 60_000));
  const within = it.plan ? ` of ${it.plan.name}` : "";
  const line = ({ set, name, unit, number }) => h("li", {}, `${name}, set ${number}: ${[set.amount === undefined ? "done" : counted(set.amount, unit), app.carried(set)].filter(Boolean).join(" × ")}`);
  return h(
    "details",
    { act: it.id },
    h("summary", {}, h("strong", {}, app.guide.routines[it.routine] ?? it.name), h("span", {}, `${when} · week ${it.week}${within} · ${minutes} min${it.ended ? "" : " · not ended"}`)),
    h("ul", {}, ...sets([it]).map(line)),
    h("div", { className: "halves" },
      !it.ended && h("a", { className: "button", href: `../routines/${it.routine}/session/` }, "Go on"),
      app.twice(`delete-${it.id}`, "Delete this session", "Tap again to delete it", async () => {
        await app.store.remove("sessions", it.id);
        app.said = "The session is deleted.";
        await app.read();
      })),
  );
}
