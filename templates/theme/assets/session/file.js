/* What is kept on this phone as a file, which "My things" brings in again; its schema lies beside that page's scripts. */

export const FORMAT = "guide-training";
export const VERSION = 1;

/** A file's content. @param {import("./record.js").Session[]} sessions @param {Record<string, any>} [settings] @param {Record<string, string>} [notes] */
export function packed(sessions, settings = {}, notes = {}) {
  const $schema = new URL("../things/training.schema.json", import.meta.url).href;
  return JSON.stringify({ $schema, format: FORMAT, version: VERSION, sessions, settings, notes }, null, 1);
}

/** Have the browser save a text as a file. @param {string} name @param {string} text @param {string} type */
export function save(name, text, type) {
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(new Blob([text], { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
