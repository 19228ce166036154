/* Search by names: of all pages, those whose names, facts and neighbors a query means. Pure, so that it can be tried without a page. */
import { Lexicon } from "./lexicon.js";
import { folded, singular, words } from "./words.js";

/** @typedef {{ page: number, score: number, cover: number, name: string, anchor: string }} Found */
/** @typedef {{ pages: number[], kind: number, name: string, anchor: string, words: number[], whole: string, weight: number }} Entry */

/** What a name counts by its kind. */
const TITLE = 1;
export const NAME = 0.97;
const HEADING = 0.8;
const FACT = 0.6;
/** What a page counts by the names of what it is about. */
const ABOUT = 0.7;
/** A name that is typed to its end, and one that is typed so far. */
const [WHOLE, BEGUN] = [1.5, 0.1];
/** A small word of a sentence beside one that tells something. */
const SMALL = 0.08;
/** A word that nobody knows. */
const UNKNOWN = 0.6;

/** Words in one piece, for one and for many. */
const joined = (words) => singular(words.join(""));

/** The names of all pages, ready to be searched. */
export class Names {
  /**
   * @param {import("./pages.js").Page[]} pages
   * @param {{ facts: string[], small: string }} data
   */
  constructor(pages, data) {
    this.pages = pages;
    this.lexicon = new Lexicon();
    this.small = new Set(data.small.split(" "));
    /** @type {Entry[]} */
    this.entries = [];
    /** @type {Map<string, number[]>} By a name in one piece. */
    this.wholes = new Map();
    /** @type {number[][]} By the number of a word. */
    this.having = [];
    const facts = data.facts.map(() => []);
    this.aboutIt = pages.map(() => []);
    pages.forEach(({ title, names, facts: its, about, headed }, page) => {
      if (!title) return;
      this.add([page], TITLE, title);
      for (const name of names) this.add([page], NAME, name);
      for (const [anchor, heading] of headed) this.add([page], HEADING, heading, anchor);
      for (const fact of its) facts[fact].push(page);
      for (const other of about) this.aboutIt[other].push(page);
    });
    facts.forEach((pages, fact) => this.add(pages, FACT, data.facts[fact]));
    this.weigh();
  }

  /**
   * @param {number[]} pages
   * @param {number} kind
   * @param {string} name
   */
  add(pages, kind, name, anchor = "", parts = folded(name)) {
    const entry = this.entries.length;
    const numbers = [...new Set(parts.map((part) => this.lexicon.number(part)))];
    for (const word of numbers) (this.having[word] ??= []).push(entry);
    const whole = joined(parts);
    const there = this.wholes.get(whole);
    if (there) there.push(entry);
    else this.wholes.set(whole, [entry]);
    this.entries.push({ pages, kind, name, anchor, words: numbers, whole, weight: 0 });
  }

  /** Say what each word tells, from 0 to 1: the fewer names have it, the more; and what each name tells by its words. */
  weigh() {
    const all = this.entries.length;
    this.weights = this.having.map((entries, number) => ((this.small.has(this.lexicon.words[number]) ? SMALL : 1) * Math.log(1 + all / entries.length)) / Math.log(1 + all));
    for (const entry of this.entries) entry.weight = entry.words.reduce((sum, word) => sum + this.weights[word], 0);
  }

  /**
   * The pages that a query means, best first, and the words of it that no name has.
   * @param {string} query
   * @returns {{ found: Found[], unknown: string[] }}
   */
  search(query) {
    const typed = folded(query);
    const open = /[\p{L}\p{N}]$/u.test(query);
    const best = new Map();
    let unknown = [];
    for (const [number, reading] of this.readings(typed).entries()) {
      const answer = this.read(reading, open);
      if (!number || answer.unknown.length < unknown.length) unknown = answer.unknown;
      for (const one of answer.found) {
        if (!(best.get(one.page)?.score >= one.score)) best.set(one.page, one);
      }
    }
    const found = [...best.values()].sort((one, other) => other.score - one.score || one.page - other.page);
    return { found, unknown: words(query).filter((word) => unknown.includes(singular(word))) };
  }

  /**
   * The ways to read what was typed: as it is, with words joined that names write as one, and with words parted that they write as two.
   * @param {string[]} typed
   * @returns {string[][]}
   */
  readings(typed) {
    const { numbers } = this.lexicon;
    const together = [];
    for (let at = 0; at < typed.length; at++) {
      const pair = typed[at] + typed[at + 1];
      together.push(numbers.has(pair) ? pair : typed[at]);
      if (numbers.has(pair)) at++;
    }
    const parted = typed.flatMap((word, at) => (numbers.has(word) ? [word] : this.parted(word, at === typed.length - 1)));
    const readings = [typed, together, parted];
    return readings.filter((reading, at) => reading.length && !readings.slice(0, at).some((before) => `${before}` === `${reading}`));
  }

  /**
   * A word as two that names have, or as it is.
   * @param {string} word
   * @param {boolean} last
   */
  parted(word, last) {
    const { numbers } = this.lexicon;
    for (let at = word.length - 2; at > 1; at--) {
      const [first, second] = [word.slice(0, at), word.slice(at)];
      if (numbers.has(first) && (numbers.has(second) || (last && this.lexicon.starting(second).length))) return [first, second];
    }
    return [word];
  }

  /**
   * The pages that one reading means.
   * @param {string[]} reading
   * @param {boolean} open Whether its last word may still be typed.
   */
  read(reading, open) {
    const meant = reading.map((word, at) => this.lexicon.meant(word, open && at === reading.length - 1));
    const weights = reading.map((word, at) => this.weight(word, meant[at]));
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    const named = this.named(meant);
    const piece = joined(reading);
    for (const entry of this.wholes.get(piece) ?? []) named.hit[entry] = 1;
    const count = this.pages.length;
    const fits = meant.map(() => new Float32Array(count));
    const scores = new Float32Array(count);
    const entries = new Int32Array(count).fill(-1);
    const whole = new Uint8Array(count);
    this.entries.forEach((entry, number) => {
      if (!named.hit[number]) return;
      const is = entry.whole === piece;
      const cover = is ? 1 : named.fits.reduce((sum, fit, at) => sum + fit[number] * weights[at], 0) / all;
      const begun = open && entry.whole.startsWith(piece) ? BEGUN : 0;
      const score = entry.kind * (is ? WHOLE : cover * (0.55 + 0.45 * Math.min(1, named.has[number] / entry.weight)) + begun);
      for (const page of entry.pages) {
        named.fits.forEach((fit, at) => (fits[at][page] = Math.max(fits[at][page], fit[number])));
        if (score > scores[page]) [scores[page], entries[page]] = [score, number];
        if (is) whole[page] = 1;
      }
    });
    this.spread(fits);
    const found = [];
    for (let page = 0; page < count; page++) {
      const cover = whole[page] ? 1 : fits.reduce((sum, fit, at) => sum + fit[page] * weights[at], 0) / all;
      if (!cover) continue;
      const { name, anchor } = this.entries[entries[page]] ?? { name: "", anchor: "" };
      found.push({ page, cover, score: 0.65 * scores[page] + 0.35 * cover + 0.02 * Math.log2(this.pages[page].boost), name, anchor });
    }
    return { found, unknown: reading.filter((word, at) => !meant[at].size && !this.small.has(word)) };
  }

  /** What a word of a query tells. */
  weight(word, meant) {
    if (this.small.has(word)) return SMALL * UNKNOWN;
    return Math.max(...[...meant].map(([number, fit]) => (fit > 0.9 ? this.weights[number] : 0)), 0) || UNKNOWN;
  }

  /** By the number of a name: whether it has any of the words, how well each word fits, and how much of the name they make up. */
  named(meant) {
    const count = this.entries.length;
    const [hit, has] = [new Uint8Array(count), new Float32Array(count)];
    const fits = meant.map((numbers) => {
      const fits = new Float32Array(count);
      for (const [number, fit] of numbers) {
        for (const entry of this.having[number]) {
          if (fit <= fits[entry]) continue;
          has[entry] += (fit - fits[entry]) * this.weights[number];
          fits[entry] = fit;
          hit[entry] = 1;
        }
      }
      return fits;
    });
    return { hit, has, fits };
  }

  /** Have what is said of a page count for those that are about it too. */
  spread(fits) {
    for (const fit of fits) {
      const own = fit.slice();
      this.aboutIt.forEach((others, page) => {
        if (own[page]) for (const other of others) fit[other] = Math.max(fit[other], own[page] * ABOUT);
      });
    }
  }

  /**
   * A word as names spell it.
   * @param {string} word
   */
  spelled(word) {
    const [best] = [...this.lexicon.meant(word, false)].sort(([, one], [, other]) => other - one);
    return best ? this.lexicon.words[best[0]] : word;
  }
}
