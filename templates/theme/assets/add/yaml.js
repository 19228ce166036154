/* A value as YAML, as people write it by hand: one key a line, words and numbers in brackets, quotes only where a text needs them. */

const WORD = /^[a-z][a-z0-9-]*$/;
const PLAIN = /^(?:[A-Za-z]|[0-9]+(?:-[0-9]+)? [a-z])(?:[^:#\\"]|:(?=\S)|(?<=\S)#)*$/;
const READ_OTHERWISE = /^(?:true|false|yes|no|on|off|null|nan|inf|y|n)$/i;

/** A text behind a key or a dash. @param {string} text */
export function scalar(text) {
  return PLAIN.test(text) && !READ_OTHERWISE.test(text) && !text.endsWith(":") ? text : JSON.stringify(text);
}

const small = (value) => typeof value === "number" || typeof value === "boolean" || (typeof value === "string" && WORD.test(value) && !READ_OTHERWISE.test(value));

/** What stands on the line of its key; null where it takes lines of its own. @param {any} value @returns {string | null} */
function inline(value) {
  if (Array.isArray(value)) return value.every(small) ? `[${value.join(", ")}]` : null;
  if (typeof value === "object") {
    const pairs = Object.entries(value);
    return pairs.every(([, it]) => typeof it === "number") ? `{${pairs.map(([key, it]) => `${key}: ${it}`).join(", ")}}` : null;
  }
  return typeof value === "string" ? scalar(value) : `${value}`;
}

/** The lines of the keys of a value. @param {Record<string, any>} value @returns {string[]} */
function lines(value) {
  return Object.entries(value).flatMap(([key, it]) => {
    const beside = inline(it);
    if (beside !== null) return [`${key}: ${beside}`];
    return [`${key}:`, ...(Array.isArray(it) ? it.flatMap(dashed) : lines(it)).map((line) => `  ${line}`)];
  });
}

/** The lines of one item of a list. @param {any} item */
function dashed(item) {
  const its = typeof item === "object" ? lines(item) : [scalar(item)];
  return its.map((line, number) => `${number ? "  " : "- "}${line}`);
}

/** A file. @param {Record<string, any>} value */
export const yaml = (value) => `${["# yaml-language-server: $schema=../../schema/exercise.json", ...lines(value)].join("\n")}\n`;
