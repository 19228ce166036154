/* What shows: one screen at a time, with what it says to those who hear it and what goes on while it shows. */

import { call, speak } from "./alerts.js";
import { replace } from "./elements.js";
import { framed } from "./frame.js";

/**
 * @typedef {object} Screen
 * @property {Node[]} main
 * @property {Node[]} foot
 * @property {string} title
 * @property {string} under
 * @property {string} said what a screen reader is told once it shows
 * @property {(now: number) => void} [tick] what goes on while it shows
 */

export class Display {
  constructor() {
    this.body = document.getElementById("session");
    this.voice = document.getElementById("said");
    this.before = ""; // the screen that was shown
    this.said = "";
    /** @type {Screen | null} */
    this.shown = null;
    this.counted = ""; // the countdown that goes on
    /** @type {Record<string, boolean>} */
    this.calls = {};
  }

  /** Show a screen; what had the focus has it again, where it is still there. @param {import("./session.js").Session} app @param {Screen} screen */
  show(app, screen) {
    this.shown = screen;
    const stayed = replace(this.body, framed(app, screen));
    if (this.before && !(stayed && this.before === app.screen)) this.body.querySelector("h1")?.focus({ preventScroll: true });
    if (this.before !== app.screen) scrollTo(0, 0);
    this.before = app.screen;
    if (screen.said !== this.said) this.say(screen.said, app);
    this.tick();
  }

  /** @param {string} words @param {import("./session.js").Session} app */
  say(words, app) {
    this.said = words;
    this.voice.textContent = words;
    if (app.record) speak(words, app.settings);
  }

  tick() {
    this.shown?.tick?.(Date.now());
  }

  /** Have another countdown call anew; one that goes on calls no moment again. @param {string} counted */
  count(counted) {
    if (counted !== this.counted) this.calls = {};
    this.counted = counted;
  }

  /** Call once for a moment of a countdown. @param {string} moment @param {Parameters<typeof call>[0]} name @param {Parameters<typeof call>[1]} switches @returns {boolean} whether it did */
  once(moment, name, switches) {
    if (this.calls[moment]) return false;
    this.calls[moment] = true;
    call(name, switches);
    return true;
  }
}
