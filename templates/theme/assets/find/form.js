/* The form of "Find": its boxes, what is chosen in it, and how a choice is taken back. */

import * as places from "./places.js";
import { words } from "./rows.js";

export const form = document.querySelector("form.sift");
export const boxes = [...form.querySelectorAll(".chip input, .chip select")];
export const kit = { linked: false }; // whether it came with the address

const inputs = [...form.querySelectorAll("input, select")];

export const ticked = (name) => inputs.filter((input) => input.name === name && input.checked);
const values = (name) => new Set(ticked(name).map((input) => input.value));
export const members = (input) => input.dataset.of?.trim().split(" ") ?? [];
export const many = (number) => `${number} ${number === 1 ? form.dataset.one : form.dataset.many}`;
export const label = (input) => input.closest("label").firstElementChild.nextSibling.textContent.trim();
const usual = (name) => inputs.find((input) => input.name === name && input.defaultChecked);

/** @returns {import("./rows.js").Choice} */
export function choice() {
  const [place] = values("place");
  return {
    muscles: new Set([...values("muscle"), ...ticked("region").flatMap(members)]),
    helping: !values("helping").has("no"),
    kit: kit.linked || (place && place !== "any") ? values("kit") : null,
    minutes: Number([...values("minutes")][0] ?? 0),
    level: values("level"),
    move: values("move"),
    aim: values("aim"),
    condition: form.elements.condition?.value ?? "",
    care: values("care"),
    words: words(form.elements.text.value),
  };
}

/** Take back a box. */
export function undo(input) {
  input.checked = false;
  if (input.type === "radio") usual(input.name).checked = true;
}

/** Take back the kit. */
export function dropKit() {
  kit.linked = false;
  form.querySelector("input[name=place][value=any]").checked = true;
  places.show(form);
  places.remember(form);
}

/** Take back all of a facet. */
export function drop(facet) {
  if (facet === "text") form.elements.text.value = "";
  else if (facet === "kit") dropKit();
  else if (facet === "care") form.elements.condition.value = "";
  else for (const input of form.querySelectorAll(`[data-facet=${facet}] input:checked`)) undo(input);
}

/** Take back all but what is usual. */
export function clear() {
  for (const input of boxes) if (input.checked && !["kit", "place"].includes(input.name)) undo(input);
  if (form.elements.condition) form.elements.condition.value = "";
  form.elements.text.value = "";
  if (form.elements.kit) dropKit();
}
