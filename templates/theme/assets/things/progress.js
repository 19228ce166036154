/* How each exercise goes: what became heavier since the first time, in one look, and then the course of each. */

import { counted } from "../session/course.js";
import { h } from "../session/elements.js";
import { kilograms } from "../session/weights.js";
import { chart } from "./chart.js";
import { change, courses } from "./sets.js";

/** @typedef {import("./things.js").Things} App */
/** @typedef {import("./sets.js").Course} Course */
/** @typedef {import("./sets.js").Point} Point */

const CHANGES = { other: "", more: "more", fewer: "fewer", lighter: "lighter" };
const HELP = { heavier: "more help", lighter: "less help" };
const LONG = { more: "longer", fewer: "shorter" };
const ORDER = Object.keys(CHANGES);

/** What has changed since the first time, what became heavier before all else. @param {App} app */
export function gains(app) {
  const told = courses(app.sessions).filter((it) => it.points.length > 1).map((it) => ({ it, kind: change(it) }));
  if (!told.length) return [];
  const heavier = told.filter(({ it, kind }) => kind === "heavier" && !helped(app, it));
  const others = told.filter((it) => it.kind !== "same" && !heavier.includes(it)).sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  const same = told.length - heavier.length - others.length;
  return [
    h("h2", {}, "What became heavier"),
    h("p", {}, `${heavier.length || "Nothing"} of ${told.length} ${told.length === 1 ? "exercise" : "exercises"}${heavier.length ? "" : " yet"}, from the first time to the last.`),
    h("ul", { className: "ledger heavier" }, ...heavier.map(({ it }) => gain(app, it))),
    others.length > 0 && h("h2", {}, "What else changed"),
    others.length > 0 && h("ul", { className: "ledger gains" }, ...others.map(({ it, kind }) => gain(app, it, (helped(app, it) && HELP[kind]) || (it.unit === "s" && LONG[kind]) || CHANGES[kind]))),
    same > 0 && h("p", { className: "aside" }, same === 1 ? "One is as it was at first." : `${same} are as they were at first.`),
  ].filter(Boolean);
}

/** @param {App} app @param {Course} course @param {string} [words] */
function gain(app, course, words) {
  const { points } = course;
  const [from, to] = [points[0], points[points.length - 1]].map((it) => short(app, course, it));
  return h("li", {}, h("span", {}, named(app, course)), h("span", {}, h("strong", {}, `${from} → ${to}`), words && h("span", {}, words)));
}

/** The course of each exercise that has numbers. @param {App} app */
export function progress(app) {
  const rows = courses(app.sessions).map((it) => h("li", {}, ...course(app, it)));
  return rows.length ? [h("h2", {}, "How each exercise goes"), h("ul", { className: "rows courses" }, ...rows)] : [];
}

/** @param {App} app @param {Course} its */
function course(app, its) {
  const { points } = its;
  const [first, last] = [points[0], points[points.length - 1]];
  const words = points.length === 1 ? `${whole(app, its, first)} on ${app.day(first.at)}.` : `From ${whole(app, its, first)} on ${app.day(first.at)} to ${whole(app, its, last)} on ${app.day(last.at)}, in ${points.length} sessions.`;
  const values = points.map((it) => (its.lifted ? kilograms(it.load) : it.amount));
  const spots = points.map((it, place) => ({ at: it.at, value: values[place], words: its.lifted ? short(app, its, it) : counted(it.amount, its.unit) }));
  return [
    h("a", { className: "row", href: `../exercises/${its.id}/` }, h("strong", {}, named(app, its))),
    new Set(values).size > 1 && chart(spots, (at) => app.day(at)),
    h("p", {}, words),
    points.length > 1 && table(app, its),
  ].filter(Boolean);
}

/** Every session's best set. @param {App} app @param {Course} its */
function table(app, its) {
  const row = (it) => h("tr", {}, h("td", {}, app.day(it.at)), h("td", {}, whole(app, its, it)));
  return h(
    "details",
    { act: `course-${its.id}-${its.unit}` },
    h("summary", {}, h("span", {}, "Every session")),
    h("table", { className: "best" }, h("caption", { className: "unseen" }, `${named(app, its)}: the best set of every session`), h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Day"), h("th", { scope: "col" }, "Best set"))), h("tbody", {}, ...its.points.map(row))),
  );
}

/** @param {App} app @param {Course} course */
function named({ guide }, { id, name }) {
  return guide.exercises[id] ?? name;
}

/** @param {App} app @param {Course} course */
function helped({ guide }, { id }) {
  return guide.helped.includes(id);
}

/** What a set was done with, or else how much it was. @param {App} app @param {Course} course @param {Point} point */
function short(app, { unit }, point) {
  return app.carried(point) || counted(point.amount, unit);
}

/** A set whole: `12 reps × 5 lb`. @param {App} app @param {Course} course @param {Point} point */
function whole(app, { unit }, point) {
  return [counted(point.amount, unit), app.carried(point)].filter(Boolean).join(" × ");
}
