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

/** A ring that empties: `full` from 1 to 0. @returns {{node: SVGElement, set: (full: number) => void}} */
export function ring() {
  const node = document.createElementNS(SVG, "svg");
  node.setAttribute("viewBox", "0 0 100 100");
  node.setAttribute("class", "ring");
  node.setAttribute("aria-hidden", "true");
  const [track, arc] = ["track", "arc"].map((name) => {
    const circle = document.createElementNS(SVG, "circle");
    for (const [key, value] of Object.entries({ class: name, cx: 50, cy: 50, r: 46, pathLength: 1 })) {
      circle.setAttribute(key, `${value}`);
    }
    node.append(circle);
    return circle;
  });
  void track;
  return { node, set: (full) => arc.setAttribute("stroke-dasharray", `${Math.min(1, Math.max(0, full)).toFixed(4)} 2`) };
}

/** Seconds as a clock has them: `1:05`. @param {number} seconds */
export function clock(seconds) {
  return `${Math.floor(seconds / 60)}:${`${seconds % 60}`.padStart(2, "0")}`;
}
