/* The kit is taken: what may stand for the move today, with the same place and the same sets. */

import { h } from "./elements.js";
import { thumbnail } from "./pictures.js";
import { asked, doing, others } from "./today.js";

/** @param {import("./session.js").Session} app @returns {import("./display.js").Screen} */
export function swap(app) {
  const { item } = app.state.turn;
  const now = doing(app, item);
  const own = app.course.moves[item.exercise];
  const back = now.swapped && own ? [[item.exercise, "As the routine has it."]] : [];
  const found = [...back, ...others(app, item.exercise)].filter(([id]) => id !== now.id);
  const { key } = item;
  const title = now.kit ? "Kit taken?" : "Another move";
  return {
    title: now.name,
    under: "",
    said: title,
    main: [
      h("h1", { tabIndex: -1 }, title),
      h("p", { className: "words" }, "For today only. Your place and your sets stay."),
      h("ul", { className: "rows" }, ...found.map(([id, why]) => row(app, key, id, why))),
    ],
    foot: [
      h("button", { className: "half", act: "later", on: () => app.act({ do: "later", key }) }, "Do it later"),
      h("button", { className: "half", act: "out", on: () => app.act({ do: "out", key }) }, "Leave out today"),
    ],
  };
}

/** @param {import("./session.js").Session} app */
function row(app, key, id, why) {
  const minded = asked(app, id).map(([, words]) => h("span", { className: "mind" }, words));
  return h(
    "li",
    {},
    h("button", { className: "row", act: `swap-${id}`, on: () => app.act({ do: "swap", key, exercise: id }) },
      thumbnail(app.course, id),
      h("span", { className: "name" }, h("strong", {}, app.course.moves[id].name), h("span", {}, why), ...minded)),
  );
}
