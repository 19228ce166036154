/* Before a session: which week, what one needs, what hurts, how one is called; or where one was. */

import { able } from "./awake.js";
import { call, unlock } from "./alerts.js";
import { h } from "./elements.js";
import { megabytes } from "./kept.js";
import { stateOf } from "./record.js";

/** @param {import("./session.js").Session} app @returns {import("./session.js").Screen} */
export function start(app) {
  const { course } = app;
  const week = app.week || app.proposed.week;
  const step = app.step(week);
  return {
    title: "Session",
    under: `about ${step.minutes} minutes`,
    said: "",
    main: [
      h("h1", { tabIndex: -1 }, course.name),
      weeks(app, week, step),
      h("h2", {}, "You need"),
      h("ul", { className: "needs" }, ...course.needs.map((it) => h("li", {}, it))),
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
  const last = app.lastWeek();
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

const SWITCHES = [["sound", "Sound"], ["vibrate", "Vibrate"], ["flash", "Flash"], ["awake", "Screen on"], ["say", "Say names"]];

/** What calls somebody, each to be switched and tried. */
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
    !kept && h("button", { act: "keep", disabled: Boolean(keeping), on: () => app.phone.keep() }, `Keep on this phone, ${size}`),
    newer && h("button", { act: "newer", on: () => app.phone.use() }, "Use the newer version of the guide"),
  );
}

/** Where somebody was. @param {import("./session.js").Session} app @returns {import("./session.js").Screen} */
export function resume(app) {
  const { turn, kept } = stateOf(app.going);
  const name = turn ? (app.going.names[turn.item.exercise] ?? "") : "";
  const when = new Date(app.going.began).toLocaleString(document.documentElement.lang, { weekday: "long", hour: "numeric", minute: "2-digit" });
  const anew = () => app.go("start", { going: app.going });
  return {
    title: "Session",
    under: `begun ${when}`,
    said: "You have begun this session.",
    main: [
      h("h1", { tabIndex: -1 }, app.course.name),
      h("p", { className: "words" }, `You are in week ${app.going.week}, with ${kept.size} ${kept.size === 1 ? "set" : "sets"} done.${turn ? ` Next: ${name}, set ${turn.set}.` : ""}`),
      h("p", { className: "aside" }, "If you begin anew, what you have done so far stays among your sessions."),
      h("button", { act: "anew", on: async () => { await close(app); anew(); } }, "Begin anew"),
    ],
    foot: [h("button", { className: "main", act: "resume", on: () => app.resume() }, turn ? `Go on at set ${turn.set}` : "Go on")],
  };
}

/** What was begun is over, as far as it went. */
async function close(app) {
  const ended = app.going.events.at(-1)?.at ?? app.going.began;
  const over = { ...app.going, ended };
  await app.store?.put("sessions", over.id, over);
  app.past = app.past.map((it) => (it.id === over.id ? over : it));
}

/** The session is in another tab. @param {import("./session.js").Session} app @returns {import("./session.js").Screen} */
export function elsewhere(app) {
  const here = async () => {
    app.going = app.record ?? app.going ?? null;
    if (app.store) {
      const all = await app.store.all("sessions");
      app.past = [...all.values()];
      app.going = app.past.filter((it) => it.routine === app.course.id && !it.ended).sort((a, b) => b.began - a.began)[0] ?? null;
    }
    if (app.going) await app.resume(true);
    else if (await app.take(true)) app.go("start");
  };
  return {
    title: "Session",
    under: "",
    said: "This session is open elsewhere.",
    main: [h("h1", { tabIndex: -1 }, "Open elsewhere"), h("p", { className: "words" }, "Another tab has this session. Here nothing is kept until you go on here.")],
    foot: [h("button", { className: "main", act: "here", on: here }, "Go on here")],
  };
}
