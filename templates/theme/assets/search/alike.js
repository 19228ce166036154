/* Names whose letters are most like those of a query that finds nothing; fetched for that alone. */
import { words } from "./words.js";

/** Names that share so many pairs of letters are alike. */
const ALIKE = 0.4;

/** The pairs of neighboring letters of a text. */
function pairs(text) {
  const letters = [...words(text).join("")];
  return new Set(letters.slice(1).map((letter, at) => letters[at] + letter));
}

/**
 * The pages with such a name, the most alike first.
 * @param {string} query
 * @param {import("./pages.js").Page[]} pages
 * @returns {import("./names.js").Found[]}
 */
export function alike(query, pages) {
  const asked = pairs(query);
  const found = pages.flatMap(({ title, names }, page) => {
    const scored = [title, ...names].map((name) => {
      const theirs = pairs(name);
      return { page, name, anchor: "", cover: 0, score: (2 * [...asked].filter((pair) => theirs.has(pair)).length) / (asked.size + theirs.size) };
    });
    return scored.filter(({ score }) => score >= ALIKE).sort((one, other) => other.score - one.score).slice(0, 1);
  });
  return found.sort((one, other) => other.score - one.score);
}
