/* A session that was begun: where somebody was, here or in another tab. */

import { called } from "./course.js";
import { h } from "./elements.js";
import { goingOn } from "./memory.js";
import { stateOf } from "./record.js";

const WEEK = 6 * 86_400_000; // in which the name of a day says which

/** Where somebody was. @param {import("./session.js").Session} app @returns {import("./display.js").Screen} */
export function resume(app) {
  const { turn, kept } = stateOf(app.going);
  const name = turn ? (app.going.names[turn.item.exercise] ?? "") : "";
  const day = Date.now() - app.going.began < WEEK ? /** @type {const} */ ({ weekday: "long" }) : /** @type {const} */ ({ day: "numeric", month: "long" });
  const when = new Date(app.going.began).toLocaleString(document.documentElement.lang, { ...day, hour: "numeric", minute: "2-digit" });
  const anew = () => app.go("start", { going: app.going });
  return {
    title: "Session",
    under: `begun ${when}`,
    said: "You have begun this session.",
    main: [
      h("h1", { tabIndex: -1 }, app.course.name),
      h("p", { className: "words" }, `You are in week ${app.going.week}, with ${kept.size} ${kept.size === 1 ? "set" : "sets"} done.${turn ? ` Next: ${name}, ${called(turn)}.` : ""}`),
      h("p", { className: "aside" }, "If you begin anew, what you have done so far stays among your sessions."),
      h("button", { act: "anew", on: async () => ((await close(app)) ? anew() : app.warn()) }, "Begin anew"),
    ],
    foot: [h("button", { className: "main", act: "resume", on: () => app.resume() }, turn ? `Go on at ${called(turn)}` : "Go on")],
  };
}

/** What was begun is over, as far as it went; answers whether that is kept. */
async function close(app) {
  const ended = app.going.events.at(-1)?.at ?? app.going.began;
  const over = { ...app.going, ended };
  if (!(await app.keep(over))) return false;
  app.past = app.past.map((it) => (it.id === over.id ? over : it));
  return true;
}

/** The session is in another tab. @param {import("./session.js").Session} app @returns {import("./display.js").Screen} */
export function elsewhere(app) {
  const here = async () => {
    app.going = app.record ?? app.going ?? null;
    if (app.store) {
      const all = await app.store.all("sessions");
      app.past = [...all.values()];
      app.going = goingOn(app.past, app.course.id);
    }
    if (app.going) await app.resume(true);
    else if (await app.take(true)) app.go("start");
  };
  return {
    title: "Session",
    under: "",
    said: "This session is open elsewhere.",
    main: [h("h1", { tabIndex: -1 }, "Open elsewhere"), h("p", { className: "words" }, "Another tab has this session. Here nothing is kept until you go on here.")],
    foot: [h("button", { className: "main", act: "here", on: here }, "Go on here")],
  };
}
