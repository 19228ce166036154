/* What somebody has said of themselves: what hurts, notes on exercises, the kit of each place. */

import { h } from "../session/elements.js";

/** @typedef {import("./things.js").Things} App */

const KIT = "kit"; // where the pages that find keep the reader's kit

/** What hurts, as it was chosen before a session. @param {App} app */
export function hurts(app) {
  const chosen = app.settings.conditions ?? [];
  const without = (id) => async () => {
    app.settings = { ...app.settings, conditions: chosen.filter((it) => it !== id) };
    await app.store.put("settings", "session", app.settings);
    app.show();
  };
  const line = (id) => h("li", { className: "line" }, h("span", {}, app.guide.conditions[id] ?? id), h("button", { act: `no-${id}`, on: without(id) }, "No more"));
  return chosen.length ? [h("h2", {}, "What hurts"), h("ul", { className: "rows" }, ...chosen.map(line))] : [];
}

/** The notes on exercises. @param {App} app */
export function notes(app) {
  const all = [...app.notes].filter(([, text]) => text);
  return all.length ? [h("h2", {}, "Notes"), h("dl", {}, ...all.flatMap(([id, text]) => [h("dt", {}, app.guide.exercises[id] ?? id), h("dd", {}, text)]))] : [];
}

/** The kit of each place, as the pages that find keep it. @param {App} app */
export function kit(app) {
  const named = (ids) => ids.map((id) => app.guide.equipment[id]).filter(Boolean).join(", ");
  const rows = Object.entries(kitOf()).flatMap(([place, ids]) => [h("dt", {}, `${place[0].toUpperCase()}${place.slice(1)}`), h("dd", {}, named(ids) || "nothing")]);
  return rows.length ? [h("h2", {}, "Your kit"), h("dl", {}, ...rows)] : [];
}

/** The kit of each place by its ids; nothing where none is kept. @returns {Record<string, string[]>} */
function kitOf() {
  try {
    const said = JSON.parse(localStorage.getItem(KIT) ?? "{}");
    return Object.fromEntries(Object.entries(said?.kit ?? {}).filter(([place, ids]) => place && Array.isArray(ids)));
  } catch {
    return {};
  }
}

/** Forget the kit. */
export function forget() {
  try {
    localStorage.removeItem(KIT);
  } catch {
    // There it was not kept either.
  }
}
