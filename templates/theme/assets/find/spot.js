/* Where the reader was in the list, when they come back to the same choice. */

const spot = () => `find ${location.pathname}${location.search}`;
addEventListener("pagehide", () => {
  try {
    sessionStorage.setItem(spot(), String(scrollY));
  } catch {
    // The browser's own guess has to do.
  }
});

/** Go there. */
export function back() {
  if (!["back_forward", "reload"].includes(performance.getEntriesByType("navigation")[0]?.type)) return;
  try {
    scrollTo({ top: Number(sessionStorage.getItem(spot()) ?? scrollY), behavior: "instant" });
  } catch {
    // The same.
  }
}
