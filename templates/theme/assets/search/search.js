/* What a query finds: names at once, and passages once their pieces are there. */
import { Names } from "./names.js";
import { pages } from "./pages.js";

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
    this.pages ??= pages(this.data);
    this.names ??= new Names(this.pages, this.data);
  }

  /** Whether there are names that are not there yet: of thousands of pages the titles come first. */
  get partial() {
    return !!this.data.others && !this.complete;
  }

  /** Fetch all other names. */
  async others() {
    if (this.partial) {
      this.coming ??= Promise.all([import("./others.js"), this.file("others.json")]).then(([{ extend }, others]) => extend(this.names, others));
      await this.coming.catch((error) => {
        this.coming = null;
        throw error;
      });
      this.complete = true;
    }
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
   * The same with names in other languages, for which it may have to wait.
   * @param {string} query
   */
  async all(query) {
    const own = this.named(query);
    if (!this.data.tongues) return own;
    const { Tongues } = await import("./tongues.js");
    this.tongues ??= new Tongues(this.pages, (file) => this.file(file));
    return this.tongues.beside(query, own, this.data.tongues);
  }

  /**
   * What pages say of a query; of those that it names already only sections that are headed so.
   * @param {string} query
   * @param {{ page: number }[]} named
   */
  async said(query, named) {
    const { Passages } = await import("./passages.js");
    this.passages ??= new Passages(this.pages, this.data, (file) => this.file(file), (word) => this.names.spelled(word));
    const there = new Set(named.map(({ page }) => page));
    const read = await this.passages.search(query);
    const told = read.map((found) => (there.has(found.page) ? { ...found, passages: found.passages.filter(({ headed }) => headed) } : found));
    return told.filter(({ passages }) => passages.length);
  }

  /**
   * The pages whose names are most like a query that finds nothing.
   * @param {string} query
   */
  async alike(query) {
    const { alike } = await import("./alike.js");
    return alike(query, this.pages).slice(0, NEAR);
  }

  /**
   * The addresses of all pages for a query in the order in which they are shown.
   * @param {string} query
   * @returns {Promise<string[]>}
   */
  async addresses(query) {
    await this.others();
    const { strong, near } = await this.all(query);
    const read = await this.said(query, strong);
    const found = strong.length || read.length ? [...strong, ...read] : near.length ? near : await this.alike(query);
    return [...new Set(found.map(({ page }) => this.pages[page].url))];
  }
}
