/* The rest after a set: it counts to a time, never by ticks, and starts nothing by itself. */

import { left } from "./countdown.js";
import { called } from "./course.js";
import { clock, h, ring } from "./elements.js";
import { effort, kept } from "./mend.js";
import { follows } from "./pieces.js";

const OVER = "The rest is over.";

/** @param {import("./session.js").Session} app @returns {import("./display.js").Screen} */
export function rest(app) {
  const { rest: pause, before, turn } = app.state;
  const waiting = pause.left !== undefined;
  const drawn = ring();
  const count = h("p", { className: "count", role: "timer", "aria-live": "off" });
  const add = (seconds) => () => app.act({ do: "rest", seconds });
  const on = h("button", { className: "main", act: "next", on: () => app.act({ do: "skip" }) });
  return {
    title: "Rest",
    under: `after ${called(before)}${before.most > 1 ? ` of ${before.most}` : ""}`,
    said: left(pause, Date.now()) ? `Kept. Rest ${before.item.resting?.replace(/^rest /, "") ?? `${pause.whole} seconds`}.` : OVER,
    main: [
      h("h1", { className: "unseen", tabIndex: -1 }, "Rest"),
      h("div", { className: "dial" }, drawn.node, count, h("p", { className: "of" }, `of ${clock(pause.whole)}`)),
      h(
        "div",
        { className: "thirds" },
        h("button", { act: "less", on: add(-15) }, "−15 s"),
        h("button", { act: "pause", on: () => app.act({ do: waiting ? "go" : "pause" }) }, waiting ? "Go on" : "Pause"),
        h("button", { act: "longer", on: add(15) }, "+15 s"),
      ),
      kept(app, before),
      effort(app, before),
      follows(app, turn),
    ],
    foot: [on],
    tick(now) {
      const seconds = Math.ceil(left(pause, now) / 1000);
      count.textContent = clock(seconds);
      drawn.set(left(pause, now) / 1000 / pause.whole);
      on.textContent = forward(turn, before, seconds > 0);
      if (waiting) return;
      if (seconds >= 1 && seconds <= 3) app.once(`rest ${seconds}`, "tick");
      if (seconds === 0) app.once("rest over", kind(turn, before), OVER);
    },
  };
}

/** What comes, for its own sound. */
function kind(turn, before) {
  if (!turn || turn.item.key === before.item.key) return turn ? "set" : "end";
  return turn.part === before.part && turn.part.kind !== "straight" ? "round" : "move";
}

/** What the button does that leads on. @param {import("./course.js").Turn | null} turn @param {import("./course.js").Turn} before @param {boolean} resting whether some of the rest is left */
function forward(turn, before, resting) {
  if (!turn) return "Go on";
  const next = turn.item.key === before.item.key ? `start ${called(turn)}` : turn.item.mark ? `start ${turn.item.mark}` : "next move";
  return resting ? `Skip rest, ${next}` : next[0].toUpperCase() + next.slice(1);
}
