/* The course of an exercise as a small chart: a point for each session, with what it says in words beside it. */

const SVG = "http://www.w3.org/2000/svg";
const [WIDTH, HEIGHT, EDGE] = [120, 36, 4];

/** @param {string} name @param {Record<string, string | number>} given */
function draw(name, given) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(given)) made.setAttribute(key, `${value}`);
  return made;
}

/** A line through values, the oldest first. @param {number[]} values */
export function chart(values) {
  const svg = draw("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: "chart", "aria-hidden": "true" });
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const across = (place) => (values.length === 1 ? WIDTH / 2 : EDGE + (place * (WIDTH - 2 * EDGE)) / (values.length - 1));
  const up = (value) => (high === low ? HEIGHT / 2 : HEIGHT - EDGE - ((value - low) * (HEIGHT - 2 * EDGE)) / (high - low));
  const points = values.map((value, place) => [across(place), up(value)]);
  svg.append(draw("polyline", { points: points.map((it) => it.map((number) => number.toFixed(1)).join()).join(" "), fill: "none" }));
  const [x, y] = points[points.length - 1];
  svg.append(draw("circle", { cx: x, cy: y, r: 3.5 }));
  return svg;
}
