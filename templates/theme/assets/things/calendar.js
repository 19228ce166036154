/* The days of a month, with those on which somebody trained. */

import { h } from "../session/elements.js";

const DAY = 86_400_000;

/** A day as `2026-3-2`, on this phone's clock. @param {number | Date} at */
function key(at) {
  const it = new Date(at);
  return `${it.getFullYear()}-${it.getMonth()}-${it.getDate()}`;
}

/**
 * A month as a table, weeks from Monday. @param {number} year @param {number} month from 0
 * @param {number[]} trained when sessions began @param {string} language
 */
export function calendar(year, month, trained, language) {
  const days = new Map();
  for (const at of trained) days.set(key(at), (days.get(key(at)) ?? 0) + 1);
  const first = new Date(year, month, 1);
  const length = new Date(year, month + 1, 0).getDate();
  const before = (first.getDay() + 6) % 7;
  const cells = [...Array(before).fill(null), ...Array.from({ length }, (_, number) => number + 1)];
  const rows = Array.from({ length: Math.ceil(cells.length / 7) }, (_, number) => cells.slice(number * 7, number * 7 + 7));
  const monday = Date.UTC(2024, 0, 1); // which was one
  const name = (number) => new Date(monday + number * DAY).toLocaleDateString(language, { weekday: "narrow", timeZone: "UTC" });
  const cell = (day) => {
    const times = day ? (days.get(`${year}-${month}-${day}`) ?? 0) : 0;
    const words = times === 1 ? "1 session" : `${times} sessions`;
    return h("td", { className: times ? "trained" : "" }, day ? `${day}` : "", times > 0 && h("span", { className: "unseen" }, `: ${words}`));
  };
  return h(
    "table",
    { className: "calendar" },
    h("caption", {}, first.toLocaleDateString(language, { month: "long", year: "numeric" })),
    h("thead", {}, h("tr", {}, ...[0, 1, 2, 3, 4, 5, 6].map((number) => h("th", { scope: "col" }, name(number))))),
    h("tbody", {}, ...rows.map((row) => h("tr", {}, ...row.map(cell)))),
  );
}
