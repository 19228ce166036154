/* "Add an exercise": a form made of the schema, what is wrong in it as one types, and the file that it writes. */

import { sketch } from "../sketch/sketch.js";
import { idOf, keys } from "./fields.js";
import { asId, file } from "./file.js";
import { keep, read } from "./kept.js";
import { problems } from "./problems.js";
import { ruled } from "./rules.js";
import { filled, itemOf, labelled, resolved } from "./schema.js";
import { yaml } from "./yaml.js";

const form = document.querySelector("form.add");
const groups = /** @type {HTMLElement[]} */ ([...form.querySelectorAll("fieldset[data-keys]")]);
const left = new Set(); // paths of fields that somebody has been in

/** @type {import("./schema.js").Blank} */
let blank;
/** @type {Record<string, any>} */
let value = read();
/** @type {Record<string, any> | null} */
let before = null; // what was there when it was begun anew
/** @type {ReturnType<typeof file>} */
let its;
/** @type {ReturnType<typeof sketch>} */
let drawing;

/** The keys of a group, of which the last takes what no other has. @param {HTMLElement} group */
function keysOf(group) {
  const named = groups.flatMap((it) => it.dataset.keys.split(" "));
  return group.dataset.keys === "*" ? Object.keys(blank.schema.properties).filter((key) => !named.includes(key)) : group.dataset.keys.split(" ");
}

/** Make the fields of all groups. */
function build() {
  for (const group of groups) {
    for (const old of group.querySelectorAll(":scope > [data-path]")) old.remove();
    group.append(...keys(blank, blank.schema, value, "", keysOf(group)));
  }
}

/** The problems of what is typed: by the schema, by the rules, and a name that is taken. */
function found() {
  const told = [...problems(blank, blank.schema, value), ...ruled(blank.facts, filled(blank, blank.schema, value) ?? {})];
  const id = asId(value.name ?? "");
  if (value.name?.trim() && !id) told.push({ path: "name", says: "Use letters from a to z." });
  if (Object.hasOwn(blank.ids.exercise, id)) told.push({ path: "name", says: "The guide has one of this name." });
  return told;
}

/** The frames of the pose as they are typed. */
function framed() {
  const { frames } = resolved(blank, blank.schema.properties.figure).properties;
  return (value.figure?.frames ?? []).map((it, number) => filled(blank, itemOf(resolved(blank, frames), number), it) ?? {});
}

/** Put the sliders of numbers that are not typed to where the stance has the joints. */
function slide() {
  const rests = drawing.rests(framed());
  for (const slider of /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll(".add-slider"))) {
    const place = /** @type {HTMLElement} */ (slider.closest("[data-path]"));
    if (place.querySelector("input").value === "") slider.value = `${rests[place.dataset.path] ?? 0}`;
  }
}

/** What goes into the file; a list that has to be there is, even if nothing is in it. */
function written() {
  const said = filled(blank, blank.schema, value) ?? {};
  const { properties, required } = blank.schema;
  return Object.fromEntries(Object.keys(properties).filter((key) => key in said || (required.includes(key) && properties[key].type === "array" && !properties[key].minItems)).map((key) => [key, said[key] ?? []]));
}

/** Show what is wrong at each field, of what is missing only where somebody was; and the file. */
function update() {
  const told = [...found(), ...drawing.show(framed(), value.figure?.view, value.figure?.kit)];
  slide();
  for (const place of form.querySelectorAll("[data-path]")) {
    const { path } = /** @type {HTMLElement} */ (place).dataset;
    const here = told.find((it) => it.path === path && (!it.missing || left.has(path)));
    const line = document.getElementById(`${idOf(path)}-problem`);
    if (line.textContent !== (here?.says ?? "")) line.textContent = here?.says ?? "";
    line.hidden = !here;
    place.querySelector(":scope > :is(input, select, textarea)")?.setAttribute("aria-invalid", `${Boolean(here)}`);
  }
  its.show(asId(value.name ?? ""), yaml(written()), told.map((it) => ({ ...it, label: it.path.split(".").map((key) => (/^\d+$/.test(key) ? `${Number(key) + 1}` : labelled(key))).join(", ") })));
}

/** Empty all fields, or bring back what was in them; whether something is there then. */
function anew() {
  [value, before] = before ? [before, null] : [{}, value];
  left.clear();
  build();
  update();
  keep(value);
  return !before;
}

/** Open what is folded around a field that a link leads to. */
function unfold() {
  const place = document.getElementById(location.hash.slice(1));
  for (let it = place; it && form.contains(it); it = it.parentElement) if (it instanceof HTMLDetailsElement) it.open = true;
  if (form.contains(place)) place.focus();
}

const answer = await fetch("form.json");
if (answer.ok) {
  blank = await answer.json();
  its = file(blank, anew);
  drawing = sketch(blank.body);
  form.querySelector('[data-keys~="figure"]').append(drawing.node);
  try {
    build();
  } catch {
    value = {}; // what was kept is of a form that the guide no longer has
    build();
  }
  update();
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => (update(), keep(value)));
  form.addEventListener("focusout", ({ target }) => {
    const { path } = /** @type {HTMLElement} */ (/** @type {Element} */ (target).closest("[data-path]"))?.dataset ?? {};
    if (path) left.add(path), update();
  });
  addEventListener("hashchange", unfold);
  const end = /** @type {HTMLElement} */ (document.querySelector(".add-file"));
  end.append(its.node);
  form.removeAttribute("hidden");
  end.hidden = false;
  document.querySelector(".add-without").remove();
}
