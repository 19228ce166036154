/* What was done, and what the weeks ask for next time. */

import { counted, isCounted, unitOf } from "./course.js";
import { h } from "./elements.js";
import { packed, save } from "./file.js";
import { changes, harder, lastTime } from "./history.js";
import { carried, kilograms } from "./weights.js";
import { earlier, propose, stepIn } from "./weeks.js";

/** @param {import("./session.js").Session} app @returns {import("./display.js").Screen} */
export function end(app) {
  const { record, state } = app;
  const items = record.step.parts.flatMap((part) => part.items);
  const done = items.filter((it) => state.turns.some((turn) => turn.item.key === it.key && state.kept.has(turn.id)));
  const minutes = Math.max(1, Math.round((record.ended - record.began) / 60_000));
  const whole = done.length === items.length;
  return {
    title: `Week ${record.week}`,
    under: `${minutes} ${minutes === 1 ? "minute" : "minutes"}`,
    said: whole ? "Done. All moves." : `Done. ${done.length} of ${items.length} moves.`,
    main: [
      h("h1", { tabIndex: -1 }, whole ? `Done. All ${items.length} moves.` : `Done. ${done.length} of ${items.length} moves.`),
      h("ul", { className: "ledger" }, ...done.filter((it) => noted(app, it).length).map((it) => line(app, it))),
      next(app),
      h("p", { className: "aside" }, app.store ? ["Kept on this phone only. ", h("a", { href: "../../../my-things/" }, "My things"), " has all of it."] : "This is kept nowhere: the browser does not allow it."),
      h("div", { className: "halves" }, h("button", { act: "save", on: () => save(`${record.id}.json`, packed([record]), "application/json") }, "Save a file"), h("a", { className: "button", href: `../../../cards/${app.course.id}/log.html#mine` }, "Print my log")),
    ],
    foot: [h("a", { className: "button main", href: "../" }, "Close the session")],
  };
}

/** The sets of an item that have numbers. */
function noted(app, item) {
  return app.state.turns.filter((it) => it.item.key === item.key).map((it) => app.state.kept.get(it.id)).filter((it) => it?.amount !== undefined);
}

/** An exercise and what was done of it, against last time. */
function line(app, item) {
  const sets = noted(app, item);
  const amounts = sets.map((it) => it.amount);
  const alike = new Set(amounts).size === 1;
  const unit = item.unit === "reps" ? "" : ` ${unitOf(amounts.at(-1), item.unit)}`;
  const load = carried(app.course.ladders, sets.at(-1), app.settings.unit);
  const said = `${alike && sets.length > 1 ? `${sets.length} × ${amounts[0]}` : amounts.join(", ")}${unit}${load && ` · ${load}`}`;
  const id = sets[0].exercise;
  const name = app.course.moves[id]?.name ?? app.record.names[id] ?? id;
  return h("li", {}, h("span", {}, name), h("span", {}, h("strong", {}, said), h("span", {}, against(app, id, sets, item.unit))));
}

const LOAD = ["lighter", "heavier"];
const HELP = ["less help", "more help"];

/** How it compares with the last session that had the exercise. */
function against(app, id, sets, unit) {
  const before = lastTime(app.past.filter((it) => it.id !== app.record.id && it.began < app.record.began), id);
  if (!before.length) return "the first time";
  const [now, then] = [sets, before].map((them) => ({ sum: them.reduce((sum, it) => sum + (it.amount ?? 0), 0), load: Math.max(0, ...them.map((it) => kilograms(it.load))) }));
  if (Math.abs(now.load - then.load) > 0.2) return `${(app.course.moves[id]?.helps ? HELP : LOAD)[Number(now.load > then.load)]} than last time`;
  const [strong, other] = [sets, before].map((them) => them.at(-1).strength);
  if (other && strong !== other) return `${other} last time`;
  const more = now.sum - then.sum;
  return more === 0 ? "as last time" : `${counted(Math.abs(more), unit)} ${more > 0 ? "more" : isCounted(unit) ? "fewer" : "less"} than last time`;
}

/** What the progression says for next time. */
function next(app) {
  const { record, course } = app;
  app.past = [...app.past.filter((it) => it.id !== record.id), record];
  const { week, number } = propose(app);
  const lines = changes(course, record, stepIn(app, week));
  const heavier = harder(record, earlier(app));
  const rule = record.step.rule;
  return h(
    "div",
    { className: "coming" },
    h("h2", {}, app.plan ? `Next time on this day: week ${week}` : `Next time: week ${week}, session ${number}`),
    ...heavier.map((id) => h("p", {}, h("strong", {}, `${course.moves[id]?.name ?? id}: `), `you have met the rule. ${rule.words}`)),
    ...lines.map(([name, words]) => h("p", {}, h("strong", {}, `${name}: `), words)),
    h("p", {}, lines.length || heavier.length ? "All else as today." : "The same as today.", " Leave a day of rest first."),
  );
}
