/* What can be found: rows, the choice that a reader has made of them, and what each choice would leave. Nothing here knows a page. */

/**
 * @typedef {{ ids: Record<string, string[]>, minutes: number, text: string }} Row
 * @typedef {{ muscles: Set<string>, helping: boolean, kit: Set<string> | null, minutes: number, level: Set<string>,
 *   move: Set<string>, condition: string, care: Set<string>, aim: Set<string>, words: string[] }} Choice
 */

const IDS = ["kit", "level", "main", "help", "move", "aim", "modify", "ask", "avoid"];

/** Letters alone, so that "Step-up" is found by "step up" and "stepup". */
const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** @returns {Row} */
export function read(link) {
  const ids = Object.fromEntries(IDS.map((name) => [name, link.dataset[name]?.split(" ") ?? []]));
  const text = folded(link.textContent);
  return { ids, minutes: Number(link.dataset.minutes ?? 0), text: `${text} ${text.replace(/[^\p{L}\p{N}]/gu, "")}` };
}

export const words = (typed) => folded(typed).split(/[\s-]+/).filter(Boolean);

/** What a condition comes to in a row. */
export const answer = (row, condition) => ["modify", "ask", "avoid"].find((action) => row.ids[action].includes(condition)) ?? "fine";

const none = (set) => set.size === 0;
const some = (ids, set) => ids.some((id) => set.has(id));

/** Whether a muscle of the choice does most of the work in a row. */
export const leads = (row, choice) => none(choice.muscles) || some(row.ids.main, choice.muscles);

/** Whether an answer is one that was asked for; what is to be left out shows only then. */
const suits = (action, care) => (none(care) ? action !== "avoid" : care.has(action));

/** Facet -> whether a row passes it: any of what is chosen within a facet, all facets together. */
const TESTS = {
  muscle: (row, choice) => leads(row, choice) || (choice.helping && some(row.ids.help, choice.muscles)),
  kit: (row, choice) => !choice.kit || row.ids.kit.every((id) => choice.kit.has(id)),
  minutes: (row, choice) => !choice.minutes || row.minutes <= choice.minutes,
  level: (row, choice) => none(choice.level) || some(row.ids.level, choice.level),
  move: (row, choice) => none(choice.move) || some(row.ids.move, choice.move),
  aim: (row, choice) => none(choice.aim) || some(row.ids.aim, choice.aim),
  care: (row, choice) => !choice.condition || suits(answer(row, choice.condition), choice.care),
  text: (row, choice) => choice.words.every((word) => row.text.includes(word)),
};
const FACETS = Object.keys(TESTS);

/** The facets that a row fails. */
const fails = (row, choice) => FACETS.filter((facet) => !TESTS[facet](row, choice));

/** The rows that pass, and how many would without each of the facets that hold any back. */
export function found(rows, choice) {
  const passed = [];
  const without = {};
  for (const row of rows) {
    const failed = fails(row, choice);
    if (!failed.length) passed.push(row);
    else if (failed.length === 1) without[failed[0]] = (without[failed[0]] ?? 0) + 1;
  }
  return { passed, without };
}

/**
 * How many rows each option would show with all other facets as they are: of kit, those that use it with what is there.
 * @returns {(name: string, value: string, of: string[]) => number}
 */
export function counts(rows, choice) {
  const open = Object.fromEntries(FACETS.map((facet) => [facet, []]));
  for (const row of rows) {
    const failed = fails(row, choice);
    for (const facet of FACETS) if (failed.every((other) => other === facet)) open[facet].push(row);
  }
  const many = (facet, test) => open[facet].filter(test).length;
  const has = {
    region: (_, of) => many("muscle", (row) => works(row, new Set(of))),
    muscle: (id) => many("muscle", (row) => works(row, new Set([id]))),
    kit: (id) => many("kit", ({ ids: { kit } }) => kit.includes(id) && (!choice.kit || kit.every((its) => its === id || choice.kit.has(its)))),
    minutes: (most) => many("minutes", (row) => !most || row.minutes <= Number(most)),
    level: (id) => many("level", (row) => row.ids.level.includes(id)),
    move: (id) => many("move", (row) => row.ids.move.includes(id)),
    aim: (id) => many("aim", (row) => row.ids.aim.includes(id)),
    care: (action) => many("care", (row) => answer(row, choice.condition) === action),
  };
  const works = (row, ids) => some(row.ids.main, ids) || (choice.helping && some(row.ids.help, ids));
  return (name, value, of) => has[name]?.(value, of) ?? -1;
}
