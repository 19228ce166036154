/* One tab has the session: a tap in another would be lost on it. */

/**
 * Take a session for this tab until it closes, or another takes it over; answers whether it has it.
 * @param {string} name @param {boolean} steal from a tab that has it @param {() => void} lost
 * @returns {Promise<boolean>}
 */
export function own(name, steal, lost) {
  if (!navigator.locks) return Promise.resolve(true); // on a host without https, where nothing can tell
  return new Promise((resolve) => {
    let mine = false;
    const ask = steal ? { steal: true } : { ifAvailable: true };
    navigator.locks
      .request(name, ask, (lock) => {
        mine = Boolean(lock);
        resolve(mine);
        return lock ? new Promise(() => {}) : undefined;
      })
      .catch(() => mine && lost());
  });
}
