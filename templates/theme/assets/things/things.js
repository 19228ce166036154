/* My things: all that is kept on this phone, to be seen, taken along, brought in and deleted. */

import { follow } from "../session/dark.js";
import { h, replace } from "../session/elements.js";
import { ask, newer, use, worker } from "../session/kept.js";
import { open } from "../session/store.js";
import { carried } from "../session/weights.js";
import { files } from "./files.js";
import { hurts, kit, notes } from "./mine.js";
import { network } from "./network.js";
import { gains, progress } from "./progress.js";
import { days, sessions } from "./trained.js";

const PARTS = [gains, days, sessions, progress, hurts, notes, kit, network, files];

export class Things {
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
    /** @type {import("../session/record.js").Session[]} */
    this.sessions = []; // the latest first
    this.settings = /** @type {any} */ ({});
    this.notes = new Map();
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
    const [past, settings, noted] = await Promise.all(["sessions", "settings", "notes"].map((it) => this.store.all(it)));
    this.sessions = [...past.values()].sort((a, b) => b.began - a.began);
    this.settings = settings.get("session") ?? {};
    this.notes = noted;
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
      ...PARTS.flatMap((part) => part(this)),
    ];
    replace(this.body, shown.filter(Boolean));
  }

  /** A button that asks once more before it does what cannot be undone. @param {string} act @param {string} words @param {string} again @param {() => void} on */
  twice(act, words, again, on) {
    const sure = this.sure === act;
    return h("button", { act, className: sure ? "sure" : "", on: () => (sure ? on() : this.show({ sure: act })) }, sure ? again : words);
  }

  /** What a set was done with, in words. @param {{load?: [number, string] | null, strength?: string}} set */
  carried(set) {
    return carried(this.guide.ladders, set, this.settings.unit);
  }

  /** A day in words, with its year where that is not this one. @param {number} at */
  day(at) {
    const year = new Date(at).getFullYear() === new Date().getFullYear() ? undefined : "numeric";
    return new Date(at).toLocaleDateString(this.language, { day: "numeric", month: "short", year });
  }
}

follow();
void new Things().begin();
