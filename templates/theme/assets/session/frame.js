/* What stands around every screen: the way out, how far the session is, and the button below the thumb. */

import { h } from "./elements.js";

const AMID = ["set", "rest", "hold"]; // the screens from which the overview is one tap away

/** A screen with all that is around it. @param {import("./session.js").Session} app @param {import("./display.js").Screen} screen @returns {Node[]} */
export function framed(app, screen) {
  const heading = h("div", { className: "heading" }, h("p", { className: "title" }, screen.title), h("p", { className: "under" }, screen.under));
  const trouble = app.trouble && h("p", { className: "trouble", role: "alert" }, app.trouble);
  return [
    h("header", {}, lead(app), heading, aside(app)),
    ...(app.record ? [strip(app)] : []),
    h("div", { className: "screen", id: app.screen }, trouble, ...screen.main),
    h("footer", {}, ...screen.foot),
  ];
}

/** What leads out of a screen, at its top. */
function lead(app) {
  if (AMID.includes(app.screen)) return h("button", { className: "icon menu", act: "all", "aria-label": "All moves", on: () => app.go("all") });
  if (["all", "swap"].includes(app.screen) && app.state?.turn) {
    return h("button", { className: "icon close", act: "close", "aria-label": "Back to the move", on: () => app.walk() });
  }
  return h("a", { className: "icon back", href: "../", "aria-label": "Back to the routine" });
}

/** How sounds are switched off in a hurry. */
function aside(app) {
  if (!app.record || app.screen === "end") return h("span", { className: "icon" });
  const { sound } = app.settings;
  const label = sound ? "Turn sound off" : "Turn sound on";
  return h("button", { className: `icon ${sound ? "loud" : "mute"}`, act: "sound", "aria-label": label, on: () => app.set({ sound: !sound }) });
}

/** A segment for each move, filled as far as it is done. */
function strip({ record, state }) {
  const segment = ({ key }) => {
    const own = state.turns.filter((it) => it.item.key === key);
    const done = own.filter((it) => state.kept.has(it.id)).length;
    return h("span", { className: state.out.has(key) ? "out" : done === own.length ? "full" : done ? "part" : "" });
  };
  const parts = record.step.parts.map((part) => h("span", {}, ...part.items.map(segment)));
  return h("div", { className: "strip", "aria-hidden": "true" }, ...parts);
}
