/* Names in other languages: fetched where the names of the guide's own language do not answer, or for whose browser speaks one. */
import { Names } from "./names.js";

/** A page has so much of a query in its name of another language, or that is not meant; and beside a name of its own it counts a little less. */
const [STRONG, BESIDE] = [0.55, 0.95];

/** The names of a guide in other languages. */
export class Tongues {
  /**
   * @param {import("./pages.js").Page[]} pages
   * @param {(file: string) => Promise<any>} file
   */
  constructor(pages, file) {
    this.pages = pages;
    this.file = file;
    /** @type {Map<string, { names: Names, numbers: number[] }>} */
    this.read = new Map();
  }

  /** The names of a language, ready to be searched, with the number of each page. */
  async names(tongue) {
    if (!this.read.has(tongue)) {
      const rows = await this.file(`names-${tongue}.json`);
      const pages = rows.map(([page, lines]) => {
        const [title, ...names] = lines.split("\n");
        return { title, names, facts: [], about: [], headed: [], boost: this.pages[page].boost };
      });
      this.read.set(tongue, { names: new Names(pages, { facts: [], small: [] }), numbers: rows.map(([page]) => page) });
    }
    return this.read.get(tongue);
  }

  /**
   * What names find, and with it what those of some languages do; a language that cannot be fetched finds nothing.
   * @param {string} query
   * @param {{ strong: import("./names.js").Found[], near: import("./names.js").Found[], unknown: string[] }} own
   * @param {string[]} tongues
   */
  async beside(query, own, tongues) {
    const found = [...own.strong];
    let { unknown } = own;
    for (const tongue of tongues) {
      const known = await this.names(tongue).catch(() => null);
      if (!known) continue;
      const answer = known.names.search(query);
      const strong = answer.found.filter(({ cover }) => cover >= STRONG);
      if (strong.length) unknown = unknown.filter((word) => answer.unknown.includes(word));
      found.push(...strong.map((one) => ({ ...one, page: known.numbers[one.page], score: one.score * BESIDE, tongue })));
    }
    found.sort((one, other) => other.score - one.score);
    const strong = found.filter(({ page }, at) => found.findIndex((one) => one.page === page) === at);
    return { ...own, strong, unknown };
  }
}
