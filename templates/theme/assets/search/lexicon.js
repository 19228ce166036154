/* The words that names are made of, and which of them a typed word may mean. */
import { distance, slack } from "./distance.js";

/** Words with numbers, to be looked up by their start and by their spelling. */
export class Lexicon {
  constructor() {
    /** @type {Map<string, number>} */
    this.numbers = new Map();
    /** @type {string[]} */
    this.words = [];
    /** @type {string[] | null} */
    this.sorted = null;
  }

  /**
   * The number of a word, its own from now on.
   * @param {string} word
   */
  number(word) {
    let number = this.numbers.get(word);
    if (number === undefined) {
      number = this.words.push(word) - 1;
      this.sorted = null;
      this.numbers.set(word, number);
    }
    return number;
  }

  /**
   * The words that start so.
   * @param {string} start
   * @returns {string[]}
   */
  starting(start) {
    const sorted = (this.sorted ??= [...this.words].sort());
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle] < start) low = middle + 1;
      else high = middle;
    }
    for (high = low; high < sorted.length && sorted[high].startsWith(start); ) high++;
    return sorted.slice(low, high);
  }

  /**
   * What a typed word may mean, by the number of each word how well it fits, from 0 to 1.
   * @param {string} typed
   * @param {boolean} last Whether it may still be typed.
   * @returns {Map<number, number>}
   */
  meant(typed, last) {
    const found = new Map();
    const exact = this.numbers.get(typed) ?? this.numbers.get(typed.replace(/s$/, ""));
    if (exact !== undefined) found.set(exact, 1);
    if (typed.length >= (last ? 1 : 3)) {
      for (const word of this.starting(typed)) {
        const number = this.numbers.get(word);
        if (number !== exact) found.set(number, (exact === undefined ? 1 : 0.7) * (0.5 + (0.4 * typed.length) / word.length));
      }
    }
    if (exact === undefined) this.misspelt(typed, last, found);
    return found;
  }

  /**
   * Add the words that are spelled nearly so.
   * @param {string} typed
   * @param {boolean} last
   * @param {Map<number, number>} found
   */
  misspelt(typed, last, found) {
    const most = slack(typed);
    if (!most) return;
    this.words.forEach((word, number) => {
      const begins = word[0] === typed[0];
      if (!begins && typed.length < 5) return;
      const far = distance(typed, word, begins ? most : 1);
      const fit = far < Infinity ? 0.95 - 0.15 * far - (begins ? 0 : 0.1) : last && begins && typed.length > 4 && distance(typed, word, 1, true) === 1 ? 0.55 : 0;
      if (fit > (found.get(number) ?? 0)) found.set(number, fit);
    });
  }
}
