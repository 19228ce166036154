/* Search by names: of all pages, those whose names, facts and neighbors a query means. Pure, so that it can be tried without a page. */
import { Lexicon } from "./lexicon.js";
import { folded, singular, words } from "./words.js";

/** @typedef {{ page: number, score: number, cover: number, name: string, anchor: string }} Found */
/** @typedef {{ found: Found[], unknown: string[] }} Answer */

/** What a name counts by its kind: the title of a page, another name, a heading, and what is true of several pages. */
const KINDS = { title: 1, name: 0.97, heading: 0.8, fact: 0.6 };
/** What a page counts by the names of what it is about. */
const ABOUT = 0.7;
/** A name that is typed to its end, and one that is typed so far. */
const [WHOLE, BEGUN] = [1.5, 0.1];
/** A small word of a sentence beside one that tells something. */
const SMALL = 0.08;
/** A word that nobody knows. */
const UNKNOWN = 0.6;

/** Names that share so many pairs of letters are alike. */
const ALIKE = 0.4;

/** The pairs of neighboring letters of a word. */
const pairs = (word) => new Set([...word].slice(1).map((letter, at) => word[at] + letter));

/** Words in one piece, for one and for many. */
const joined = (words) => singular(words.join(""));

/** The names of all pages, ready to be searched. */
export class Names {
  /**
   * @param {import("./pages.js").Page[]} pages
   * @param {{ facts: string[], small: string[] }} data
   */
  constructor(pages, data) {
    this.pages = pages;
    this.lexicon = new Lexicon();
    this.small = new Set(data.small);
    /** @type {{ pages: number[], kind: keyof KINDS, name: string, anchor: string, words: number[], whole: string, weight: number }[]} */
    this.entries = [];
    /** @type {Map<string, number[]>} By a name in one piece. */
    this.wholes = new Map();
    /** @type {number[][]} By the number of a word. */
    this.having = [];
    const facts = data.facts.map(() => []);
    this.aboutIt = pages.map(() => []);
    pages.forEach(({ title, names, facts: its, about, headed }, page) => {
      if (!title) return;
      this.add([page], "title", title);
      for (const name of names) this.add([page], "name", name);
      for (const [anchor, heading] of headed) this.add([page], "heading", heading, anchor);
      for (const fact of its) facts[fact].push(page);
      for (const other of about) this.aboutIt[other].push(page);
    });
    facts.forEach((pages, fact) => this.add(pages, "fact", data.facts[fact]));
    const all = Math.log(1 + this.entries.length);
    /** What each word tells, from 0 to 1: the fewer names have it, the more. */
    this.weights = this.having.map((entries, number) => (this.small.has(this.lexicon.words[number]) ? SMALL : 1) * Math.log(1 + this.entries.length / entries.length) / all);
    for (const entry of this.entries) entry.weight = entry.words.reduce((sum, word) => sum + this.weights[word], 0);
  }

  /**
   * @param {number[]} pages
   * @param {keyof KINDS} kind
   * @param {string} name
   */
  add(pages, kind, name, anchor = "") {
    const parts = folded(name);
    const entry = this.entries.length;
    const numbers = [...new Set(parts.map((part) => this.lexicon.number(part)))];
    for (const word of numbers) (this.having[word] ??= []).push(entry);
    const whole = joined(parts);
    const there = this.wholes.get(whole);
    if (there) there.push(entry);
    else this.wholes.set(whole, [entry]);
    this.entries.push({ pages, kind, name, anchor, words: numbers, whole, weight: 0 });
  }

  /**
   * The pages that a query means, best first, and the words of it that no name has.
   * @param {string} query
   * @returns {Answer}
   */
  search(query) {
    const typed = folded(query);
    const raw = words(query);
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
    return { found: [...best.values()].sort((one, other) => other.score - one.score || one.page - other.page), unknown: raw.filter((word) => unknown.includes(singular(word))) };
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
   * @param {boolean} open
   */
  read(reading, open) {
    const meant = reading.map((word, at) => this.lexicon.meant(word, open && at === reading.length - 1));
    const weights = reading.map((word, at) => this.weight(word, meant[at]));
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    const entries = this.hit(meant);
    const piece = joined(reading);
    for (const entry of this.wholes.get(piece) ?? []) if (!entries.has(entry)) entries.set(entry, { fits: [], has: 0 });
    const pages = new Map();
    for (const [number, { fits, has }] of entries) {
      const entry = this.entries[number];
      const whole = entry.whole === piece;
      const cover = whole ? 1 : fits.reduce((sum, fit, at) => sum + fit * weights[at], 0) / all;
      const begun = open && entry.whole.startsWith(piece) ? BEGUN : 0;
      const score = KINDS[entry.kind] * (whole ? WHOLE : cover * (0.55 + 0.45 * Math.min(1, has / entry.weight)) + begun);
      for (const page of entry.pages) this.count(pages, page, fits, score, entry, whole);
    }
    this.spread(pages);
    const found = [...pages].map(([page, { fits, score, entry, whole }]) => {
      const cover = whole ? 1 : fits.reduce((sum, fit, at) => sum + fit * weights[at], 0) / all;
      const { boost } = this.pages[page];
      const { name, anchor } = entry ?? { name: "", anchor: "" };
      return { page, cover, score: 0.65 * score + 0.35 * cover + 0.02 * Math.log2(boost), name, anchor };
    });
    return { found, unknown: reading.filter((word, at) => !meant[at].size && !this.small.has(word)) };
  }

  /**
   * The pages with names whose letters are most like those of a query that finds nothing.
   * @param {string} query
   * @returns {Found[]}
   */
  nearest(query) {
    const asked = pairs(joined(folded(query)));
    const best = new Map();
    for (const { pages, kind, name, anchor, whole } of this.entries) {
      if (kind === "fact") continue;
      const theirs = pairs(whole);
      const score = (2 * [...asked].filter((pair) => theirs.has(pair)).length) / (asked.size + theirs.size);
      if (score >= ALIKE && !(best.get(pages[0])?.score >= score)) best.set(pages[0], { page: pages[0], score, cover: 0, name, anchor });
    }
    return [...best.values()].sort((one, other) => other.score - one.score);
  }

  /**
   * A word as names spell it.
   * @param {string} word
   */
  spelled(word) {
    const [best] = [...this.lexicon.meant(word, false)].sort(([, one], [, other]) => other - one);
    return best ? this.lexicon.words[best[0]] : word;
  }

  /** What a word of a query tells. */
  weight(word, meant) {
    if (this.small.has(word)) return SMALL * UNKNOWN;
    return Math.max(...[...meant].map(([number, fit]) => (fit > 0.9 ? this.weights[number] : 0)), 0) || UNKNOWN;
  }

  /** The names with any of the words, with how well each word fits and how much of the name they make up. */
  hit(meant) {
    const entries = new Map();
    meant.forEach((numbers, at) => {
      for (const [number, fit] of numbers) {
        for (const entry of this.having[number]) {
          let hit = entries.get(entry);
          if (!hit) entries.set(entry, (hit = { fits: meant.map(() => 0), has: 0 }));
          if (fit <= hit.fits[at]) continue;
          hit.has += (fit - hit.fits[at]) * this.weights[number];
          hit.fits[at] = fit;
        }
      }
    });
    return entries;
  }

  /** Count what a name says for a page. */
  count(pages, page, fits, score, entry, whole) {
    const there = pages.get(page);
    if (!there) {
      pages.set(page, { fits: [...fits], score, entry, whole });
      return;
    }
    fits.forEach((fit, at) => (there.fits[at] = Math.max(there.fits[at] ?? 0, fit)));
    if (score > there.score) Object.assign(there, { score, entry });
    there.whole ||= whole;
  }

  /** Have what is said of a page count for those that are about it too. */
  spread(pages) {
    for (const [page, { fits }] of [...pages]) {
      for (const other of this.aboutIt[page]) {
        this.count(pages, other, fits.map((fit) => fit * ABOUT), 0, null, false);
      }
    }
  }
}
