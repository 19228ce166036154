/* What opens without a network: what is kept on this phone, how large it is, and the way to keep more or less. */

import { h } from "../session/elements.js";
import { ask, megabytes } from "../session/kept.js";

/** @typedef {import("./things.js").Things} App */

/** @param {App} app */
export function network(app) {
  if (!app.kept) return [];
  const { kept, sizes, more } = app.kept;
  const name = (id) => (app.guide.routines[id] ? h("a", { href: `../routines/${id}/` }, app.guide.routines[id]) : id);
  const row = (id) => h("li", { className: "line" }, h("span", {}, id === "all" ? "The whole guide" : name(id), h("span", { className: "aside" }, `, ${megabytes(sizes[id] ?? 0)}`)), h("button", { act: `drop-${id}`, on: () => change(app, { do: "drop", name: id }) }, "Remove"));
  const whole = app.keeping ? `Getting it: ${app.keeping.done} of ${app.keeping.of} files` : `Keep the whole guide, ${megabytes(more.all)}${kept.length ? " more" : ""}`;
  return [
    h("h2", {}, "Without a network"),
    kept.length ? h("ul", { className: "rows" }, ...kept.map(row)) : h("p", {}, "No routine is kept. You can keep one where its session starts."),
    !kept.includes("all") && h("button", { act: "keep-all", disabled: Boolean(app.keeping), on: () => change(app, { do: "keep", name: "all" }) }, whole),
    !kept.includes("all") && h("p", { className: "aside" }, "All pages, figures and movements, and each routine's card and log. Cards in other sizes stay on the network."),
    h("p", { className: "aside" }, app.safe ? "Your browser has promised to keep all of this." : "A phone that is short of room may take this back: save a file from time to time."),
  ];
}

/** @param {App} app @param {{do: string, name: string}} message */
async function change(app, message) {
  try {
    app.kept = await ask(app.there, message, (keeping) => app.show({ keeping }));
    if (message.do === "keep") app.safe = await navigator.storage?.persist?.();
    app.said = message.do === "keep" ? "Kept on this phone." : "Removed from this phone.";
  } catch {
    app.said = "Not kept: the network went, or the phone is full.";
  }
  app.show({ keeping: null });
}
