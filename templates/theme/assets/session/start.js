/* Before a session: which week, what one needs, what hurts, how one is called. */

import { able } from "./awake.js";
import { call, unlock } from "./alerts.js";
import { h } from "./elements.js";
import { megabytes } from "./kept.js";
import { parts } from "./parts.js";
import { name } from "./pieces.js";
import { thumbnail } from "./pictures.js";
import { changed, lastOf, stepIn } from "./weeks.js";

/** @param {import("./session.js").Session} app @returns {import("./display.js").Screen} */
export function start(app) {
  const { course } = app;
  const week = app.week || app.proposed.week;
  const step = stepIn(app, week);
  return {
    title: "Session",
    under: `about ${step.minutes} minutes`,
    said: "",
    main: [
      h("h1", { tabIndex: -1 }, course.name),
      weeks(app, week, step),
      ...news(app),
      h("h2", {}, "You need"),
      h("ul", { className: "needs" }, ...course.needs.map((it) => h("li", {}, it))),
      coming(app, step),
      hurts(app),
      h("details", { className: "fold", act: "stops" }, h("summary", {}, "When to stop"), h("ul", {}, ...course.stops.map((it) => h("li", {}, it)), h("li", {}, h("a", { href: "../../../cautions/" }, "All of it")))),
      h("h2", {}, "While you train"),
      switches(app),
      offline(app),
      h("p", { className: "aside" }, "A locked phone may not ring. What you note stays on this phone."),
    ],
    foot: [h("button", { className: "main", act: "start", on: () => app.start(week) }, begins(step))],
  };
}

/** @param {import("./course.js").Step} step */
function begins(step) {
  return step.parts[0]?.name === "Warm-up" ? "Start the warm-up" : "Start";
}

/** The week, which somebody says once and which is counted on from then. */
function weeks(app, week, step) {
  const last = lastOf(app);
  const to = (number) => app.go("start", { week: Math.max(1, number) });
  const number = week === app.proposed.week ? app.proposed.number : 1;
  const { plan, day } = app.plan ?? {};
  const of = app.course.days[1];
  const which = plan ? `${plan.name}, ${day[0].toUpperCase()}${day.slice(1)}` : of > 1 ? `session ${Math.min(number, of)} of ${of}` : "";
  return h(
    "div",
    { className: "weeks" },
    h("div", { className: "stepper" },
      h("button", { act: "less", "aria-label": "A week earlier", disabled: week <= 1, on: () => to(week - 1) }, "−"),
      h("p", { role: "status" }, h("strong", {}, week > last ? `Week ${week}` : `Week ${week} of ${last}`), h("span", {}, which)),
      h("button", { act: "more", "aria-label": "A week later", disabled: Boolean(plan) && week >= last, on: () => to(week + 1) }, "+")),
    h("p", { className: "words" }, week > last ? `Go on as in week ${last}. ${step.words}` : step.words),
  );
}

/** What the guide has changed since somebody last trained this. @param {import("./session.js").Session} app */
function news(app) {
  const lines = changed(app);
  if (!lines.length) return [];
  return [h("div", { className: "coming" }, h("p", {}, "The guide has changed this week of the routine since you last trained it:"), ...lines.map(([name, words]) => h("p", {}, h("strong", {}, `${name}: `), words)))];
}

/** All that is done, to be unfolded. @param {import("./session.js").Session} app @param {import("./course.js").Step} step */
function coming(app, step) {
  const number = step.parts.flatMap((part) => part.items).length;
  const row = (item) => h("li", {}, h("div", { className: "row" }, thumbnail(app.course, item.exercise), name(app, item)));
  return h("details", { className: "fold", act: "moves" }, h("summary", {}, number === 1 ? "The move" : `All ${number} moves`), ...parts(step, row));
}

/** The conditions that change something here; what somebody has is chosen once for all sessions. */
function hurts(app) {
  const { conditions } = app.course;
  const chosen = app.settings.conditions;
  const mine = conditions.filter((it) => chosen.includes(it.id));
  if (!conditions.length) return null;
  const box = ({ id, name }) => {
    const change = (event) => app.set({ conditions: event.target.checked ? [...chosen, id] : chosen.filter((it) => it !== id) });
    const input = h("input", { type: "checkbox", checked: chosen.includes(id), act: `has-${id}` });
    input.addEventListener("change", change);
    return h("label", {}, input, " ", name);
  };
  const told = mine.flatMap((it) => it.own.filter((line) => !line.about.length).map((line) => h("p", { className: "mind" }, h("strong", {}, `${it.name}: `), line.words)));
  return h(
    "details",
    { className: "fold", act: "hurts" },
    h("summary", {}, mine.length ? `Something hurts? ${mine.map((it) => it.name).join(", ")}` : "Something hurts?"),
    h("p", {}, "What you choose changes what this and later sessions show."),
    h("div", { className: "boxes" }, ...conditions.map(box)),
    ...told,
  );
}

const SWITCHES = [["sound", "Sound"], ["vibrate", "Vibrate"], ["flash", "Flash"], ["awake", "Screen on"], ["say", "Say names"], ["rests", "Rests"]];

/** What calls somebody, each to be switched and tried, and whether rests are counted. */
function switches(app) {
  const there = SWITCHES.filter(([key]) => (key !== "vibrate" || "vibrate" in navigator) && (key !== "awake" || able) && (key !== "say" || "speechSynthesis" in window));
  const one = ([key, name]) => h("button", { className: "switch", act: key, "aria-pressed": `${app.settings[key]}`, on: () => app.set({ [key]: !app.settings[key] }) }, name);
  const attempt = () => {
    unlock();
    call("move", app.settings);
  };
  return h(
    "div",
    {},
    h("div", { className: "switches" }, ...there.map(one), h("button", { act: "try", on: attempt }, "Try it")),
    !app.settings.rests && h("p", { className: "aside" }, "No rest is counted: each set leads to the next."),
    !able && h("p", { className: "aside" }, "This browser cannot keep the screen on: set the phone's own time-out higher."),
  );
}

/** Whether this works without a network, and what to do about it. @param {import("./session.js").Session} app */
export function offline(app) {
  const { told, keeping, trouble, newer } = app.phone;
  if (!told) return null;
  const { id } = app.course;
  const kept = told.kept.includes(id) || told.kept.includes("all");
  const size = megabytes(told.sizes[id] ?? 0);
  const words = keeping ? `Getting it: ${keeping.done} of ${keeping.of} files` : kept ? `Works without a network. Kept on this phone, ${size}.` : trouble;
  return h(
    "div",
    { className: "offline" },
    h("p", { role: "status" }, words),
    !kept && h("button", { act: "keep", disabled: Boolean(keeping), on: () => app.phone.keep() }, `Keep on this phone, ${megabytes(told.more[id] ?? 0)}`),
    newer && h("button", { act: "newer", on: () => app.phone.use() }, "Use the newer version of the guide"),
  );
}
