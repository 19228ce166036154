/* On a routine's log that its address asks for with `#mine`: writes what this phone keeps into the rows of its sessions, and prints it. */

import { over } from "../session/history.js";
import { stateOf } from "../session/record.js";
import { open } from "../session/store.js";

/** What stands in a box of a set: `12 × 5 lb`. @param {import("../session/record.js").Kept} set */
function said(set) {
  return [set.amount ?? "✓", set.load?.[0] && `${set.load[0]} ${set.load[1]}`].filter(Boolean).join(" × ");
}

/** The sessions of each week, in the order in which they were done. @param {import("../session/record.js").Session[]} sessions */
function weeks(sessions) {
  const found = new Map();
  for (const it of sessions) found.set(it.week, [...(found.get(it.week) ?? []), it]);
  return found;
}

/** Write a session into a row of the log. @param {Element} row @param {import("../session/record.js").Session} session */
function fill(row, session) {
  const { turns, kept } = stateOf(session);
  const day = document.createElement("span");
  day.textContent = new Date(session.began).toLocaleDateString(document.documentElement.lang, { day: "numeric", month: "short" });
  row.querySelector("th b").after(" ", day);
  const cells = row.querySelectorAll("td");
  for (const turn of turns) {
    const set = kept.get(turn.id);
    const boxes = cells[turn.item.column]?.querySelectorAll(".rc-pens") ?? [];
    const line = /** @type {HTMLElement | undefined} */ (boxes[Math.min(turn.set, boxes.length) - 1]);
    if (!set || !line) continue;
    line.classList.add("rc-mine");
    line.textContent = line.dataset.said = [line.dataset.said, said(set)].filter(Boolean).join(", ");
  }
}

async function begin() {
  const store = await open(new URL("../../", location.href).pathname);
  const sessions = [...(await store.all("sessions")).values()];
  for (const log of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".rc[data-routine]"))) {
    const own = weeks(over(sessions, log.dataset.routine).filter((it) => !it.plan));
    for (const row of log.querySelectorAll(".rc-sessions tbody tr")) {
      const [, week, number] = row.querySelector("th b").textContent.match(/(\d+)(?:, (\d+))?/) ?? [];
      const session = own.get(Number(week))?.[Number(number ?? 1) - 1];
      if (session) fill(row, session);
    }
  }
  print();
}

if (location.hash === "#mine") void begin();
