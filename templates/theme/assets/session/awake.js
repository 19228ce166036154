/* Keeps the screen on while somebody trains, where the browser can. */

/** @type {WakeLockSentinel | null} */
let lock = null;
let wanted = false;

/** Whether this browser knows how. */
export const able = "wakeLock" in navigator;

/** Keep the screen on or no longer; answers whether it now stays on. @param {boolean} on */
export async function keepAwake(on) {
  wanted = on;
  if (!on) await lock?.release().catch(() => {});
  else if (able && (!lock || lock.released)) {
    lock = await navigator.wakeLock.request("screen").catch(() => null);
  }
  return Boolean(on && lock && !lock.released);
}

document.addEventListener("visibilitychange", () => {
  if (wanted && document.visibilityState === "visible") void keepAwake(true); // browsers let go of it in the background
});
