/* What can be noted of a set before it is done: how much, and with what; as last time, and none of it needed. */

import { target, unitOf } from "./course.js";
import { h } from "./elements.js";
import { lastTime } from "./history.js";
import { beside, carried, ladder } from "./weights.js";

/** @typedef {import("./session.js").Session} App */

/** What was lifted and how often, as last time; plus and minus go by the weights and the strengths that there are. @param {App} app @param {import("./course.js").Turn} turn */
export function inputs(app, turn, move) {
  const draft = drafted(app, turn, move);
  const change = (more) => {
    app.draft = { ...draft, ...more };
    app.show();
  };
  return h(
    "div",
    { className: "inputs" },
    draft.load ? weight(app, turn, move, draft, change) : move.strengths && strength(app, move, draft, change),
    stepper({
      act: "amount",
      label: turn.item.unit,
      value: draft.amount,
      unit: unitOf(draft.amount, turn.item.unit),
      under: draft.before?.amount !== undefined ? `last time ${draft.before.amount}` : "",
      step: (value, by) => Math.max(0, value + by),
      on: (amount) => change({ amount }),
    }),
  );
}

/** What is kept of the inputs with the set. @param {App} app @param {import("./course.js").Turn} turn */
export function noted(app, turn) {
  if (app.draft.turn !== turn.id) return {};
  const { amount, load, strength: words } = app.draft;
  return { amount: amount === "" ? undefined : amount, load, ...(words && !load ? { strength: words } : {}) };
}

/** What stands in the inputs: as the last set today, as last time, or as the routine says. @param {App} app @param {import("./course.js").Turn} turn */
function drafted(app, turn, move) {
  if (app.draft.turn === turn.id && app.draft.exercise === move.id) return app.draft;
  const own = [...app.state.kept].filter(([id, it]) => id.startsWith(`${turn.item.key}/`) && it.exercise === move.id).map(([, it]) => it);
  const past = lastTime(app.past.filter((it) => it.id !== app.record.id), move.id);
  const before = past[turn.set - 1] ?? past.at(-1);
  const last = own.at(-1) ?? before;
  const { weight: said, load: words } = move.swapped ? /** @type {any} */ ({}) : turn.item;
  app.draft = {
    turn: turn.id,
    exercise: move.id,
    load: own.at(-1)?.load ?? before?.load ?? (said ? [said[0], said[2]] : move.weighs ? [0, app.settings.unit] : null),
    strength: last?.strength ?? (move.strengths?.includes(words) ? words : ""),
    amount: target(turn)?.[1] ?? last?.amount ?? "",
    before,
  };
  return app.draft;
}

/** @param {App} app */
function weight(app, turn, move, draft, change) {
  const { unit } = app.settings;
  const shown = draft.load[1] === unit ? draft.load[0] : beside(app.course.ladders, draft.load);
  const before = draft.before && carried(app.course.ladders, draft.before, unit);
  const share = move.swapped ? "" : (turn.item.share ?? "");
  const toggle = (to) => h("button", { act: `in-${to}`, "aria-pressed": `${unit === to}`, on: () => app.set({ unit: to }) }, to);
  return h(
    "div",
    { className: "weight" },
    stepper({
      act: "load",
      label: `weight in ${unit}${share ? `, ${share}` : ""}`,
      value: shown,
      unit,
      under: [share, before && `last time ${before}`].filter(Boolean).join(", "),
      step: (value, by) => ladder(app.course.ladders[unit], value, by),
      on: (value) => change({ load: value === "" ? null : [value, unit] }),
    }),
    h("div", { className: "units", role: "group", "aria-label": "Unit" }, toggle("lb"), toggle("kg")),
  );
}

/** How strong the kit is where nobody weighs it: a word that it comes with, or one's own, such as its color. @param {App} app */
function strength(app, move, draft, change) {
  const words = move.strengths;
  const input = h("input", { type: "text", className: "words", value: draft.strength, act: "strength", list: "strengths", placeholder: "how strong?", maxLength: 30, "aria-label": "How strong it is, or its color", autocomplete: "off" });
  input.addEventListener("change", () => change({ strength: input.value.trim() }));
  const by = (way) => () => {
    const place = words.indexOf(input.value.trim());
    const next = place < 0 ? (way > 0 ? 0 : words.length - 1) : place + way;
    change({ strength: words[Math.min(words.length - 1, Math.max(0, next))] });
  };
  const own = app.past.flatMap((it) => it.events.map((event) => event.strength));
  const before = draft.before?.strength;
  return numbered({ act: "strength", label: "how strong", by }, "worded",
    h("p", {}, h("span", { className: "value" }, input), h("span", {}, before ? `last time ${before}` : "or type its color")),
    h("datalist", { id: "strengths" }, ...[...new Set([...words, ...own])].filter(Boolean).map((it) => h("option", { value: it }))));
}

/**
 * A number with minus and plus, which can also be typed.
 * @param {{act: string, label: string, value: number | "", unit: string, under: string, step: (value: number, by: 1 | -1) => number, on: (value: number | "") => void}} given
 */
export function stepper({ act, label, value, unit, under, step, on }) {
  const input = h("input", { type: "text", inputMode: "decimal", value: `${value}`, act, "aria-label": label, size: 4, autocomplete: "off" });
  const read = () => Number.parseFloat(input.value.replace(",", "."));
  const change = () => {
    const number = read();
    on(Number.isFinite(number) && number >= 0 ? number : "");
  };
  input.addEventListener("change", change);
  const by = (way) => () => {
    const number = read();
    on(step(Number.isFinite(number) ? number : 0, way));
  };
  return numbered({ act, label, by }, "", h("p", {}, h("span", { className: "value" }, input, ` ${unit}`), h("span", {}, under)));
}

/** What stands between a minus and a plus. @param {{act: string, label: string, by: (way: 1 | -1) => () => void}} given @param {string} more of its class @param {...Node} between */
function numbered({ act, label, by }, more, ...between) {
  return h(
    "div",
    { className: `stepper ${more}` },
    h("button", { act: `${act}-less`, "aria-label": `Less: ${label}`, on: by(-1) }, "−"),
    ...between,
    h("button", { act: `${act}-more`, "aria-label": `More: ${label}`, on: by(1) }, "+"),
  );
}
