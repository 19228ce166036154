/* The page of a session: where somebody is is told from what is kept, shown, and each tap is kept before the screen answers. */

import { unlock } from "./alerts.js";
import { keepAwake } from "./awake.js";
import { begun } from "./begun.js";
import { follow } from "./dark.js";
import { Display } from "./display.js";
import { SETTINGS, goingOn, remembered } from "./memory.js";
import { own } from "./owner.js";
import { Phone } from "./phone.js";
import { planned } from "./planned.js";
import { stateOf, undone } from "./record.js";
import { SCREENS } from "./screens.js";
import { propose } from "./weeks.js";

const LOCKED = 600; // milliseconds in which a second tap of a trembling thumb does nothing
const BEAT = 200; // milliseconds
const FULL = "Not kept: the phone is full, or the browser keeps nothing. Tap again, or free some space.";

export class Session {
  constructor() {
    this.course = JSON.parse(document.getElementById("course").textContent);
    this.root = new URL("../../../", location.href).pathname;
    this.display = new Display();
    this.plan = planned(this.course.plans, location.search);
    this.screen = "start";
    this.store = null;
    this.settings = SETTINGS;
    this.notes = new Map();
    this.past = [];
    this.record = null;
    this.state = null;
    this.draft = {}; // what stands in the inputs and is not kept yet
    this.trouble = "";
    this.phone = new Phone(this.root, this.course.id, () => ["start", "resume"].includes(this.screen) && this.show());
    this.tapped = 0;
    this.week = 0; // that somebody asks for; none as long as nobody does
    this.noting = ""; // the exercise that somebody writes a note on
  }

  /** Read what is kept, and go on where somebody was. */
  async begin() {
    Object.assign(this, await remembered(this.root, this.course.moved));
    this.going = goingOn(this.past, this.course.id);
    this.proposed = propose(this);
    this.go(this.going ? "resume" : "start");
    setInterval(() => this.display.tick(), BEAT);
    document.addEventListener("keydown", ({ key }) => key === "Escape" && this.close());
    document.addEventListener("visibilitychange", () => this.display.tick());
    await this.phone.meet();
  }

  /** Take the session for this tab; another one that has it says so. @param {boolean} [steal] */
  async take(steal = false) {
    const lost = () => this.go("elsewhere");
    const mine = await own(`${this.root}#${this.course.id}`, steal, lost);
    if (!mine) lost();
    return mine;
  }

  /** Begin a session of a week. @param {number} week */
  async start(week) {
    unlock();
    if (!(await this.take())) return;
    this.record = begun(this, week);
    await this.keep();
    void keepAwake(this.settings.awake);
    this.walk();
  }

  /** Go on with the session that was begun, from what is kept of it now. @param {boolean} [steal] */
  async resume(steal = false) {
    unlock();
    if (!(await this.take(steal))) return;
    this.record = this.store ? ((await this.store.get("sessions", this.going.id)) ?? this.going) : this.going;
    const plan = this.course.plans.find((it) => it.id === this.record.plan?.id);
    if (plan) this.plan = { plan, day: this.record.plan.day, week: this.record.week };
    void keepAwake(this.settings.awake);
    if (stateOf(this.record).hold) await this.act({ do: "skip" }, false); // nobody held it while the page was away
    else this.walk();
  }

  /** Do what somebody tapped, or what goes on by itself: it is kept first, and then shown. @param {Partial<import("./record.js").Event>} event @param {boolean} [tapped] */
  async act(event, tapped = true) {
    const now = Date.now();
    if (tapped && event.do === "done" && now - this.tapped < LOCKED) return;
    this.tapped = now;
    const unrested = event.do === "done" && !this.settings.rests ? [{ at: now, do: "skip" }] : [];
    await this.change({ ...this.record, events: [...this.record.events, { at: now, ...event }, ...unrested] });
  }

  /** Take back the last set. */
  async undo() {
    await this.change(undone(this.record));
  }

  /** Keep the session as it is now, and show where somebody is then; what is not kept stays where it was. @param {any} record @param {() => void} [then] */
  async change(record, then = () => this.walk()) {
    const before = this.record;
    this.record = record;
    if (await this.keep()) return then();
    this.record = before;
    this.warn();
  }

  /** Say that something is not kept. */
  warn() {
    this.trouble = FULL;
    this.show();
  }

  /** Keep a session as it is now; answers whether it is on the disk, or need not be. */
  async keep(record = this.record) {
    if (!this.store) return true;
    try {
      await this.store.put("sessions", record.id, record);
      this.trouble = "";
      return true;
    } catch {
      return false;
    }
  }

  /** Change a setting, which is kept where it can be. @param {Record<string, any>} change */
  set(change) {
    this.settings = { ...this.settings, ...change };
    this.store?.put("settings", "session", this.settings).catch(() => {});
    this.show();
  }

  /** Keep a note on an exercise, for next time as well. @param {string} exercise @param {string} text */
  note(exercise, text) {
    this.notes.set(exercise, text);
    this.store?.put("notes", exercise, text).catch(() => this.warn());
  }

  /** End the session. */
  async finish() {
    const ended = Date.now();
    await this.change({ ...this.record, ended, events: [...this.record.events, { at: ended, do: "end" }] }, () => {
      void keepAwake(false);
      void navigator.storage?.persist?.(); // what somebody has done is not to go where a phone is short of room
      this.go("end");
    });
  }

  /** Show the screen that belongs to where somebody is. */
  walk() {
    this.state = stateOf(this.record);
    const { turn, rest: pause, hold: holding } = this.state;
    if (!turn && !pause) return void this.finish();
    this.display.count(JSON.stringify([pause, holding]));
    this.go(holding ? "hold" : pause ? "rest" : "set");
  }

  /** Close what is open over the move: another screen, or a set that is being mended. */
  close() {
    if (this.state?.turn && ["all", "swap"].includes(this.screen)) this.walk();
    else if (document.querySelector("form.kept")) this.show();
  }

  /** Show another screen. @param {keyof typeof SCREENS} screen @param {Record<string, any>} [more] */
  go(screen, more = {}) {
    Object.assign(this, more);
    this.screen = screen;
    this.show();
  }

  /** Show the screen. */
  show() {
    if (this.record) this.state = stateOf(this.record);
    this.display.show(this, SCREENS[this.screen](this));
  }

  /** Call once for a moment of a countdown, and say so where it has words. @param {string} moment @param {Parameters<Display["once"]>[1]} name @param {string} [words] */
  once(moment, name, words) {
    if (this.display.once(moment, name, this.settings) && words) this.display.say(words, this);
  }
}

follow();
void new Session().begin();
