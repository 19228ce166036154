/* What of this routine is kept on the phone, before a session alone: amid one, nothing else moves. */

import { ask, newer, use, worker } from "./kept.js";

export class Phone {
  /** @param {string} root @param {string} id of the routine @param {() => void} show what has changed */
  constructor(root, id, show) {
    this.root = root;
    this.id = id;
    this.show = show;
    /** @type {import("./kept.js").Told | null} */
    this.told = null; // nothing as long as no worker can be had
    /** @type {import("./kept.js").Told | null} */
    this.keeping = null;
    this.trouble = "";
    this.newer = false; // whether a newer version of the guide waits
  }

  /** Ask what is kept. */
  async meet() {
    this.there = await worker(this.root);
    if (!this.there) return;
    this.told = await ask(this.there, { do: "state" });
    newer(this.there, () => this.change({ newer: true }));
    this.show();
  }

  /** Keep the routine. */
  async keep() {
    this.change({ keeping: { done: 0, of: 1 }, trouble: "" });
    try {
      const told = await ask(this.there, { do: "keep", name: this.id }, (keeping) => this.change({ keeping }));
      this.change({ told, keeping: null });
      await navigator.storage?.persist?.(); // so that a phone short of room asks before it takes it
    } catch {
      this.change({ keeping: null, trouble: "Not kept: the network went, or the phone is full. Try again." });
    }
  }

  /** Take the newer version. */
  use() {
    use(this.there);
  }

  /** @param {object} change */
  change(change) {
    Object.assign(this, change);
    this.show();
  }
}
