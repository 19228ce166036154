/* The pages of a site, as the file of names has them. */
import { words } from "./words.js";

/** @typedef {{ title: string, names: string[], url: string, top: boolean, label: string, boost: number, facts: number[], about: number[], headed: string[][] }} Page */

/**
 * Each page with all that is said of it; generator/search/names.py tells what each column holds.
 * @param {{ folders: string[], labels: string[], first: number, pages: any[][] }} data
 * @returns {Page[]}
 */
export function pages({ folders, labels, first, pages }) {
  const [called, ...columns] = pages;
  const found = called.map((lines, page) => {
    const [title, ...names] = lines.split("\n");
    const [place, label, boost, facts, about, headed] = columns.map((column) => column[page]);
    const url = typeof place === "number" ? `${folders[place]}${words(title).join("-")}/` : place;
    return { title, names, url, top: false, label: labels[label], boost, facts, about: about.map((page) => page + first), headed };
  });
  const above = new Set(found.map(({ url }) => url.replace(/[^/]+\/$/, "")));
  for (const page of found) page.top = !!page.url && above.has(page.url);
  return found;
}
