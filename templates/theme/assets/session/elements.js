/* Elements of a page, made of data: what is text stays text. */

const SVG = "http://www.w3.org/2000/svg";

/**
 * An element; `on` names what happens at a click, `act` what tells the same button again on the next screen.
 * @param {string} name @param {Record<string, any>} given @param {...any} children nodes and texts; what is empty or false is left out
 * @returns {any}
 */
export function h(name, { on, act, ...given } = {}, ...children) {
  const made = /** @type {any} */ (document.createElement(name));
  if (name === "button") made.type = "button";
  if (on) made.addEventListener("click", on);
  if (act) made.dataset.act = act;
  for (const [key, value] of Object.entries(given)) {
    if (value === false || value === undefined || value === null) continue;
    if (key in made && key !== "list") made[key] = value;
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat().filter((it) => it || it === 0));
  return made;
}

/**
 * Put other nodes into an element; what was unfolded stays so, and what had the focus has it again where it is still there.
 * @param {Element} within @param {Node[]} nodes @returns {boolean} whether the focus stayed
 */
export function replace(within, nodes) {
  const act = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.act : undefined;
  const open = [...within.querySelectorAll("details[open]")].map((it) => /** @type {HTMLElement} */ (it).dataset.act);
  within.replaceChildren(...nodes);
  for (const it of /** @type {NodeListOf<HTMLDetailsElement>} */ (within.querySelectorAll("details"))) it.open ||= open.includes(it.dataset.act);
  const again = act && within.querySelector(`[data-act="${CSS.escape(act)}"]`);
  if (!(again instanceof HTMLElement)) return false;
  again.focus({ preventScroll: true });
  return true;
}

/** A ring that empties: `full` from 1 to 0. @returns {{node: SVGElement, set: (full: number) => void}} */
export function ring() {
  const node = document.createElementNS(SVG, "svg");
  node.setAttribute("viewBox", "0 0 100 100");
  node.setAttribute("class", "ring");
  node.setAttribute("aria-hidden", "true");
  const [, arc] = ["track", "arc"].map((name) => {
    const circle = document.createElementNS(SVG, "circle");
    for (const [key, value] of Object.entries({ class: name, cx: 50, cy: 50, r: 46, pathLength: 1 })) {
      circle.setAttribute(key, `${value}`);
    }
    node.append(circle);
    return circle;
  });
  return { node, set: (full) => arc.setAttribute("stroke-dasharray", `${Math.min(1, Math.max(0, full)).toFixed(4)} 2`) };
}

/** Seconds as a clock has them: `1:05`. @param {number} seconds */
export function clock(seconds) {
  return `${Math.floor(seconds / 60)}:${`${seconds % 60}`.padStart(2, "0")}`;
}
