/* My things: all that is kept on this phone, to be seen, taken along, brought in and deleted. */

import { ask, megabytes, newer, use, worker } from "../session/kept.js";
import { h, replace } from "../session/elements.js";
import { save } from "../session/file.js";
import { open } from "../session/store.js";
import { beside } from "../session/weights.js";
import { calendar } from "./calendar.js";
import { chart } from "./chart.js";
import { exported, hevy, imported, sets, strong, wrong } from "./exchange.js";

const FEW = 5; // sessions that show before all are asked for
const KIT = "kit"; // where the pages that find keep the reader's kit

class Things {
  constructor() {
    this.guide = JSON.parse(document.getElementById("guide").textContent);
    this.root = new URL("../", location.href).pathname;
    this.body = document.getElementById("things");
    this.language = document.documentElement.lang;
    this.month = new Date();
    this.every = false;
    this.said = "";
    this.sure = ""; // the button that asks once more
    this.newer = false; // whether a newer version of the guide waits
    /** @type {import("../session/kept.js").Told | null} */
    this.keeping = null;
  }

  async begin() {
    try {
      this.store = await open(this.root);
    } catch {
      return this.body.replaceChildren(h("h1", {}, "My things"), h("p", {}, "This browser keeps nothing for this site, so there is nothing here."));
    }
    await this.read();
    this.there = await worker(this.root);
    if (this.there) {
      newer(this.there, () => this.show({ newer: true }));
      this.kept = await ask(this.there, { do: "state" });
    }
    this.safe = await navigator.storage?.persisted?.();
    this.show();
  }

  /** Read all that is kept, and show it. */
  async read() {
    const [sessions, settings, notes] = await Promise.all(["sessions", "settings", "notes"].map((it) => this.store.all(it)));
    this.sessions = [...sessions.values()].sort((a, b) => b.began - a.began);
    this.settings = settings.get("session") ?? {};
    this.notes = notes;
    this.show();
  }

  /** @param {object} [change] */
  show(change = {}) {
    Object.assign(this, change);
    const shown = [
      h("h1", {}, "My things"),
      h("p", {}, "All of this stays on this phone. Nothing is sent anywhere, and nobody else can see it."),
      this.newer && h("button", { act: "newer", on: () => use(this.there) }, "Use the newer version of the guide"),
      h("p", { role: "status", className: "words" }, this.said),
      ...this.days(),
      ...this.list(),
      ...this.courses(),
      ...this.hurts(),
      ...this.kit(),
      ...this.offline(),
      ...this.files(),
    ];
    replace(this.body, shown.filter(Boolean));
  }

  /** The month, with the days of training. */
  days() {
    const [year, month] = [this.month.getFullYear(), this.month.getMonth()];
    const to = (by) => () => this.show({ month: new Date(year, month + by, 1) });
    return [
      h("h2", {}, "When you trained"),
      calendar(year, month, this.sessions.map((it) => it.began), this.language),
      h("div", { className: "halves" }, h("button", { act: "before", on: to(-1) }, "Month before"), h("button", { act: "after", on: to(1) }, "Month after")),
    ];
  }

  /** The sessions, the latest first. */
  list() {
    if (!this.sessions.length) return [h("p", {}, "No session yet. ", h("a", { href: "../routines/" }, "Find a routine"), " and press Start.")];
    const shown = this.every ? this.sessions : this.sessions.slice(0, FEW);
    const more = this.sessions.length - shown.length;
    return [
      h("h2", {}, "Sessions"),
      h("ul", { className: "rows" }, ...shown.map((it) => h("li", {}, this.session(it)))),
      more > 0 && h("button", { act: "every", on: () => this.show({ every: true }) }, `Show ${more} more`),
    ];
  }

  session(it) {
    const when = new Date(it.began).toLocaleDateString(this.language, { weekday: "short", day: "numeric", month: "short", year: "numeric" });
    const rows = sets([it]);
    const name = this.guide.routines[it.routine] ?? it.name;
    const minutes = Math.max(1, Math.round(((it.ended ?? it.events.at(-1)?.at ?? it.began) - it.began) / 60_000));
    const line = ({ set, name, unit, number }) => h("li", {}, `${name}, set ${number}: ${[set.amount === undefined ? "done" : `${set.amount} ${unit}`, set.load?.[0] && this.weight(set.load)].filter(Boolean).join(" × ")}`);
    return h(
      "details",
      { act: it.id },
      h("summary", {}, h("strong", {}, name), h("span", {}, `${when} · week ${it.week} · ${minutes} min${it.ended ? "" : " · not ended"}`)),
      h("ul", {}, ...rows.map(line)),
      h("div", { className: "halves" },
        !it.ended && h("a", { className: "button", href: `../routines/${it.routine}/session/` }, "Go on"),
        this.twice(`delete-${it.id}`, "Delete this session", "Tap again to delete it", async () => {
          await this.store.remove("sessions", it.id);
          this.said = "The session is deleted.";
          await this.read();
        })),
    );
  }

  /** A button that asks once more before it does what cannot be undone. */
  twice(act, words, again, on) {
    const sure = this.sure === act;
    return h("button", { act, className: sure ? "sure" : "", on: () => (sure ? on() : this.show({ sure: act })) }, sure ? again : words);
  }

  /** @param {[number, string]} load */
  weight(load) {
    const unit = this.settings.unit ?? load[1];
    return `${load[1] === unit ? load[0] : beside(this.guide.ladders, load)} ${unit}`;
  }

  /** Each exercise that has numbers, with its course. */
  courses() {
    const courses = new Map();
    for (const { session, set, unit, name, aside } of sets(this.sessions)) {
      if (aside || set.amount === undefined) continue;
      const its = courses.get(set.exercise) ?? courses.set(set.exercise, { name, unit, sessions: new Map() }).get(set.exercise);
      const value = its.sessions.get(session.id) ?? { load: 0, amount: 0, words: "" };
      const load = set.load?.[0] ? set.load : null;
      const heavier = load && inKilograms(load) > value.load;
      its.sessions.set(session.id, {
        load: heavier ? inKilograms(load) : value.load,
        amount: Math.max(value.amount, set.amount),
        words: heavier || !value.words ? [`${set.amount} ${unit}`, load && this.weight(load)].filter(Boolean).join(" × ") : value.words,
      });
    }
    const rows = [...courses].map(([id, { name, sessions }]) => {
      const all = [...sessions.values()];
      const lifted = all.some((it) => it.load);
      const values = all.map((it) => (lifted ? it.load : it.amount));
      const [first, last] = [all[0].words, all.at(-1).words];
      const words = all.length === 1 ? first : `${first}, now ${last}`;
      return h("li", {}, h("a", { className: "row", href: `../exercises/${id}/` }, h("span", { className: "name" }, h("strong", {}, this.guide.exercises[id] ?? name), h("span", {}, words)), chart(values)));
    });
    return rows.length ? [h("h2", {}, "How each exercise goes"), h("ul", { className: "rows" }, ...rows)] : [];
  }

  /** What hurts, as it was chosen before a session, and the notes. */
  hurts() {
    const chosen = this.settings.conditions ?? [];
    const without = (id) => async () => {
      this.settings = { ...this.settings, conditions: chosen.filter((it) => it !== id) };
      await this.store.put("settings", "session", this.settings);
      this.show();
    };
    const notes = [...this.notes].filter(([, text]) => text);
    return [
      ...(chosen.length ? [h("h2", {}, "What hurts"), h("ul", { className: "rows" }, ...chosen.map((id) => h("li", { className: "line" }, h("span", {}, this.guide.conditions[id] ?? id), h("button", { act: `no-${id}`, on: without(id) }, "No more"))))] : []),
      ...(notes.length ? [h("h2", {}, "Notes"), h("dl", {}, ...notes.flatMap(([id, text]) => [h("dt", {}, this.guide.exercises[id] ?? id), h("dd", {}, text)]))] : []),
    ];
  }

  /** The kit of each place, as the pages that find keep it. */
  kit() {
    const places = kitOf();
    const named = (ids) => ids.map((id) => this.guide.equipment[id]).filter(Boolean).join(", ");
    const rows = Object.entries(places).flatMap(([place, ids]) => [h("dt", {}, `${place[0].toUpperCase()}${place.slice(1)}`), h("dd", {}, named(ids) || "nothing")]);
    return rows.length ? [h("h2", {}, "Your kit"), h("dl", {}, ...rows)] : [];
  }

  /** What opens without a network. */
  offline() {
    if (!this.kept) return [];
    const { kept, sizes } = this.kept;
    const whole = kept.includes("all");
    const row = (id) => h("li", { className: "line" }, h("span", {}, id === "all" ? "The whole guide" : (this.guide.routines[id] ?? id), h("span", { className: "aside" }, `, ${megabytes(sizes[id] ?? 0)}`)), h("button", { act: `drop-${id}`, on: () => this.ask({ do: "drop", name: id }) }, "Remove"));
    return [
      h("h2", {}, "Without a network"),
      kept.length ? h("ul", { className: "rows" }, ...kept.map(row)) : h("p", {}, "No routine is kept. You can keep one where its session starts."),
      !whole && h("button", { act: "keep-all", disabled: Boolean(this.keeping), on: () => this.ask({ do: "keep", name: "all" }) }, this.keeping ? `Getting it: ${this.keeping.done} of ${this.keeping.of} files` : `Keep the whole guide, ${megabytes(sizes.all)}`),
      h("p", { className: "aside" }, this.safe ? "Your browser has promised to keep all of this." : "A phone that is short of room may take this back: save a file from time to time."),
    ];
  }

  /** @param {{do: string, name: string}} message */
  async ask(message) {
    try {
      this.kept = await ask(this.there, message, (keeping) => this.show({ keeping }));
      if (message.do === "keep") this.safe = await navigator.storage?.persist?.();
      this.said = message.do === "keep" ? "Kept on this phone." : "Removed from this phone.";
    } catch {
      this.said = "Not kept: the network went, or the phone is full.";
    }
    this.show({ keeping: null });
  }

  /** Files out and in, and the end of all of it. */
  files() {
    const unit = this.settings.unit ?? "lb";
    const day = new Date().toISOString().slice(0, 10);
    const file = h("input", { type: "file", accept: "application/json,.json", act: "file", "aria-label": "A file that was saved here" });
    file.addEventListener("change", () => void this.bring(file.files[0]));
    return [
      h("h2", {}, "Take it along"),
      h("div", { className: "halves" },
        h("button", { act: "json", on: async () => save(`training-${day}.json`, await exported(this.store), "application/json") }, "Save all"),
        h("button", { act: "strong", on: () => save(`training-${day}-strong.csv`, strong(this.sessions, unit, this.notes), "text/csv") }, "Table (Strong)"),
        h("button", { act: "hevy", on: () => save(`training-${day}-hevy.csv`, hevy(this.sessions, unit, this.notes), "text/csv") }, "Table (Hevy)")),
      h("p", { className: "aside" }, "The tables open in spreadsheets too, and those apps can bring them in."),
      h("h2", {}, "Bring it in"),
      h("label", {}, "A file that was saved here: ", file),
      h("h2", {}, "Delete"),
      this.twice("delete-all", "Delete all sessions, notes and settings", "Tap again: this cannot be undone", () => this.clear()),
    ];
  }

  /** @param {File} file */
  async bring(file) {
    let told;
    try {
      told = JSON.parse(await file.text());
    } catch {
      return this.show({ said: "This is no file of this guide." });
    }
    const fault = wrong(told);
    if (fault) return this.show({ said: fault });
    const came = await imported(this.store, told);
    this.said = came === 1 ? "1 session came in." : `${came} sessions came in.`;
    await this.read();
  }

  async clear() {
    for (const store of ["sessions", "settings", "notes"]) await this.store.write(store, (its) => its.clear());
    try {
      localStorage.removeItem(KIT);
    } catch {
      // There it was not kept either.
    }
    this.said = "All of it is deleted.";
    await this.read();
  }
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

/** @param {[number, string]} load */
function inKilograms([value, unit]) {
  return unit === "kg" ? value : value * 0.45359237;
}

const dark = matchMedia("(prefers-color-scheme: dark)");
const scheme = () => document.body.setAttribute("data-md-color-scheme", dark.matches ? "slate" : "default");
dark.addEventListener("change", scheme);
scheme();

void new Things().begin();
