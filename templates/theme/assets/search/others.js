/* The other names of very many pages, which come once somebody types. */
import { NAME } from "./names.js";
import { folded } from "./words.js";

/** So many pages are read in one go. */
const SLICE = 200;

/**
 * Have pages found by other names too, which take long to read; so a reader can type on meanwhile.
 * @param {import("./names.js").Names} names
 * @param {string[]} others The names of each page, a line each.
 */
export async function extend(names, others) {
  const read = [];
  for (let start = 0; start < others.length; start += SLICE) {
    for (let page = start; page < Math.min(start + SLICE, others.length); page++) {
      for (const name of others[page].split("\n")) if (name) read.push([page, name, folded(name)]);
    }
    await new Promise((done) => setTimeout(done));
  }
  for (const [page, name, parts] of read) names.add([page], NAME, name, "", parts);
  names.weigh();
}
