/* "Find": filters the list below the form as its choices say. Without this, the list is whole. rows.js says what passes, address.js keeps the choice in the address, places.js the kit on this device, map.js draws the muscles. */

import { fill, written } from "./address.js";
import { map } from "./map.js";
import * as places from "./places.js";
import { answer, counts, found, leads, read, words } from "./rows.js";
import { sheet } from "./sheet.js";

const ANSWERS = { fine: "", modify: "With a change", ask: "Ask first", avoid: "Leave it out" };
const form = document.querySelector("form.sift");
const heading = document.getElementById("found");
const links = [...document.querySelectorAll("#found ~ ul a.row")];
const list = links[0].closest("ul");
const rows = links.map((link) => Object.assign(read(link), { link, item: link.closest("li") }));
const inputs = [...form.querySelectorAll("input, select")];
const boxes = inputs.filter((input) => input.closest(".chip"));
const dialog = form.querySelector("dialog");
const status = form.querySelector("[role=status]");
const chosen = form.querySelector(".sift-chosen");
const empty = form.querySelector(".sift-empty");
const others = make("section", "sift-others");
const draw = map(form);
let linked = false; // whether the kit came with the address

function make(name, className = "", text = "") {
  return Object.assign(document.createElement(name), { className, textContent: text });
}

const ticked = (name) => inputs.filter((input) => input.name === name && input.checked);
const values = (name) => new Set(ticked(name).map((input) => input.value));
const members = (input) => input.dataset.of?.trim().split(" ") ?? [];
const many = (number) => `${number} ${number === 1 ? form.dataset.one : form.dataset.many}`;
const label = (input) => input.closest("label").firstElementChild.nextSibling.textContent.trim();
const usual = (name) => inputs.find((input) => input.name === name && input.defaultChecked);

/** @returns {import("./rows.js").Choice} */
function choice() {
  const [place] = values("place");
  return {
    muscles: new Set([...values("muscle"), ...ticked("region").flatMap(members)]),
    helping: !values("helping").has("no"),
    kit: linked || (place && place !== "any") ? values("kit") : null,
    minutes: Number([...values("minutes")][0] ?? 0),
    level: values("level"),
    move: values("move"),
    aim: values("aim"),
    condition: form.elements.condition?.value ?? "",
    care: values("care"),
    words: words(form.elements.text.value),
  };
}

/** The rows that pass in their order; those where a chosen muscle only helps stand below the others. */
function arrange(now, passed) {
  const first = passed.filter((row) => leads(row, now));
  const rest = passed.filter((row) => !leads(row, now));
  const shown = new Set(passed);
  const second = others.lastElementChild;
  for (const row of rows) {
    row.item.hidden = !shown.has(row);
    const place = shown.has(row) && !leads(row, now) ? second : list;
    if (row.item.parentElement !== place) row.moved = true;
  }
  if (rows.some((row) => row.moved)) {
    for (const row of rows) (shown.has(row) && !leads(row, now) ? second : list).append(row.item), (row.moved = false);
  }
  others.hidden = !rest.length;
  others.firstElementChild.textContent = `${many(rest.length)} more, where it helps or is stretched`;
  heading.firstChild.textContent = many(first.length);
  list.hidden = !first.length && rest.length > 0;
}

/** What a condition comes to, on the rows that are not simply fine. */
function advise(now) {
  for (const { link, ...row } of rows) {
    const said = now.condition ? ANSWERS[answer(row, now.condition)] : "";
    const mark = link.querySelector("em") ?? (said ? link.appendChild(make("em")) : null);
    if (mark) said ? (mark.textContent = said) : mark.remove();
  }
}

/** How many each option would show; what would show nothing stays in reach, but off. */
function number(now) {
  const count = counts(rows, now);
  for (const input of boxes) {
    const here = count(input.name, input.value, members(input));
    if (here < 0) continue;
    input.closest("label").querySelector("small").textContent = here;
    const off = !here && !input.checked;
    off ? input.setAttribute("aria-disabled", "true") : input.removeAttribute("aria-disabled");
  }
}

/** Each choice as a button that takes it back. */
function tell() {
  const kit = ticked("kit").map(label);
  const [place] = ticked("place");
  const parts = boxes.filter((input) => input.checked && !["kit", "place"].includes(input.name) && !input.defaultChecked);
  const chips = parts.filter((input) => input.name !== "care" || form.elements.condition.value).map((input) => [label(input), () => undo(input)]);
  if (linked || (place && place.value !== "any"))
    chips.push([`${linked ? "Kit" : label(place)}: ${kit.join(", ").toLowerCase() || "no kit"}`, dropKit]);
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

function undo(input) {
  input.checked = false;
  if (input.type === "radio") usual(input.name).checked = true;
}

function dropKit() {
  linked = false;
  form.querySelector("input[name=place][value=any]").checked = true;
  places.show(form);
  places.remember(form);
}

/** Where nothing is left: which choice to give up, and what that returns. */
function help(now, passed, without) {
  empty.hidden = passed.length > 0;
  const ways = Object.entries(without).sort((one, other) => other[1] - one[1]);
  empty.replaceChildren(
    make("p", "", ways.length ? "Nothing fits all of that. You could leave out:" : "Nothing fits all of that. Take back some of it."),
    ...ways.map(([facet, back]) => {
      const title = form.querySelector(`[data-facet=${facet}] legend`)?.textContent ?? "The words";
      const button = make("button", "md-button", `${title}: ${many(back)}`);
      button.type = "button";
      button.addEventListener("click", () => (drop(facet), changed(), heading.scrollIntoView()));
      return button;
    }),
  );
}

function drop(facet) {
  if (facet === "text") form.elements.text.value = "";
  else if (facet === "kit") dropKit();
  else if (facet === "care") form.elements.condition.value = "";
  else for (const input of form.querySelectorAll(`[data-facet=${facet}] input:checked`)) undo(input);
}

function show() {
  const now = choice();
  const { passed, without } = found(rows, now);
  for (const part of form.querySelectorAll("[data-answers]")) part.hidden = !now.condition;
  arrange(now, passed);
  advise(now);
  number(now);
  draw();
  tell();
  help(now, passed, without);
  for (const button of form.querySelectorAll("[data-show]")) button.textContent = `Show ${many(passed.length)}`;
  return passed.length;
}

let saying;

/** After each change: the list, the address, and for those who hear it how many are left. */
function changed() {
  const left = show();
  history.replaceState(history.state, "", written(form, linked));
  clearTimeout(saying);
  saying = setTimeout(() => (status.textContent = many(left)), 400);
}

form.addEventListener("click", (event) => {
  if (event.target.getAttribute("aria-disabled") === "true") event.preventDefault();
});
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", ({ target }) => {
  if (target.name === "place") (linked = false), places.show(form), places.remember(form);
  if (target.name === "kit" && !linked) {
    const any = form.querySelector("input[name=place][value=any]");
    if (any.checked) form.querySelector("input[name=place][value=home]").checked = true;
    places.remember(form);
  }
  changed();
});
for (const clear of form.querySelectorAll("[data-clear]"))
  clear.addEventListener("click", () => {
    for (const input of boxes) if (input.checked && !["kit", "place"].includes(input.name)) undo(input);
    if (form.elements.condition) form.elements.condition.value = "";
    form.elements.text.value = "";
    if (form.elements.kit) dropKit();
    changed();
    form.elements.text.focus();
  });
form.querySelector("[data-share]")?.addEventListener("click", async ({ target }) => {
  const { href } = new URL(written(form, true), location);
  await navigator.clipboard?.writeText(href).then(() => (target.textContent = "Copied"), () => (location.href = href));
});

/** Where the reader was, when they come back to this choice. */
const spot = () => `find ${location.pathname}${location.search}`;
addEventListener("pagehide", () => {
  try {
    sessionStorage.setItem(spot(), String(scrollY));
  } catch {
    // The browser's own guess has to do.
  }
});

others.append(make("h3"), make("ul"));
others.hidden = true;
list.after(others);
linked = fill(form, location.search);
if (!linked && form.elements.place) places.recall(form);
form.hidden = false;
sheet(dialog, form.querySelector("[data-open]"));
show();
if (["back_forward", "reload"].includes(performance.getEntriesByType("navigation")[0]?.type)) {
  try {
    scrollTo({ top: Number(sessionStorage.getItem(spot()) ?? scrollY), behavior: "instant" });
  } catch {
    // The same.
  }
}
