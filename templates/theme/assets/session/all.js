/* The whole session at a glance: how far each move is, and the way to any of them. */

import { called } from "./course.js";
import { h } from "./elements.js";
import { parts } from "./parts.js";
import { name } from "./pieces.js";
import { thumbnail } from "./pictures.js";
import { progress } from "./record.js";
import { doing } from "./today.js";

/** @param {import("./session.js").Session} app @returns {import("./display.js").Screen} */
export function all(app) {
  const { record, state } = app;
  const minutes = Math.max(0, Math.round((Date.now() - record.began) / 60_000));
  const next = state.turn;
  return {
    title: "All moves",
    under: `${minutes} min so far`,
    said: "All moves",
    main: [
      h("h1", { className: "unseen", tabIndex: -1 }, "All moves"),
      state.kept.size > 0 && h("button", { act: "undo", on: () => app.undo() }, `Undo ${doing(app, state.before.item).name}, ${called(state.before)}`),
      ...parts(record.step, (item) => row(app, item)),
    ],
    foot: [
      next && h("button", { className: "main", act: "back", on: () => app.walk() }, `Back to ${next.most > 1 ? `${called(next)} of ${next.most}` : "the move"}`),
      h("button", { act: "end", on: () => app.finish() }, "End"),
    ].filter(Boolean),
  };
}

/** @param {import("./session.js").Session} app @param {import("./course.js").Item} item */
function row(app, item) {
  const { state } = app;
  const move = doing(app, item);
  const [done, of] = progress(state, item.key);
  const out = state.out.has(item.key);
  const here = state.turn?.item.key === item.key;
  const words = out ? "left out today" : here && "here";
  const tap = () => app.act(out ? { do: "back", key: item.key } : { do: "jump", key: item.key });
  return h(
    "li",
    { className: [here && "here", done === of && "done"].filter(Boolean).join(" ") },
    h("button", { className: "row", act: `go-${item.key}`, disabled: !out && done === of, on: tap },
      thumbnail(app.course, move.id),
      name(app, item, words),
      h("span", { className: done === of ? "far whole" : "far" }, out ? "bring back" : `${done}/${of}`)),
  );
}
