/* The page of a session: where somebody is is told from what is kept, shown, and each tap is kept before the screen answers. */

import { leftOut, minds, swaps } from "./advice.js";
import { call, speak, unlock } from "./alerts.js";
import { keepAwake } from "./awake.js";
import { lastWeek, plannedStep, stepOf } from "./course.js";
import { replace } from "./elements.js";
import { framed } from "./frame.js";
import { over, plannedWeek, upcoming } from "./history.js";
import { own } from "./owner.js";
import { Phone } from "./phone.js";
import { planned } from "./planned.js";
import { stateOf, undone } from "./record.js";
import { open } from "./store.js";
import { all } from "./all.js";
import { end } from "./end.js";
import { hold } from "./hold.js";
import { rest } from "./rest.js";
import { set } from "./set.js";
import { elsewhere, resume, start } from "./start.js";
import { swap } from "./swap.js";

/**
 * @typedef {object} Screen
 * @property {Node[]} main
 * @property {Node[]} foot
 * @property {string} title
 * @property {string} under
 * @property {string} said what a screen reader is told once it shows
 * @property {(now: number) => void} [tick] what goes on while it shows
 */

const SCREENS = { start, resume, elsewhere, set, rest, hold, all, swap, end };
const SETTINGS = { sound: true, vibrate: true, flash: false, say: false, awake: true, unit: "lb", conditions: [] };
const LOCKED = 600; // milliseconds in which a second tap of a trembling thumb does nothing
const BEAT = 200; // milliseconds

export class Session {
  constructor() {
    this.course = JSON.parse(document.getElementById("course").textContent);
    this.root = new URL("../../../", location.href).pathname;
    this.body = document.getElementById("session");
    this.plan = planned(this.course.plans, location.search);
    this.screen = "start";
    this.settings = { ...SETTINGS };
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
    /** @type {Record<string, boolean>} */
    this.calls = {};
    this.before = ""; // the screen that was shown
  }

  /** Read what is kept, and go on where somebody was. */
  async begin() {
    try {
      this.store = await open(this.root);
      const [sessions, settings, notes] = await Promise.all(["sessions", "settings", "notes"].map((it) => this.store.all(it)));
      this.past = [...sessions.values()];
      this.settings = { ...SETTINGS, ...(settings.get("session") ?? {}) };
      this.notes = notes;
    } catch {
      this.trouble = "This browser keeps nothing for this site, so a session lasts as long as this page is open.";
    }
    const going = this.past.filter((it) => it.routine === this.course.id && !it.ended).sort((a, b) => b.began - a.began)[0];
    this.proposed = this.propose();
    this.going = going ?? null;
    this.screen = going ? "resume" : "start";
    this.show();
    setInterval(() => this.tick(), BEAT);
    document.addEventListener("visibilitychange", () => this.tick());
    await this.phone.meet();
  }

  /** The week and the session of it that come next. */
  propose() {
    const { plan, day, week } = this.plan ?? {};
    if (plan) return { week: plannedWeek(this.past, plan, this.course.id, day, week), number: 1 };
    return upcoming(this.past, this.course, Date.now());
  }

  /** What is done in a week. @param {number} week */
  step(week) {
    const { steps } = this.course;
    return this.plan ? plannedStep(steps, this.plan.plan, this.plan.day, week) : stepOf(steps, week);
  }

  /** Take the session for this tab; another one that has it says so. @param {boolean} [steal] */
  async take(steal = false) {
    const mine = await own(`${this.root}#${this.course.id}`, steal, () => {
      this.screen = "elsewhere";
      this.show();
    });
    if (!mine) {
      this.screen = "elsewhere";
      this.show();
    }
    return mine;
  }

  /** Begin a session of a week. @param {number} week */
  async start(week) {
    unlock();
    if (!(await this.take())) return;
    const began = Date.now();
    const names = Object.fromEntries(Object.entries(this.course.moves).map(([id, it]) => [id, it.name]));
    this.record = {
      id: `${this.course.id}-${began}`,
      routine: this.course.id,
      name: this.course.name,
      edition: this.course.edition,
      week,
      ...(this.plan ? { plan: { id: this.plan.plan.id, name: this.plan.plan.name, day: this.plan.day } } : {}),
      began,
      conditions: [...this.settings.conditions],
      step: this.step(week),
      names,
      events: leftOut(this.course, this.chosen(), this.step(week)).map((key) => ({ at: began, do: "out", key })),
    };
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

  /** What somebody has chosen that hurts: as it was when the session began. */
  chosen() {
    return this.record?.conditions ?? this.settings.conditions;
  }

  /** @param {string} exercise */
  minds(exercise) {
    return minds(this.course, this.chosen(), exercise);
  }

  /** @param {string} exercise */
  swaps(exercise) {
    return swaps(this.course, this.chosen(), exercise);
  }

  /** What is done of an item today: it, or what stands for it. @param {import("./course.js").Item} item */
  doing(item) {
    const id = this.state.swaps.get(item.key) ?? item.exercise;
    const move = this.course.moves[id] ?? { name: this.record.names[id] ?? id };
    const swapped = id !== item.exercise;
    return { id, ...move, cue: swapped ? move.cue : item.cue, swapped };
  }

  /** Do what somebody tapped, or what goes on by itself: it is kept first, and then shown. @param {Partial<import("./record.js").Event>} event @param {boolean} [tapped] */
  async act(event, tapped = true) {
    const now = Date.now();
    if (tapped && event.do === "done" && now - this.tapped < LOCKED) return;
    this.tapped = now;
    const before = this.record;
    this.record = { ...before, events: [...before.events, { at: now, ...event }] };
    if (await this.keep()) this.walk();
    else this.fail(before);
  }

  /** Take back the last set. */
  async undo() {
    const before = this.record;
    this.record = undone(before);
    if (await this.keep()) this.walk();
    else this.fail(before);
  }

  /** Say that a tap is not kept, and stay where that tap was. @param {any} before */
  fail(before) {
    this.record = before;
    this.trouble = "Not kept: the phone is full, or the browser keeps nothing. Tap again, or free some space.";
    this.show();
  }

  /** Keep the session as it is now; answers whether it is on the disk, or need not be. */
  async keep() {
    if (!this.store) return true;
    try {
      await this.store.put("sessions", this.record.id, this.record);
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
    this.store?.put("notes", exercise, text).catch(() => {});
  }

  /** End the session. */
  async finish() {
    const ended = Date.now();
    const before = this.record;
    this.record = { ...before, ended, events: [...before.events, { at: ended, do: "end" }] };
    if (!(await this.keep())) return this.fail(before);
    void keepAwake(false);
    void navigator.storage?.persist?.(); // what somebody has done is not to go where a phone is short of room
    this.screen = "end";
    this.show();
  }

  /** Show the screen that belongs to where somebody is. */
  walk() {
    this.state = stateOf(this.record);
    const { turn, rest: pause, hold: holding } = this.state;
    if (!turn && !pause) return void this.finish();
    this.screen = holding ? "hold" : pause ? "rest" : "set";
    this.calls = {};
    this.show();
  }

  /** Show another screen. @param {keyof typeof SCREENS} screen @param {Record<string, any>} [more] */
  go(screen, more = {}) {
    Object.assign(this, more);
    this.screen = screen;
    this.show();
  }

  /** Show the screen; what had the focus has it again, where it is still there. */
  show() {
    if (this.record) this.state = stateOf(this.record);
    /** @type {Screen} */
    const screen = SCREENS[this.screen](this);
    this.shown = screen;
    const stayed = replace(this.body, framed(this, screen));
    if (this.before && !(stayed && this.before === this.screen)) this.body.querySelector("h1")?.focus({ preventScroll: true });
    if (this.before !== this.screen) scrollTo(0, 0);
    this.before = this.screen;
    if (screen.said !== this.said) {
      this.said = screen.said;
      document.getElementById("said").textContent = screen.said;
      if (this.record) speak(screen.said, this.settings);
    }
    this.tick();
  }

  /** The sessions of this routine that are over. */
  earlier() {
    return over(this.past, this.course.id).filter((it) => it.id !== this.record?.id);
  }

  /** The number of the last week of the routine, or of the plan. */
  lastWeek() {
    return this.plan?.plan.last ?? lastWeek(this.course.steps);
  }

  tick() {
    this.shown?.tick?.(Date.now());
  }

  /** Call once for a moment of a countdown. @param {string} moment @param {Parameters<typeof call>[0]} name */
  once(moment, name) {
    if (this.calls[moment]) return;
    this.calls[moment] = true;
    call(name, this.settings);
  }
}

/** Figures and fields follow the dark of the phone. */
const dark = matchMedia("(prefers-color-scheme: dark)");
const scheme = () => document.body.setAttribute("data-md-color-scheme", dark.matches ? "slate" : "default");
dark.addEventListener("change", scheme);
scheme();

void new Session().begin();
