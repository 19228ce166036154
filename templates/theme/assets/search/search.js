/* What a query finds: names at once, and passages once their pieces are there. */
import { Names } from "./names.js";
import { Passages } from "./passages.js";

/** A page whose names have so much of a query comes before passages. */
const STRONG = 0.55;
/** A page that is so much worse than the best is not meant. */
const WORSE = 0.2;
/** So many names are shown, and so many where none is meant. */
const [MOST, NEAR] = [8, 3];

/** The search of a site. */
export class Search {
  /** @param {(file: string) => Promise<any>} fetched Gives what a file of the folder `search` holds. */
  constructor(fetched) {
    /** @type {Map<string, Promise<any>>} */
    this.files = new Map();
    this.fetched = fetched;
  }

  /**
   * A file, fetched once; one that did not come is asked for again.
   * @param {string} file
   */
  file(file) {
    let there = this.files.get(file);
    if (!there) {
      there = this.fetched(file);
      this.files.set(file, there);
      there.catch(() => this.files.delete(file));
    }
    return there;
  }

  /** Fetch the names, which all else needs. */
  async load() {
    this.data ??= await this.file("names.json");
    this.names ??= new Names(this.data);
    this.passages ??= new Passages(this.data, (file) => this.file(file), (word) => this.names.spelled(word));
  }

  /**
   * The pages that a query names, those that are only near, and the words that no name has.
   * @param {string} query
   */
  named(query) {
    const { found, unknown } = this.names.search(query);
    const least = (found[0]?.score ?? 0) * WORSE;
    const strong = found.filter(({ cover, score }) => cover >= STRONG && score >= least).slice(0, MOST);
    const near = found.filter((one) => !strong.includes(one)).slice(0, NEAR);
    return { strong, near, unknown };
  }

  /**
   * All pages for a query in the order in which they are shown, for tests.
   * @param {string} query
   */
  async pages(query) {
    const { strong, near } = this.named(query);
    const read = await this.passages.search(query);
    return [...new Set([...strong, ...read, ...near].map(({ page }) => page))];
  }
}
