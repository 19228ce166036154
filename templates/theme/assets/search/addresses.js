/* Where pages lie, as the file of names has it. */
import { words } from "./words.js";

/**
 * The address of a page below the site's: a number stands for a folder, and the rest is made of the title.
 * @param {{ folders: string[], pages: any[][] }} data
 * @param {number} page
 * @returns {string}
 */
export function address(data, page) {
  const [title, url] = data.pages[page];
  return typeof url === "number" ? `${data.folders[url]}${words(title).join("-")}/` : url;
}
