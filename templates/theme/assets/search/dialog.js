/* The results of a search, as a reader sees, hears and walks through them. */
import { Search } from "./search.js";

const SITE = new URL("../../", import.meta.url);

const search = new Search(async (file) => {
  const answer = await fetch(new URL(`search/${file}`, SITE));
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
});

/** Tells each query from those before it, whose pieces may come later. */
let latest = 0;

/** The list of a dialog, which shows what its field asks for. */
export class Results {
  /** @param {{ field: HTMLInputElement, list: HTMLElement, status: HTMLElement }} parts */
  constructor({ field, list, status }) {
    Object.assign(this, { field, list, status });
    this.active = -1;
  }

  /** Show what is found for what stands in the field; where something does not come, say so and keep what is there. */
  async show() {
    const query = this.field.value.trim();
    const number = ++latest;
    try {
      await search.load();
      if (number !== latest) return;
      if (!query) return this.put([], "Type what you look for.");
      if (search.partial) {
        this.named();
        await search.others();
        if (number !== latest) return;
      }
      this.named();
      const { strong, near, unknown } = await search.all(this.field.value);
      const read = await search.said(this.field.value, strong);
      const like = strong.length || read.length || near.length ? near : await search.alike(query);
      if (number !== latest) return;
      this.put(this.groups(strong, read, like), this.told(strong, read, unknown));
    } catch {
      if (number === latest) this.status.textContent = "Search could not load. Check your connection, then type on.";
    }
  }

  /** What names find, shown as long as nothing else is known. */
  named() {
    const { strong } = search.named(this.field.value);
    if (strong.length) this.put([this.pages(strong)], counted(strong.length, "page"));
  }

  /** What is said of the results. */
  told(strong, read, unknown) {
    const found = [...(strong.length ? [counted(strong.length, "page")] : []), ...(read.length ? [`${counted(read.length, strong.length ? "more" : "page")} by ${read.length > 1 ? "their" : "its"} text`] : [])];
    const missing = unknown.length ? ` No name here has “${unknown.join("”, “")}”.` : "";
    return found.length ? `${found.join(", ")}.${missing}` : `Nothing found.${missing} Try another word, or look here.`;
  }

  /** The parts of the list: names before passages, and where there is neither, what is near and where to go on. */
  groups(strong, read, near) {
    if (strong.length || read.length) return [...(strong.length ? [this.pages(strong)] : []), ...read.map((page) => this.passages(page))];
    const ways = search.pages.flatMap(({ top }, page) => (top ? [{ page }] : []));
    return [this.pages([...near, ...ways])];
  }

  /** Pages by their names. */
  pages(found) {
    return group("Pages", found.map(({ page, name, anchor }) => {
      const { title, label } = search.pages[page];
      const part = anchor ? name : title;
      const also = name && name !== part && !labelled(part, name) ? [element("span", "find__also", name)] : [];
      return this.option(page, anchor, element("span", "find__name", part), element("span", "find__label", anchor ? title : label), ...also);
    }));
  }

  /** A page by what its sections say. */
  passages({ page, passages }) {
    const { title } = search.pages[page];
    return group(title, passages.map(({ anchor, heading, excerpt }) => {
      const text = element("span", "find__text");
      text.append(...excerpt.map((piece) => (piece.marked ? element("mark", "", piece.text) : piece.text)));
      return this.option(page, anchor, element("span", "find__name", title), ...(anchor ? [element("span", "find__label", heading)] : []), text);
    }));
  }

  /** A line of the list, which leads to a page. */
  option(page, anchor, ...parts) {
    const link = element("a", "find__option");
    link.href = new URL(search.pages[page].url, SITE) + (anchor ? `#${anchor}` : "");
    link.role = "option";
    link.tabIndex = -1;
    link.ariaSelected = "false";
    link.append(...parts);
    return link;
  }

  /** Put other parts into the list. */
  put(groups, said) {
    this.list.replaceChildren(...groups);
    this.options = [...this.list.querySelectorAll("[role=option]")];
    this.options.forEach((option, number) => (option.id = `find-${number}`));
    this.list.hidden = !this.options.length;
    this.field.ariaExpanded = `${!this.list.hidden}`;
    this.status.textContent = said;
    this.activate(-1);
  }

  /**
   * Go to the next line or the one before, and from the ends to the field.
   * @param {number} step
   */
  move(step) {
    const count = (this.options?.length ?? 0) + 1;
    this.activate(((this.active + 1 + step + count) % count) - 1);
  }

  /** Mark a line as that which Enter opens. */
  activate(number) {
    this.options?.[this.active]?.setAttribute("aria-selected", "false");
    this.active = number;
    const option = this.options?.[number];
    if (option) {
      option.ariaSelected = "true";
      option.scrollIntoView({ block: "nearest" });
      this.field.setAttribute("aria-activedescendant", option.id);
    } else this.field.removeAttribute("aria-activedescendant");
  }

  /** Open the marked line, or else the first. */
  follow() {
    this.options?.[Math.max(this.active, 0)]?.click();
  }
}

/** An element with a class and a text. */
function element(name, className, text = "") {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

/** Lines that belong together. */
function group(name, options) {
  const made = element("div", "find__group");
  made.role = "group";
  made.ariaLabel = name;
  made.append(...options);
  return made;
}

/** `3 pages`. */
const counted = (number, word) => `${number} ${word}${number === 1 || word === "more" ? "" : "s"}`;

/** Whether a name says nothing that a title does not. */
const labelled = (title, name) => title.toLowerCase().includes(name.toLowerCase());
