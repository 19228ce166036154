/* A set that is timed: get ready, then count down. It is the only thing that goes on by itself, at zero. */

import { into } from "./countdown.js";
import { target } from "./course.js";
import { clock, h, ring } from "./elements.js";
import { figure } from "./pictures.js";
import { minds, sets } from "./pieces.js";
import { doing } from "./today.js";

/** @param {import("./session.js").Session} app @returns {import("./display.js").Screen} */
export function hold(app) {
  const { hold: holding } = app.state;
  const turn = app.state.turns.find((it) => it.id === holding.turn);
  const { item } = turn;
  const move = doing(app, item);
  const one = target(turn)[1];
  const sides = item.each ? 2 : 1;
  const whole = one * sides;
  const waiting = holding.into !== undefined;
  const drawn = ring();
  const count = h("p", { className: "count", role: "timer", "aria-live": "off" });
  const under = h("p", { className: "of" });
  const stop = h("button", { className: "main quiet", act: "stop", on: () => (passed() < 0 ? app.act({ do: "skip" }) : keep(Math.min(whole, passed()), true)) });
  const passed = () => Math.floor(into(holding, Date.now()) / 1000);
  const keep = (seconds, tapped) => app.act({ do: "done", turn: turn.id, amount: Math.round(seconds / sides) }, tapped);
  let over = false;
  return {
    title: turn.part.name,
    under: move.name,
    said: `Get ready. ${move.name}, ${one} seconds${item.each ? ` ${item.each}` : ""}.`,
    main: [
      figure(app.course, item.figure, move.id),
      h("h1", { tabIndex: -1 }, move.name),
      h("p", { className: "cue" }, move.cue),
      ...minds(app, move.id),
      h("div", { className: "dose" }, sets(turn, app.state)),
      h("div", { className: "dial" }, drawn.node, count, under),
      h(
        "div",
        { className: "halves" },
        h("button", { act: "pause", on: () => app.act({ do: waiting ? "go" : "pause" }) }, waiting ? "Go on" : "Pause"),
        h("button", { act: "again", on: () => app.act({ do: "hold", turn: turn.id }) }, "Start again"),
      ),
    ],
    foot: [stop],
    tick(now) {
      const milliseconds = into(holding, now);
      const gone = milliseconds / 1000;
      if (gone < 0) {
        count.textContent = `${Math.ceil(-gone)}`;
        under.textContent = "get ready";
        drawn.set(1);
        stop.textContent = "Not yet";
        if (!waiting && -gone <= 3) app.once(`ready ${Math.ceil(-gone)}`, "tick");
        return;
      }
      const side = Math.min(sides - 1, Math.floor(gone / one));
      const remaining = Math.max(0, one * (side + 1) - gone);
      count.textContent = whole < 100 ? `${Math.ceil(remaining)}` : clock(Math.ceil(remaining));
      under.textContent = sides > 1 ? `left, ${side ? "other" : "first"} ${item.each === "each way" ? "way" : "side"}` : "left";
      drawn.set(remaining / one);
      stop.textContent = `Stop here, keep ${Math.floor(Math.min(whole, gone) / sides)} s`;
      if (waiting) return;
      app.once(`go ${side}`, side ? "round" : "set");
      if (remaining <= 3 && remaining > 0) app.once(`${side} ${Math.ceil(remaining)}`, "tick");
      if (gone >= whole && !over) {
        over = true;
        app.once("over", "set");
        void keep(whole, false);
      }
    },
  };
}
