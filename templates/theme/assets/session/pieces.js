/* What several screens have: how much a set is to be, which of them it is, what follows, what a condition asks. */

import { span, target, unitOf } from "./course.js";
import { h } from "./elements.js";
import { thumbnail } from "./pictures.js";
import { asked, doing } from "./today.js";

/** How much the set is to be: `12 reps`, `10 per side`. @param {import("./course.js").Turn} turn */
export function aim(turn) {
  const ends = target(turn);
  const { unit, each, said } = turn.item;
  if (!ends) return h("p", { className: "aim" }, h("span", { className: "open" }, said.replace(/^.*× /, "")));
  const minutes = unit === "s" && ends.every((it) => it >= 60 && it % 60 === 0);
  const number = span(minutes ? [ends[0] / 60, ends[1] / 60] : ends);
  const word = minutes ? "min" : unitOf(ends[1], unit);
  return h("p", { className: "aim" }, h("strong", {}, number), ` ${word}${each ? ` ${each}` : ""}`);
}

/** Which set it is, of how many. @param {import("./course.js").Turn} turn @param {import("./record.js").State} state */
export function sets(turn, { kept }) {
  const { set, fewest, most, item, part } = turn;
  const word = part.kind === "straight" ? "Set" : "Round";
  const pip = (number) => h("span", { className: kept.has(`${item.key}/${number}`) ? "full" : number === set ? "now" : "" });
  const pips = most > 8 || most === 1 ? null : h("span", { className: "pips", "aria-hidden": "true" }, ...Array.from({ length: most }, (_, place) => pip(place + 1)));
  return h("p", { className: "sets" }, most === 1 ? `One ${word.toLowerCase()}` : `${word} ${set} of ${span([fewest, most])}`, pips);
}

/** What is mentioned of the dose: `stop with 3 left`, `2 s up, 1 s hold`. @param {import("./course.js").Item} item */
export function manner({ load, tempo, effort }) {
  return [load, effort, tempo].filter(Boolean).map((it) => h("span", {}, it));
}

/** What follows a set, in a line. @param {import("./session.js").Session} app @param {import("./course.js").Turn | null} turn */
export function follows(app, turn) {
  if (!turn) return null;
  const move = doing(app, turn.item);
  return h(
    "div",
    { className: "next" },
    thumbnail(app.course, move.id),
    h("p", {}, h("span", {}, "Next"), h("strong", {}, move.name), h("span", {}, `${turn.part.kind === "straight" ? "Set" : "Round"} ${turn.set}${turn.most > 1 ? ` of ${turn.most}` : ""} · ${turn.item.said.replace(/^[0-9–]+ × /, "")}`)),
  );
}

/** An item by its mark and its name, with its dose and load. @param {import("./session.js").Session} app @param {import("./course.js").Item} item @param {string | false} [more] */
export function name(app, item, more) {
  const move = doing(app, item);
  const words = more === "left out today" ? [more] : [item.said, !move.swapped && item.load, more];
  return h("span", { className: "name" }, h("strong", {}, item.mark ? `${item.mark} ${move.name}` : move.name), h("span", {}, words.filter(Boolean).join(" · ")));
}

/** What a condition asks here. @param {import("./session.js").Session} app @param {string} exercise */
export function minds(app, exercise) {
  return asked(app, exercise).map(([, words]) => h("p", { className: "mind" }, words));
}
