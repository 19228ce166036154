/* Words as people type them, in one form for all spellings: the same as generator/text/names.py makes of names. */

/**
 * The words of a text: no case, no accents, split at whatever is not a letter or digit.
 * @param {string} text
 * @returns {string[]}
 */
export function words(text) {
  let plain = text.toLowerCase().replace(/['\u2019]/g, "");
  if (/[^\0-\x7f]/.test(plain)) plain = plain.replace(/ß/g, "ss").normalize("NFKD").replace(/\p{M}/gu, "");
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * A word less its plural ending, which `ss`, `us` and `is` are not.
 * @param {string} word
 * @returns {string}
 */
export function singular(word) {
  if (word.length > 4 && /ies?$/.test(word)) return word.replace(/ies?$/, "y");
  if (/(ch|sh|x|ss)es?$/.test(word)) return word.replace(/es?$/, "");
  if (word.length > 3 && /s$/.test(word) && !/(ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}

/**
 * All words of a text in the form for one.
 * @param {string} text
 * @returns {string[]}
 */
export const folded = (text) => words(text).map(singular);
