/* The movement of an exercise in the place of its figure, at the tempo of its dose. */

const REST = 0.6; // seconds for which a movement stands still before each rep
const LIKE = 2; // a movement of so many times more or fewer seconds than a rep shows several reps, or a part of one

/**
 * A movement as part of this page, where it follows light and dark; fails where it cannot be had.
 * @param {string} address @param {[string, number][]} phases of a rep, in seconds; none where the drawing's own pace will do
 * @returns {Promise<Element>}
 */
export async function movement(address, phases) {
  const answer = await fetch(address);
  if (!answer.ok) throw new TypeError(answer.statusText);
  const read = new DOMParser().parseFromString(await answer.text(), "image/svg+xml").documentElement;
  if (!read.hasAttribute("data-movement")) throw new TypeError("this is no movement");
  read.querySelector("style")?.remove(); // the page has its own
  pace(read, phases.reduce((sum, [, it]) => sum + it, 0) + REST);
  const drawn = document.importNode(read, true);
  requestAnimationFrame(() => drawn.querySelectorAll("animateTransform").forEach((it) => /** @type {SVGAnimationElement} */ (it).beginElement())); // Chromium leaves what comes later still
  return drawn;
}

/** @param {Element} drawn @param {number} seconds of a rep with its rest */
function pace(drawn, seconds) {
  for (const it of drawn.querySelectorAll("animateTransform")) {
    const own = Number.parseFloat(it.getAttribute("dur") ?? "");
    if (own < LIKE * seconds && seconds < LIKE * own && seconds > REST) it.setAttribute("dur", `${seconds}s`);
  }
}
