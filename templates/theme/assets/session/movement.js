/* The movement of an exercise in the place of its figure, at the tempo of its dose. */

const CYCLE = 3.6; // seconds of a movement there and back as it is drawn

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
  const drawn = document.importNode(read, true);
  const seconds = phases.reduce((sum, [, it]) => sum + it, 0);
  if (seconds && read.dataset.movement === "back") requestAnimationFrame(() => pace(drawn, CYCLE / seconds));
  return drawn;
}

/** @param {Element} drawn @param {number} rate */
function pace(drawn, rate) {
  for (const it of drawn.getAnimations({ subtree: true })) it.playbackRate = rate;
}
