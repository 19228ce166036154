/* The moves of a session, part by part; a line joins those that are done in turn. */

import { span } from "./course.js";
import { h } from "./elements.js";

const IN_TURN = ["superset", "circuit"];

/** Each part with its moves. @param {import("./course.js").Step} step @param {(item: import("./course.js").Item) => Node} row an entry of a list */
export function parts(step, row) {
  return step.parts.flatMap((part) => [
    h("h2", {}, part.name),
    joined(part) && h("p", { className: "turns" }, turns(part)),
    h("ul", { className: `rows${joined(part) ? " joined" : ""}` }, ...part.items.map(row)),
  ]).filter(Boolean);
}

/** Whether moves are done in turn, one set of each. @param {import("./course.js").Part} part */
function joined({ kind, items }) {
  return IN_TURN.includes(kind) && items.length > 1;
}

/** How a part is gone through: `In turn, 3 rounds, 45 s of rest after each`. @param {import("./course.js").Part} part */
function turns({ rounds = [1, 1], rest }) {
  const words = rounds[1] === 1 ? "once" : `${span(rounds)} rounds`;
  return `In turn, ${words}${rest && rounds[1] > 1 ? `, ${rest} s of rest after each` : ""}`;
}
