/* The fields of the form, made of the schema: each writes what is typed into the value that it belongs to. */

import { h } from "../session/elements.js";
import { input, slider, typed } from "./inputs.js";
import { filled, itemOf, labelled, resolved, within } from "./schema.js";

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
 * @param {{label: string, needed: boolean}} how
 * @returns {HTMLElement}
 */
export function field(blank, given, owner, key, path, how) {
  const schema = resolved(blank, given);
  const make = schema.type === "object" ? part : schema.type === "array" ? list : line;
  return make(blank, schema, owner, key, path, how);
}

function line(blank, schema, owner, key, path, { label, needed }) {
  const id = idOf(path);
  const told = schema.description ? `${id}-help ${id}-problem` : `${id}-problem`;
  const control = input(blank, schema, owner[key], { id, "aria-describedby": told, "aria-required": needed && "true" });
  control.addEventListener("input", () => (owner[key] = typed(control)));
  const name = h("label", { for: id }, label, !needed && h("small", {}, " (if you like)"));
  const limit = "minimum" in schema && h("small", { class: "add-limit" }, `${schema.minimum} to ${schema.maximum}`);
  const about = schema.description && h("p", { class: "add-help", id: `${id}-help` }, ...help(schema.description));
  return h("div", { class: "add-field", "data-path": path }, name, limit, about, control, slider(schema, control, label), problem(path));
}

function part(blank, schema, owner, key, path, { label, needed }) {
  const its = (owner[key] ??= {});
  const open = filled(blank, schema, its) !== undefined;
  const about = schema.description && h("p", { class: "add-help" }, ...help(schema.description));
  const fields = keys(blank, schema, its, path);
  if (needed || !path.includes(".")) return h("fieldset", { class: "add-part", "data-path": path, id: idOf(path), tabIndex: -1 }, h("legend", {}, label), about, problem(path), ...fields);
  const name = h("summary", {}, label, h("small", {}, " (if you like)"));
  return h("details", { class: "add-part", "data-path": path, id: idOf(path), open }, name, about, problem(path), ...fields);
}

/**
 * The fields of some keys of a part. @param {import("./schema.js").Blank} blank @param {import("./schema.js").Schema} schema
 * @param {any} its @param {string} path
 */
export function keys(blank, schema, its, path, some = Object.keys(schema.properties)) {
  return some.map((key) => {
    const piece = schema.properties[key];
    return field(blank, piece, its, key, within(path, key), { label: labelled(key), needed: Boolean(schema.required?.includes(key)) });
  });
}

function list(blank, schema, owner, key, path, { label, needed }) {
  const items = (owner[key] ??= []);
  const fixed = schema.prefixItems?.length;
  const least = fixed ?? Math.max(schema.minItems ?? 0, needed && schema.minItems ? 1 : 0);
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
    const name = fixed ? schema.prefixItems[number].title : `${label}, ${number + 1}`;
    const its = field(blank, itemOf(schema, number), items, number, within(path, number), { label: name, needed: true });
    const gone = !fixed && items.length > least && h("button", { class: "add-less", "aria-label": `Take out ${name}`, on: () => less(number) }, "Take out");
    return h("div", { class: "add-row" }, its, gone);
  };
  const show = () => {
    rows.replaceChildren(...items.map((_, number) => row(number)));
    add.hidden = Boolean(fixed) || items.length >= schema.maxItems;
  };
  show();
  const about = schema.description && h("p", { class: "add-help" }, ...help(schema.description));
  const name = h("legend", {}, label, !needed && h("small", {}, " (if you like)"));
  return h("fieldset", { class: "add-list", "data-path": path, id: idOf(path), tabIndex: -1 }, name, about, rows, problem(path), add);
}
