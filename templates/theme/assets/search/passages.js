/* Search in all text, of which only those pieces are fetched that a query needs. */
import { distance, slack } from "./distance.js";
import { folded } from "./words.js";

/** @typedef {{ text: string, marked: boolean }} Piece */
/** @typedef {{ anchor: string, heading: string, headed: boolean, excerpt: Piece[] }} Passage */
/** @typedef {{ page: number, score: number, cover: number, passages: Passage[] }} Read */

/** Words with the same letters at the start are in one file. */
const START = 3;
/** So many words that begin as the last one does are looked at. */
const OPEN = 12;
/** So many pages are shown, with so many sections each. */
const [PAGES, SECTIONS] = [8, 2];
/** How much of a section is shown, in letters. */
const LONG = 150;

/**
 * The number of the file that a word is in, as generator/search/passages.py has it.
 * @param {string} word
 * @param {number} count
 */
export function shard(word, count) {
  let number = 0;
  for (const letter of [...word].slice(0, START)) number = (number * 31 + letter.codePointAt(0)) % 65536;
  return number % count;
}

/** The text of all pages. */
export class Passages {
  /**
   * @param {import("./pages.js").Page[]} pages
   * @param {{ shards: number, chunk: number, small: string }} data
   * @param {(file: string) => Promise<any>} load Gives what a file of the folder holds.
   * @param {(word: string) => string} spelled Another spelling of a word, or the same.
   */
  constructor(pages, data, load, spelled) {
    this.pages = pages;
    this.data = data;
    this.load = load;
    this.spelled = spelled;
    this.small = new Set(data.small.split(" "));
  }

  /**
   * The pages whose text has most of the words of a query, best first.
   * @param {string} query
   * @returns {Promise<Read[]>}
   */
  async search(query) {
    const open = /[\p{L}\p{N}]$/u.test(query);
    const typed = folded(query);
    const telling = typed.filter((word) => !this.small.has(word));
    const asked = [...new Set(telling.length ? telling : typed)];
    if (!asked.length) return [];
    const meant = await Promise.all(asked.map((word) => this.meant(word, open && word === typed.at(-1))));
    const best = this.ranked(meant).slice(0, PAGES);
    return Promise.all(best.map((found) => this.quoted(found, new Set(meant.flatMap((words) => words.map(({ word }) => word))))));
  }

  /**
   * The words of the text that a typed word means, with where they are.
   * @param {string} typed
   * @param {boolean} last
   */
  async meant(typed, last) {
    const file = await this.load(`words-${shard(typed, this.data.shards)}.json`);
    const found = file[typed] ? [{ word: typed, fit: 1, rows: file[typed] }] : [];
    const longer = last && typed.length >= START ? Object.keys(file).filter((word) => word.startsWith(typed) && word !== typed) : [];
    for (const word of longer.slice(0, OPEN)) found.push({ word, fit: 0.6 + (0.3 * typed.length) / word.length, rows: file[word] });
    if (found.length) return found;
    const word = this.spelled(typed);
    if (word !== typed) return this.meant(word, false);
    const near = Object.keys(file).filter((other) => distance(typed, other, Math.min(1, slack(typed))) < Infinity);
    return near.map((word) => ({ word, fit: 0.7, rows: file[word] }));
  }

  /** The pages by how much of a query their best sections have. */
  ranked(meant) {
    const sections = new Map();
    const weights = meant.map((words) => Math.log(1 + (4 * this.pages.length) / Math.max(1, Math.max(0, ...words.map(({ rows }) => rows.length / 3)))));
    meant.forEach((words, at) => {
      for (const { fit, rows } of words) {
        for (let row = 0; row < rows.length; row += 3) {
          const key = rows[row] * 65536 + rows[row + 1];
          let fits = sections.get(key);
          if (!fits) sections.set(key, (fits = meant.map(() => 0)));
          fits[at] = Math.max(fits[at], (fit * rows[row + 2]) / (rows[row + 2] + 1.2));
        }
      }
    });
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    const pages = new Map();
    for (const [key, fits] of sections) {
      const page = Math.floor(key / 65536);
      const cover = fits.reduce((sum, fit, at) => sum + (fit ? weights[at] : 0), 0) / all;
      const score = (cover * cover * fits.reduce((sum, fit, at) => sum + fit * weights[at], 0) * (1 + 0.05 * Math.log2(this.pages[page].boost))) / all;
      if (!pages.has(page)) pages.set(page, []);
      pages.get(page).push({ section: key % 65536, score, cover });
    }
    const found = [...pages].map(([page, there]) => {
      there.sort((one, other) => other.score - one.score);
      return { page, score: there[0].score + 0.1 * (there[1]?.score ?? 0), cover: there[0].cover, sections: there.slice(0, SECTIONS) };
    });
    return found.filter(({ cover }) => cover > 0.5).sort((one, other) => other.score - one.score || one.page - other.page);
  }

  /** A page with what its sections say. */
  async quoted({ page, score, cover, sections }, words) {
    const { chunk } = this.data;
    const texts = (await this.load(`texts-${Math.floor(page / chunk)}.json`))[page % chunk];
    const passages = sections.map(({ section }) => {
      const [anchor, heading, text] = texts[section];
      const headed = !!anchor && folded(heading).some((word) => words.has(word));
      return { anchor, heading, headed, excerpt: excerpt(text, words) };
    });
    return { page, score, cover, passages };
  }
}

/**
 * The part of a text with most of some words, which are marked.
 * @param {string} text
 * @param {Set<string>} wanted
 * @returns {Piece[]}
 */
export function excerpt(text, wanted) {
  const marks = [...text.matchAll(/[\p{L}\p{N}'\u2019]+/gu)].filter(([word]) => folded(word).some((part) => wanted.has(part)));
  let [start, most] = [0, 0];
  for (const { index } of marks) {
    const count = marks.filter((mark) => mark.index >= index && mark.index < index + LONG).length;
    if (count > most) [start, most] = [index, count];
  }
  start = start < LONG / 4 ? 0 : text.lastIndexOf(" ", start - LONG / 5) + 1;
  const end = start + LONG >= text.length ? text.length : Math.max(text.lastIndexOf(" ", start + LONG), start + LONG / 2);
  const pieces = [{ text: start ? "… " : "", marked: false }];
  let at = start;
  for (const { 0: word, index } of marks.filter(({ index }) => index >= start && index < end)) {
    pieces.push({ text: text.slice(at, index), marked: false }, { text: word, marked: true });
    at = index + word.length;
  }
  pieces.push({ text: text.slice(at, Math.max(at, end)) + (end < text.length ? " …" : ""), marked: false });
  return pieces.filter((piece) => piece.text);
}
