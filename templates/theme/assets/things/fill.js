/* On a routine's log that its address asks for with `#mine`: writes what this phone keeps into the rows of its sessions, and prints it. */

import { counted } from "../session/course.js";
import { over, weekOf } from "../session/history.js";
import { stateOf } from "../session/record.js";
import { open } from "../session/store.js";
import { carried } from "../session/weights.js";

/** @typedef {import("../session/record.js").Session} Session */

const LINES = 4; // that a cell has room for

/** What was done in a set: `12 × 5 lb`, `30 s`. @param {import("../session/record.js").Kept} set @param {string} unit */
function said(set, unit) {
  const amount = set.amount === undefined ? "✓" : unit === "reps" ? `${set.amount}` : counted(set.amount, unit);
  return [amount, carried({}, set)].filter(Boolean).join(" × ");
}

/** Write a session into a row of the log: its day, a tick for a warm-up and a cool-down that are whole, and its sets in place of the boxes. @param {Element} row @param {Session} session */
function fill(row, session) {
  const { turns, kept } = stateOf(session);
  const day = document.createElement("span");
  day.textContent = new Date(session.began).toLocaleDateString(document.documentElement.lang, { day: "numeric", month: "short" });
  row.querySelector("th b").after(" ", day);
  for (const tick of row.querySelectorAll(".rc-tick")) {
    const key = tick.previousSibling.textContent.trim().toLowerCase();
    const own = turns.filter((it) => it.item.key.startsWith(`${key}.`));
    tick.classList.toggle("rc-ticked", own.length > 0 && own.every((it) => kept.has(it.id)));
  }
  const cells = [...row.querySelectorAll("td")];
  for (const [column, cell] of cells.entries()) {
    const sets = turns.filter((it) => it.item.column === column && kept.has(it.id)).map((it) => said(kept.get(it.id), it.item.unit));
    if (sets.length) cell.replaceChildren(...(sets.length > LINES ? [sets.join(", ")] : sets).map(line));
  }
}

/** @param {string} words */
function line(words) {
  return Object.assign(document.createElement("span"), { className: "rc-done", textContent: words });
}

/** The rows of a log, each with its week and the place of its session within it. @param {Iterable<Element>} logs */
function rowsOf(logs) {
  return [...logs].flatMap((log) => [...log.querySelectorAll(".rc-sessions tbody tr")]).map((row) => {
    const [, week, number] = row.querySelector("th b").textContent.match(/(\d+)(?:, (\d+))?/) ?? [];
    return { row, week: Number(week), number: Number(number ?? 1), blank: /** @type {Element} */ (row.cloneNode(true)) };
  });
}

/** Write all sessions into a log, whether a plan had them or not; those for which paper has no row get one below their week. @param {Iterable<Element>} logs @param {Session[]} sessions */
function filled(logs, sessions) {
  const rows = rowsOf(logs);
  const done = new Map();
  for (const session of sessions) {
    const week = weekOf(session);
    const number = (done.get(week) ?? 0) + 1;
    done.set(week, number);
    const own = rows.find((it) => it.week === week && it.number === number);
    if (own) fill(own.row, session);
    else rows.push(added(rows, session, week, number));
  }
}

/** A row more, below the last of its week or of those before. */
function added(rows, session, week, number) {
  const above = rows.filter((it) => it.week <= week).sort((a, b) => a.week - b.week || a.number - b.number).at(-1) ?? rows[0];
  const row = /** @type {Element} */ (above.blank.cloneNode(true));
  row.querySelector("th b").textContent = number > 1 ? `Week ${week}, ${number}` : `Week ${week}`;
  above.row.after(row);
  fill(row, session);
  return { row, week, number, blank: above.blank };
}

/** All sessions that this phone keeps. @returns {Promise<Session[]>} */
async function kept() {
  const store = await open(new URL("../../", location.href).pathname);
  return [...(await store.all("sessions")).values()];
}

async function begin() {
  const sessions = await kept().catch(() => []); // a browser that keeps nothing prints the log to write on
  const logs = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".rc[data-routine]")]);
  for (const id of new Set(logs.map((it) => it.dataset.routine))) filled(logs.filter((it) => it.dataset.routine === id), over(sessions, id));
  print();
}

if (location.hash === "#mine") void begin();
