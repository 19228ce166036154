/* What is wrong with a value, as far as its schema tells: what is missing, too long, of another form or out of range. */

import { SIDES, filled, itemOf, paired, resolved, within } from "./schema.js";

/** @typedef {{path: string, says: string, missing?: boolean}} Problem where it is, and what to do; whether only something is missing */

/**
 * The problems of a value as it is typed. @param {import("./schema.js").Blank} blank @param {import("./schema.js").Schema} given
 * @param {any} value @param {string} path @returns {Problem[]}
 */
export function problems(blank, given, value, path = "") {
  const schema = resolved(blank, given);
  if (schema.sides) return ofSides(blank, { ...schema, sides: false }, paired(value), path);
  if (schema.type === "object") return ofPart(blank, schema, value ?? {}, path);
  if (schema.type === "array") return ofList(blank, schema, value ?? [], path);
  const its = filled(blank, schema, value);
  const says = its === undefined ? "" : typeof its === "number" ? ofNumber(schema, its) : ofText(blank, schema, its);
  return says ? [{ path, says }] : [];
}

function ofPart(blank, schema, value, path) {
  return Object.entries(schema.properties).flatMap(([key, piece]) => {
    const here = within(path, key);
    const needed = schema.required?.includes(key);
    if (filled(blank, piece, value[key]) !== undefined) return problems(blank, piece, value[key], here);
    // a list that may be empty is written as one
    return needed && !(resolved(blank, piece).type === "array" && !resolved(blank, piece).minItems) ? lacking(blank, piece, here) : [];
  });
}

function ofSides(blank, schema, its, path) {
  return ["both", ...SIDES].flatMap((key) => (filled(blank, schema, its[key]) === undefined ? [] : problems(blank, schema, its[key], key === "both" ? path : within(path, key))));
}

/** What is missing in all of a part: what it needs itself, or else something. */
function lacking(blank, piece, path) {
  const schema = resolved(blank, piece);
  const inner = schema.type === "object" ? ofPart(blank, schema, {}, path) : [];
  return inner.length ? inner : [{ path, says: schema.minItems > 1 ? `This needs ${schema.minItems} or more.` : "This is needed.", missing: true }];
}

function ofList(blank, schema, value, path) {
  const there = value.map((it, number) => number).filter((number) => filled(blank, itemOf(schema, number), value[number]) !== undefined);
  const found = there.flatMap((number) => problems(blank, itemOf(schema, number), value[number], within(path, number)));
  if (schema.prefixItems) {
    const empty = value.map((it, number) => number).filter((number) => !there.includes(number));
    return [...found, ...empty.map((number) => ({ path: within(path, number), says: "Say something of this one too.", missing: true }))];
  }
  if (there.length < schema.minItems) return [...found, { path, says: `This needs ${schema.minItems} or more.`, missing: true }];
  return there.length > schema.maxItems ? [...found, { path, says: `This takes ${schema.maxItems} at most.` }] : found;
}

function ofNumber(schema, its) {
  if (Number.isNaN(its) || (schema.type === "integer" && !Number.isInteger(its))) return "Write a number.";
  return its < schema.minimum || its > schema.maximum ? `Write a number from ${schema.minimum} to ${schema.maximum}.` : "";
}

function ofText(blank, schema, its) {
  const known = schema.ref ? Object.keys(blank.ids[schema.ref]) : schema.enum;
  if (known && !known.includes(its)) return "Choose one that is there.";
  const over = [...its].length - schema.maxLength;
  if (over > 0) return `Take out ${over} ${over === 1 ? "letter" : "letters"}: at most ${schema.maxLength} fit.`;
  if (schema.pattern && !new RegExp(schema.pattern, "u").test(its)) {
    return schema.examples ? `Write it like ${schema.examples[0]}.` : "Write small letters, digits and hyphens.";
  }
  return "";
}
