/* The course of an exercise as a chart: a point for each session, between the least and the most, from the first day to the last. */

const SVG = "http://www.w3.org/2000/svg";
const [WIDTH, HEIGHT] = [328, 108];
const [LEFT, RIGHT, TOP, BOTTOM] = [6, WIDTH - 6, 24, HEIGHT - 24];

/** @param {string} name @param {Record<string, string | number>} given @param {string} [text] */
function draw(name, given, text = "") {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(given)) made.setAttribute(key, `${value}`);
  made.textContent = text;
  return made;
}

/**
 * A line through values in time; what it says stands in words beside it.
 * @param {{at: number, value: number, words: string}[]} points the oldest first, not all the same @param {(at: number) => string} day a day in words
 */
export function chart(points, day) {
  const svg = draw("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: "chart", "aria-hidden": "true" });
  const [first, last] = [points[0], points[points.length - 1]];
  const sorted = [...points].sort((a, b) => a.value - b.value);
  const [least, most] = [sorted[0], sorted[sorted.length - 1]];
  const across = (at) => LEFT + ((at - first.at) * (RIGHT - LEFT)) / Math.max(1, last.at - first.at);
  const up = (value) => BOTTOM - ((value - least.value) * (BOTTOM - TOP)) / (most.value - least.value);
  const spots = points.map((it) => [across(it.at), up(it.value)].map((number) => number.toFixed(1)));
  for (const [it, place] of /** @type {const} */ ([[most, { x: 0, y: TOP - 7 }], [least, { x: WIDTH, y: BOTTOM - 5, "text-anchor": "end" }]])) {
    svg.append(draw("line", { x1: 0, x2: WIDTH, y1: up(it.value), y2: up(it.value), class: "axis" }), draw("text", place, it.words));
  }
  svg.append(draw("polyline", { points: spots.map((it) => it.join()).join(" "), fill: "none" }));
  for (const [x, y] of spots) svg.append(draw("circle", { cx: x, cy: y, r: 3 }));
  svg.append(draw("text", { x: 0, y: HEIGHT - 4 }, day(first.at)), draw("text", { x: WIDTH, y: HEIGHT - 4, "text-anchor": "end" }, day(last.at)));
  return svg;
}
