/* The pages of a site, as the file of names has them. */
import { words } from "./words.js";

/** @typedef {{ title: string, names: string[], url: string, top: boolean, label: string, boost: number, facts: number[], about: number[], headed: string[][] }} Page */

/**
 * Each page with all that is said of it; generator/search/names.py tells what a row holds.
 * @param {{ folders: string[], labels: string[], pages: any[][] }} data
 * @returns {Page[]}
 */
export function pages({ folders, labels, pages }) {
  const found = pages.map(([called, place, label, boost, facts = [], about = [], headed = []]) => {
    const [title, ...names] = called.split("\n");
    const url = typeof place === "number" ? `${folders[place]}${words(title).join("-")}/` : place;
    return { title, names, url, top: false, label: labels[label], boost, facts, about, headed };
  });
  const above = new Set(found.map(({ url }) => url.replace(/[^/]+\/$/, "")));
  for (const page of found) page.top = !!page.url && above.has(page.url);
  return found;
}
