/* The figures of exercises, as they stand on the page or lie beside it. */

import { h } from "./elements.js";

/** The address of an exercise's page. @param {string} exercise */
export function page(exercise) {
  return `../../../exercises/${exercise}/`;
}

/** The figure of a name as it stands on the page, or else the exercise's small one. @param {any} course @param {string} name @param {string} exercise */
export function figure(course, name, exercise) {
  const drawn = document.getElementById(`figure-${name.replaceAll("/", "-")}`);
  if (drawn instanceof HTMLTemplateElement) return h("div", { className: "figure" }, drawn.content.cloneNode(true));
  return thumbnail(course, exercise);
}

/** The small figure of an exercise; nothing to see of one that has none. @param {any} course @param {string} exercise */
export function thumbnail(course, exercise) {
  if (!course.moves[exercise]?.drawn) return h("span", { className: "figure" });
  return h("img", { className: "thumbnail", loading: "lazy", src: `${page(exercise)}thumbnail.svg`, alt: "", width: 60, height: 60 });
}
