/* What one value is typed into: a line, several, a number, a box, or a choice of words or of names. */

import { h } from "../session/elements.js";

const LINE = 90; // letters; what may be longer gets several lines

/** @param {import("./schema.js").Blank} blank @param {import("./schema.js").Schema} schema @param {any} value @param {Record<string, any>} given */
export function input(blank, schema, value, given) {
  const names = schema.ref ? blank.ids[schema.ref] : schema.enum && Object.fromEntries(schema.enum.map((word) => [word, word]));
  if (names) return chosen(names, value, given);
  if (schema.type === "boolean") return h("input", { ...given, type: "checkbox", checked: Boolean(value) });
  if (["number", "integer"].includes(schema.type)) {
    const step = schema.type === "integer" ? 1 : "any";
    return h("input", { ...given, type: "number", min: `${schema.minimum}`, max: `${schema.maximum}`, step, value: value ?? "" });
  }
  if (schema.maxLength > LINE) return h("textarea", { ...given, rows: schema.maxLength > 300 ? 4 : 2, value: value ?? "" });
  return h("input", { ...given, type: "text", autocomplete: "off", value: value ?? "", placeholder: schema.examples?.[0] });
}

/** A slider beside a number, where that has two ends; moving it writes the number. @param {import("./schema.js").Schema} schema @param {any} control @param {string} label */
export function slider({ type, minimum, maximum }, control, label) {
  if (type !== "number" || minimum === undefined) return false;
  const made = h("input", { type: "range", min: `${minimum}`, max: `${maximum}`, step: "1", value: control.value, "aria-label": `${label}, slider`, class: "add-slider" });
  made.addEventListener("input", (event) => {
    event.stopPropagation();
    control.value = made.value;
    control.dispatchEvent(new Event("input", { bubbles: true }));
  });
  control.addEventListener("input", () => (made.value = control.value));
  return made;
}

function chosen(names, value, given) {
  const made = h("select", given, h("option", { value: "" }, "–"), ...Object.entries(names).map(([id, name]) => h("option", { value: id }, name)));
  made.value = value ?? "";
  return made;
}

/** What is typed into it; what is no number where one is due is kept, so that it is told. @param {any} control */
export function typed(control) {
  if (control.type === "checkbox") return control.checked;
  return control.validity.badInput ? "?" : control.value;
}
