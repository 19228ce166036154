/* "Find": filters the list below the form as its choices say. Without this, the list is whole. form.js knows what is chosen, rows.js what passes, list.js shows it, chips.js stands for the choice, address.js keeps it in the address, places.js the kit on this device, map.js draws the muscles, spot.js knows where the reader was. */

import { fill, written } from "./address.js";
import { number, tell } from "./chips.js";
import { choice, clear, drop, form, kit, many } from "./form.js";
import { advise, arrange, heading, make, rows } from "./list.js";
import { map } from "./map.js";
import * as places from "./places.js";
import { found } from "./rows.js";
import { sheet } from "./sheet.js";
import { back } from "./spot.js";

const status = form.querySelector("[role=status]");
const empty = form.querySelector(".sift-empty");
const draw = map(form);

/** Where nothing is left: which choice to give up, and what that returns. */
function help(now, passed, without) {
  empty.hidden = passed.length > 0;
  const ways = Object.entries(without).sort((one, other) => other[1] - one[1]);
  empty.replaceChildren(
    make("p", "", ways.length ? "Nothing fits all of that. You could leave out:" : "Nothing fits all of that. Take back some of it."),
    ...ways.map(([facet, number]) => {
      const title = form.querySelector(`[data-facet=${facet}] legend`)?.textContent ?? "The words";
      const button = make("button", "md-button", `${title}: ${many(number)}`);
      button.type = "button";
      button.addEventListener("click", () => (drop(facet), changed(), heading.scrollIntoView()));
      return button;
    }),
  );
}

function show() {
  const now = choice();
  const { passed, without } = found(rows, now);
  for (const part of form.querySelectorAll("[data-answers]")) part.hidden = !now.condition;
  arrange(now, passed);
  advise(now);
  number(now);
  draw();
  tell(changed);
  help(now, passed, without);
  for (const button of form.querySelectorAll("[data-show]")) button.textContent = `Show ${many(passed.length)}`;
  return passed.length;
}

let saying;

/** After each change: the list, the address, and for those who hear it how many are left. */
function changed() {
  const left = show();
  history.replaceState(history.state, "", written(form, kit.linked));
  clearTimeout(saying);
  saying = setTimeout(() => (status.textContent = many(left)), 400);
}

form.addEventListener("click", (event) => {
  if (event.target.getAttribute("aria-disabled") === "true") event.preventDefault();
});
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", ({ target }) => {
  if (target.name === "place") (kit.linked = false), places.show(form), places.remember(form);
  if (target.name === "kit" && !kit.linked) {
    const any = form.querySelector("input[name=place][value=any]");
    if (any.checked) form.querySelector("input[name=place][value=home]").checked = true;
    places.remember(form);
  }
  changed();
});
for (const button of form.querySelectorAll("[data-clear]"))
  button.addEventListener("click", () => {
    clear();
    changed();
    form.elements.text.focus();
  });
form.querySelector("[data-share]")?.addEventListener("click", async ({ target }) => {
  const { href } = new URL(written(form, true), location);
  await navigator.clipboard?.writeText(href).then(() => (target.textContent = "Copied"), () => (location.href = href));
});

kit.linked = fill(form, location.search);
if (!kit.linked && form.elements.place) places.recall(form);
form.hidden = false;
sheet(form.querySelector("dialog"), form.querySelector("[data-open]"));
show();
back();
