/* One set to do: the figure, what to think of, how much; what was lifted can be noted, and need not be. */

import { called, span, timed } from "./course.js";
import { h } from "./elements.js";
import { inputs, noted } from "./inputs.js";
import { effort, kept } from "./mend.js";
import { movement } from "./movement.js";
import { figure, page, thumbnail } from "./pictures.js";
import { aim, manner, minds, sets } from "./pieces.js";
import { doing, others } from "./today.js";

/** @param {import("./session.js").Session} app @returns {import("./display.js").Screen} */
export function set(app) {
  const { turn } = app.state;
  const { item, part } = turn;
  const move = doing(app, item);
  const place = app.record.step.parts.flatMap((it) => it.items).findIndex((it) => it.key === item.key);
  const number = app.record.step.parts.flatMap((it) => it.items).length;
  return {
    title: part.name,
    under: part.kind === "straight" ? `move ${place + 1} of ${number}` : `round ${turn.set} of ${span([turn.fewest, turn.most])}`,
    said: `${move.name}, ${turn.most > 1 ? `${called(turn)} of ${turn.most}, ` : ""}${item.said}`,
    main: [
      picture(app, turn, move),
      h("h1", { tabIndex: -1 }, item.mark && h("span", { className: "mark" }, `${item.mark} `), move.name),
      h("p", { className: "cue" }, move.cue),
      ...minds(app, move.id),
      h("div", { className: "dose" }, sets(turn, app.state), aim(turn)),
      h("p", { className: "manner" }, ...manner(move.swapped ? { ...item, load: "" } : item)),
      ...(timed(item) || isAside(app, part) ? [] : [inputs(app, turn, move)]),
      ...note(app, move.id),
      ...unrested(app),
      after(app, turn),
      sides(app, turn, move),
    ].filter(Boolean),
    foot: [done(app, turn)],
  };
}

/** Whether nothing is noted of a part: nobody counts a warm-up. */
function isAside(app, part) {
  const { parts } = app.record.step;
  return (part === parts[0] && part.name === "Warm-up") || (part === parts.at(-1) && part.name === "Cool-down");
}

/** The figure, which moves once it is tapped. */
function picture(app, turn, move) {
  const still = move.swapped ? thumbnail(app.course, move.id) : figure(app.course, turn.item.figure, move.id);
  return move.moves && !matchMedia("(prefers-reduced-motion: reduce)").matches ? moving(still, turn, move) : still;
}

/** A figure with its movement in its place, once somebody asks; where that cannot be had, the figure stays. */
function moving(still, turn, move) {
  const picture = h("div", { className: "picture" }, still);
  const show = async () => {
    if (!still.isConnected) return void picture.querySelector(".figure")?.replaceWith(still);
    try {
      const phases = move.swapped ? [] : (turn.item.phases ?? []);
      still.replaceWith(h("div", { className: "figure", role: "img", "aria-label": `${move.name}, moving` }, await movement(`${page(move.id)}movement.svg`, phases)));
    } catch {
      button.hidden = true; // without the network there is no movement to show
    }
  };
  const button = h("button", { className: "moves", act: "moves", "aria-label": "Show the movement", on: show });
  picture.append(button);
  return picture;
}

/** What somebody noted and knows again next time. */
function note(app, exercise) {
  const text = app.notes.get(exercise) ?? "";
  if (!text && app.noting !== exercise) return [];
  const area = h("textarea", { value: text, rows: 2, act: "note", "aria-label": "Note on this exercise, for next time as well" });
  area.addEventListener("change", () => app.note(exercise, area.value.trim()));
  return [area];
}

/** Begin a note. @param {import("./session.js").Session} app @param {string} exercise */
function write(app, exercise) {
  app.go("set", { noting: exercise });
  document.querySelector("textarea")?.focus();
}

/** The set before, which one mends in the rest and where there is none here. @param {import("./session.js").Session} app */
function unrested(app) {
  const { before, kept: all } = app.state;
  if (app.settings.rests || !before) return [];
  return [kept(app, before), all.get(before.id).effort === undefined && effort(app, before)];
}

/** The rest and the set that follow, in a line. */
function after(app, turn) {
  const next = app.state.turns[app.state.turns.indexOf(turn) + 1];
  const rest = turn.rest && app.settings.rests ? `Rest ${turn.rest} s` : "";
  const then = next && (next.item.key === turn.item.key ? called(next) : doing(app, next.item).name);
  const words = rest && then ? `${rest}, then ${then}` : rest || (then && `Then ${then}`);
  return words ? h("p", { className: "after" }, `${words}.`) : null;
}

/** The ways round a move. */
function sides(app, turn, move) {
  const { key } = turn.item;
  return h(
    "div",
    { className: "sides" },
    others(app, turn.item.exercise).length > 0 && h("button", { act: "swap", on: () => app.go("swap") }, move.kit ? "Kit taken?" : "Swap"),
    h("a", { className: "button", href: page(move.id), target: "_blank" }, "How to"),
    !isAside(app, turn.part) && !app.notes.get(move.id) && app.noting !== move.id && h("button", { act: "noting", on: () => write(app, move.id) }, "Note"),
    h("button", { act: "out", on: () => app.act({ do: "out", key }) }, turn.set > turn.fewest ? "That is enough" : "Leave out"),
  );
}

/** @param {import("./session.js").Session} app */
function done(app, turn) {
  const { item, part } = turn;
  if (timed(item)) return h("button", { className: "main", act: "hold", on: () => app.act({ do: "hold", turn: turn.id }) }, "Start the clock");
  const words = item.mark ? `${item.mark} done` : turn.most > 1 ? "Set done" : "Done";
  const keep = () => app.act({ do: "done", turn: turn.id, ...(isAside(app, part) ? {} : noted(app, turn)) });
  return h("button", { className: "main tick", act: "done", on: keep }, words);
}
