/* The list below the form: which rows show and in which order, and what a condition comes to on each. */

import { many } from "./form.js";
import { answer, leads, read } from "./rows.js";

const ANSWERS = { fine: "", modify: "With a change", ask: "Ask first", avoid: "Leave it out" };
const links = [...document.querySelectorAll("#found ~ ul a.row")];
const list = links[0].closest("ul");
const others = make("section", "sift-others");

export const heading = document.getElementById("found");
export const rows = links.map((link) => Object.assign(read(link), { link, item: link.closest("li") }));

export function make(name, className = "", text = "") {
  return Object.assign(document.createElement(name), { className, textContent: text });
}

/** The rows that pass in their order; those where a chosen muscle only helps stand below the others. */
export function arrange(now, passed) {
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
export function advise(now) {
  for (const { link, ...row } of rows) {
    const said = now.condition ? ANSWERS[answer(row, now.condition)] : "";
    const mark = link.querySelector("em") ?? (said ? link.appendChild(make("em")) : null);
    if (mark) said ? (mark.textContent = said) : mark.remove();
  }
}

others.append(make("h3"), make("ul"));
others.hidden = true;
list.after(others);
