/* What stands on the form: how many each option would show, and each choice as a button that takes it back. */

import { boxes, dropKit, form, kit, label, members, ticked, undo } from "./form.js";
import { make, rows } from "./list.js";
import { counts } from "./rows.js";

const chosen = form.querySelector(".sift-chosen");

/** How many each option would show; what would show nothing stays in reach, but off. */
export function number(now) {
  const count = counts(rows, now);
  for (const input of boxes) {
    const here = count(input.name, input.value, members(input));
    if (here < 0) continue;
    input.closest("label").querySelector("small").textContent = here;
    const off = !here && !input.checked;
    off ? input.setAttribute("aria-disabled", "true") : input.removeAttribute("aria-disabled");
  }
}

/** Each choice as a button that takes it back. @param {() => void} changed */
export function tell(changed) {
  const its = ticked("kit").map(label);
  const [place] = ticked("place");
  const parts = boxes.filter((input) => input.checked && !["kit", "place"].includes(input.name) && !input.defaultChecked);
  const chips = parts.filter((input) => input.name !== "care" || form.elements.condition.value).map((input) => [label(input), () => undo(input)]);
  if (kit.linked || (place && place.value !== "any"))
    chips.push([`${kit.linked ? "Kit" : label(place)}: ${its.join(", ").toLowerCase() || "no kit"}`, dropKit]);
  const condition = form.elements.condition;
  if (condition?.value) chips.push([condition.selectedOptions[0].textContent, () => (condition.value = "")]);
  chosen.replaceChildren(
    ...chips.map(([words, back]) => {
      const item = make("li");
      const button = make("button", "chip on", words);
      button.type = "button";
      button.setAttribute("aria-label", `Take back: ${words}`);
      button.addEventListener("click", () => (back(), changed(), (chosen.querySelector("button") ?? form.elements.text).focus()));
      item.append(button);
      return item;
    }),
  );
  chosen.hidden = !chips.length;
  for (const count of form.querySelectorAll("[data-chosen]")) count.textContent = chips.length || "";
  for (const clear of form.querySelectorAll("[data-clear]")) clear.hidden = !chips.length && !form.elements.text.value;
}
