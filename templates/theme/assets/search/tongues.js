/* Names in other languages: fetched where the names of the guide's own language do not answer, or for whose browser speaks one. */
import { Names } from "./names.js";
import { folded, words } from "./words.js";

/** A page whose name of another language has so much of a query is found, and one with so much is surely meant. */
const [STRONG, SURE] = [0.55, 0.9];
/** What such a name counts beside an own one. */
const BESIDE = 0.95;
/** So many names are shown. */
const MOST = 8;
const CALLED = new Intl.DisplayNames(["en"], { type: "language" });

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
      this.read.set(tongue, { names: new Names(pages, { facts: [], small: "" }), numbers: rows.map(([page]) => page) });
    }
    return this.read.get(tongue);
  }

  /**
   * What names of a language find, each told with it; a language that cannot be fetched finds nothing.
   * @param {string} query
   * @param {string} tongue
   */
  async found(query, tongue) {
    const known = await this.names(tongue).catch(() => null);
    if (!known) return { found: [], unknown: words(query) };
    const { found, unknown } = known.names.search(query);
    const told = found.map((one) => ({ ...one, page: known.numbers[one.page], name: `${CALLED.of(tongue)}: ${one.name}`, score: one.score * BESIDE }));
    return { found: told.filter(({ cover }) => cover >= STRONG), unknown };
  }

  /**
   * What names find, and with it what those of other languages do: where the own leave a word unknown or only come near it, of all
   * languages; else of those that the browser speaks. Of those that know no word more, only what fits better or just so.
   * @param {string} query
   * @param {{ strong: import("./names.js").Found[], near: import("./names.js").Found[], unknown: string[] }} own
   * @param {string[]} tongues
   */
  async beside(query, own, tongues) {
    const typed = folded(query).join("");
    const sure = own.strong.some(({ cover, name }) => cover > SURE || folded(name).join("").startsWith(typed));
    const asked = sure && !own.unknown.length ? tongues.filter((tongue) => navigator.languages.some((spoken) => spoken.startsWith(tongue))) : tongues;
    const best = Math.max(...[...own.strong, ...own.near].map(({ score }) => score));
    const strong = [...own.strong];
    let { unknown } = own;
    for (const tongue of asked) {
      const answer = await this.found(query, tongue);
      const more = own.unknown.some((word) => !answer.unknown.includes(word));
      strong.push(...answer.found.filter(({ cover, score }) => more || cover > SURE || (!own.unknown.length && score > best)));
      if (answer.found.length) unknown = unknown.filter((word) => answer.unknown.includes(word));
    }
    strong.sort((one, other) => other.score - one.score);
    const first = strong.filter(({ page }, at) => strong.findIndex((one) => one.page === page) === at);
    return { ...own, strong: first.slice(0, MOST), unknown };
  }
}
