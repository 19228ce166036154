/* What the schema says of a value, and what of it somebody has filled in. */

export const SIDES = ["left", "right"];

/**
 * A piece of a JSON Schema, as `generator/publish/pages/blank.py` writes it; `ref` is the kind of record whose id a text is, `sides` whether
 * each side may have a value of its own, `alone` the words that stand for a whole part, and `last` the name of the last item of a list.
 * @typedef {Record<string, any>} Schema
 */
/**
 * @typedef {object} Blank all that the form is made of
 * @property {Schema} schema of an exercise
 * @property {Record<string, Record<string, string>>} ids kind of record -> id -> name
 * @property {import("./rules.js").Facts} facts for the rules
 * @property {import("../sketch/posture.js").Body} body the numbers of the jointed body
 * @property {string} folder where exercises lie, from the top of the source
 * @property {string | null} new the address at which the host of the source opens a new file
 */

/** A schema with what it points at in place; what it says itself goes first. @param {Blank} blank @param {Schema} schema @returns {Schema} */
export function resolved(blank, schema) {
  const { $ref, ...said } = schema;
  return $ref ? { ...blank.schema.$defs[$ref.split("/").pop()], ...said } : schema;
}

/** The schema of one item of a list. @param {Schema} schema @param {number} number @returns {Schema} */
export const itemOf = (schema, number) => schema.prefixItems?.[number] ?? schema.items;

/** A value as the form keeps it where each side may have its own; one that was typed before that was so is of both. @param {any} value @returns {{both?: any, left?: any, right?: any}} */
export function paired(value) {
  const keys = typeof value === "object" && value ? Object.keys(value) : [""];
  return keys.every((key) => ["both", ...SIDES].includes(key)) ? value : { both: value };
}

/** What items of a list are called. @param {Schema} schema @param {string} label of the list @param {number} number @param {number} count */
export function called(schema, label, number, count) {
  const { title, last } = itemOf(schema, number);
  if (number < (schema.prefixItems?.length ?? 0)) return title;
  return last ? (number === count - 1 ? last : `${title} ${number + 1}`) : `${label}, ${number + 1}`;
}

/** How a key is said to readers. @param {string} key */
export const labelled = (key) => `${key[0].toUpperCase()}${key.slice(1)}`.replaceAll("_", " ");

/** Where a value stands within another. @param {string} path @param {string | number} key */
export const within = (path, key) => (path ? `${path}.${key}` : `${key}`);

/**
 * A value as it goes into the file: on one line, numbers as numbers, and less all that is empty; undefined where nothing is left.
 * @param {Blank} blank @param {Schema} given @param {any} value @returns {any}
 */
export function filled(blank, given, value) {
  const schema = resolved(blank, given);
  if (schema.sides) return apart(blank, schema, value);
  if (schema.type === "object") return part(blank, schema, value ?? {});
  if (schema.type === "array") {
    const items = (value ?? []).map((it, number) => filled(blank, itemOf(schema, number), it)).filter((it) => it !== undefined);
    return items.length ? items : undefined;
  }
  if (schema.type === "boolean") return value || undefined;
  const text = `${value ?? ""}`.trim().replace(/\s+/g, " ");
  if (!text) return undefined;
  return ["number", "integer"].includes(schema.type) ? Number(text) : text;
}

/** The keys of a part that are filled in, in the order of the schema. @param {Blank} blank @param {Schema} schema @param {Record<string, any>} value */
function part(blank, schema, value) {
  const made = {};
  for (const [key, piece] of Object.entries(schema.properties)) {
    const its = filled(blank, piece, value[key]);
    if (its !== undefined) made[key] = its;
  }
  const [first] = Object.values(made);
  return schema.alone?.includes(first) ? first : Object.keys(made).length ? made : undefined;
}

/** A value of both sides, or one of each where one is told alone; that one has what it leaves open from both. @param {Blank} blank @param {Schema} schema @param {any} value */
function apart(blank, schema, value) {
  const its = paired(value);
  const [both, left, right] = ["both", ...SIDES].map((key) => filled(blank, { ...schema, sides: false }, its[key]));
  if (left === undefined && right === undefined) return both;
  const whole = (one) => (typeof one === "object" && typeof both === "object" ? { ...both, ...one } : one ?? both);
  return Object.fromEntries([["left", whole(left)], ["right", whole(right)]].filter(([, it]) => it !== undefined));
}
