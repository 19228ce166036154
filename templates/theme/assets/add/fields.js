/* The fields of the form, made of the schema: each writes what is typed into the value that it belongs to. */

import { h } from "../session/elements.js";
import { input, slider, typed } from "./inputs.js";
import { SIDES, called, filled, itemOf, labelled, paired, resolved, within } from "./schema.js";

/** @param {string} path */
export const idOf = (path) => `add-${path.replaceAll(".", "-")}`;

/** Words of help, code in backquotes. @param {string} text */
const help = (text) => text.split("`").map((words, number) => (number % 2 ? h("code", {}, words) : words));

/** @param {string} path */
const problem = (path) => h("p", { class: "add-problem", id: `${idOf(path)}-problem`, hidden: true });

/**
 * The field of a key.
 * @param {import("./schema.js").Blank} blank @param {import("./schema.js").Schema} given
 * @param {any} owner the part or the list that has the value @param {string | number} key its key there @param {string} path
 * @param {{label: string, needed: boolean, bare?: boolean}} how `bare` is unfolded, and without help
 * @returns {HTMLElement}
 */
export function field(blank, given, owner, key, path, how) {
  const schema = resolved(blank, given);
  const make = schema.sides ? sided : schema.type === "object" ? part : schema.type === "array" ? list : line;
  return make(blank, schema, owner, key, path, how);
}

/** A value of both sides, and under it, folded, one of each side alone. */
function sided(blank, { sides, ...schema }, owner, key, path, how) {
  const its = (owner[key] = paired(owner[key]));
  const node = field(blank, schema, its, "both", path, how);
  const open = SIDES.some((side) => filled(blank, schema, its[side]) !== undefined);
  const each = SIDES.map((side) => field(blank, schema, its, side, within(path, side), { label: `${how.label}, ${side}`, needed: false, bare: true }));
  node.append(h("details", { class: "add-sides", open }, h("summary", {}, `${how.label}, one side alone`), ...each));
  return node;
}

function line(blank, schema, owner, key, path, { label, needed, bare = false }) {
  const id = idOf(path);
  const explained = schema.description && !bare;
  const told = explained ? `${id}-help ${id}-problem` : `${id}-problem`;
  const control = input(blank, schema, owner[key], { id, "aria-describedby": told, "aria-required": needed && "true" });
  control.addEventListener("input", () => (owner[key] = typed(control)));
  const name = h("label", { for: id }, label, !needed && !bare && h("small", {}, " (if you like)"));
  const limit = "minimum" in schema && h("small", { class: "add-limit" }, `${schema.minimum} to ${schema.maximum}`);
  const about = explained && h("p", { class: "add-help", id: `${id}-help` }, ...help(schema.description));
  return h("div", { class: "add-field", "data-path": path }, name, limit, about, control, slider(schema, control, label), problem(path));
}

function part(blank, schema, owner, key, path, { label, needed, bare = false }) {
  const its = (owner[key] ??= {});
  const open = filled(blank, schema, its) !== undefined;
  const about = schema.description && !bare && h("p", { class: "add-help" }, ...help(schema.description));
  const fields = keys(blank, schema, its, path, Object.keys(schema.properties), bare);
  if (needed || bare || !path.includes(".")) return h("fieldset", { class: "add-part", "data-path": path, id: idOf(path), tabIndex: -1 }, h("legend", {}, label), about, problem(path), ...fields);
  const name = h("summary", {}, label, h("small", {}, " (if you like)"));
  return h("details", { class: "add-part", "data-path": path, id: idOf(path), open }, name, about, problem(path), ...fields);
}

/**
 * The fields of some keys of a part. @param {import("./schema.js").Blank} blank @param {import("./schema.js").Schema} schema
 * @param {any} its @param {string} path @param {string[]} some @param {boolean} bare
 */
export function keys(blank, schema, its, path, some = Object.keys(schema.properties), bare = false) {
  return some.map((key) => {
    const piece = schema.properties[key];
    return field(blank, piece, its, key, within(path, key), { label: labelled(key), needed: Boolean(schema.required?.includes(key)) && !bare, bare });
  });
}

function list(blank, schema, owner, key, path, { label, needed }) {
  const items = (owner[key] ??= []);
  const least = Math.max(schema.minItems ?? 0, needed && schema.minItems ? 1 : 0);
  const fixed = schema.prefixItems?.length ?? 0;
  const kind = (number) => resolved(blank, itemOf(schema, number));
  const blankItem = (number) => (kind(number).type === "object" ? {} : "");
  while (items.length < least) items.push(blankItem(items.length));
  const rows = h("div", { class: "add-rows" });
  const add = h("button", { class: "md-button", on: () => more() }, `Add to “${label}”`);
  const changed = () => rows.dispatchEvent(new Event("input", { bubbles: true }));
  const more = () => {
    items.push(blankItem(items.length));
    show();
    changed();
    const [first] = /** @type {NodeListOf<HTMLElement>} */ (rows.lastElementChild.querySelectorAll("input, select, textarea"));
    first.focus();
  };
  const less = (number) => {
    items.splice(number, 1);
    show();
    changed();
    add.focus();
  };
  const row = (number) => {
    const name = called(schema, label, number, items.length);
    const its = field(blank, itemOf(schema, number), items, number, within(path, number), { label: name, needed: true });
    const gone = number >= fixed && items.length > least && h("button", { class: "add-less", "aria-label": `Take out ${name}`, on: () => less(number) }, "Take out");
    return h("div", { class: "add-row" }, its, gone);
  };
  const show = () => {
    rows.replaceChildren(...items.map((_, number) => row(number)));
    add.hidden = items.length >= schema.maxItems;
  };
  show();
  const about = schema.description && h("p", { class: "add-help" }, ...help(schema.description));
  const name = h("legend", {}, label, !needed && h("small", {}, " (if you like)"));
  return h("fieldset", { class: "add-list", "data-path": path, id: idOf(path), tabIndex: -1 }, name, about, rows, problem(path), add);
}
