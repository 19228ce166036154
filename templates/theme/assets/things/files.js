/* Files out and in, and the end of all that is kept. */

import { h } from "../session/elements.js";
import { save } from "../session/file.js";
import { exported, imported, wrong } from "./exchange.js";
import { forget } from "./mine.js";
import { hevy, strong } from "./tables.js";

/** @typedef {import("./things.js").Things} App */

/** @param {App} app */
export function files(app) {
  const unit = app.settings.unit ?? "lb";
  const day = new Date().toLocaleDateString("sv"); // as a Swede writes it, 2026-11-30, here and now
  const file = h("input", { type: "file", accept: "application/json,.json", act: "file", "aria-label": "A file that was saved here" });
  file.addEventListener("change", () => void bring(app, file.files[0]));
  return [
    h("h2", {}, "Take it along"),
    h("div", { className: "halves" },
      h("button", { act: "json", on: async () => save(`training-${day}.json`, await exported(app.store), "application/json") }, "Save all"),
      h("button", { act: "hevy", on: () => save(`training-${day}-hevy.csv`, hevy(app.sessions, unit, app.notes), "text/csv") }, "Table as of Hevy"),
      h("button", { act: "strong", on: () => save(`training-${day}-strong.csv`, strong(app.sessions, unit, app.notes), "text/csv") }, "Table as of Strong")),
    h("p", { className: "aside" }, "The file of all comes back here. The first table opens in spreadsheets and in apps that read Hevy's; the second is for apps that read Strong's, as Hevy does."),
    h("h2", {}, "Bring it in"),
    h("label", {}, "A file that was saved here: ", file),
    h("h2", {}, "Delete"),
    app.twice("delete-all", "Delete all sessions, notes and settings", "Tap again: this cannot be undone", () => clear(app)),
  ];
}

/** @param {App} app @param {File} file */
async function bring(app, file) {
  let told;
  try {
    told = JSON.parse(await file.text());
  } catch {
    return app.show({ said: "This is no file of this guide." });
  }
  const fault = wrong(told);
  if (fault) return app.show({ said: fault });
  const came = await imported(app.store, told);
  app.said = came === 1 ? "1 session came in." : `${came} sessions came in.`;
  await app.read();
}

/** @param {App} app */
async function clear(app) {
  for (const store of ["sessions", "settings", "notes"]) await app.store.write(store, (its) => its.clear());
  forget();
  app.said = "All of it is deleted.";
  await app.read();
}
