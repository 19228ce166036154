/* A set that is kept: what it was, how hard, to be mended or taken back; no other is made of it. */

import { counted } from "./course.js";
import { h } from "./elements.js";
import { carried } from "./weights.js";

/** @typedef {import("./session.js").Session} App */

/** The set that is kept, with the ways to mend it. @param {App} app @param {import("./course.js").Turn} before */
export function kept(app, before) {
  const its = app.state.kept.get(before.id);
  const parts = [its.amount !== undefined && counted(its.amount, before.item.unit), carried(app.course.ladders, its, app.settings.unit)];
  return h(
    "div",
    { className: "kept" },
    h("p", {}, h("strong", {}, "Kept: "), parts.filter(Boolean).join(" × ") || "done"),
    its.amount !== undefined && h("button", { className: "link", act: "change", on: () => change(app, before, its) }, "Change"),
    h("button", { className: "link", act: "undo", on: () => app.undo() }, "Undo"),
  );
}

/** How hard it was, in one tap, where reps are counted. @param {App} app @param {import("./course.js").Turn} before */
export function effort(app, before) {
  const its = app.state.kept.get(before.id);
  if (before.item.reserve === undefined || its.amount === undefined) return null;
  const one = (number) => h("button", { act: `left-${number}`, "aria-pressed": `${its.effort === number}`, on: () => app.act({ do: "amend", turn: before.id, effort: number }) }, number === 4 ? "4+" : `${number}`);
  return h("div", { className: "effort", role: "group", "aria-label": "How many more could you have done?" }, h("p", {}, "How many more could you have done?"), h("div", { className: "fifths" }, ...[0, 1, 2, 3, 4].map(one)));
}

/** Mend what is kept of the set. @param {App} app */
function change(app, before, its) {
  const number = (value, act, label) => h("input", { type: "text", inputMode: "decimal", value: `${value}`, act, "aria-label": label, size: 4 });
  const read = (input) => Number.parseFloat(input.value.replace(",", "."));
  const input = number(its.amount, "mend", before.item.unit);
  const [weight, unit] = its.load ?? [];
  const heavy = weight ? number(weight, "mend-load", `weight in ${unit}`) : null;
  const strong = its.strength ? h("input", { type: "text", className: "words", value: its.strength, act: "mend-strength", maxLength: 30, "aria-label": "How strong it is, or its color" }) : null;
  const keep = () => {
    const [amount, load] = [read(input), heavy ? read(heavy) : 0];
    if (!(amount >= 0) || !(load >= 0)) return;
    void app.act({ do: "amend", turn: before.id, amount, ...(heavy ? { load: [load, unit] } : {}), ...(strong ? { strength: strong.value.trim() } : {}) });
  };
  const form = h(
    "form",
    { className: "kept" },
    h("p", {}, h("strong", {}, "Change to: "), input, ` ${before.item.unit}`, heavy && [" × ", heavy, ` ${unit}`], strong && [" × ", strong]),
    h("button", { type: "submit", className: "link", act: "mended" }, "Keep"),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    keep();
  });
  document.querySelector(".kept")?.replaceWith(form);
  input.select();
}
