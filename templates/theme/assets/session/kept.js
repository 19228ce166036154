/* What a page asks the worker of: what is kept on this phone, to keep more or less of it, and whether a newer version waits. */

/** @typedef {{version: string, kept: string[], sizes: Record<string, number>, more: Record<string, number>, error?: string, done?: number, of?: number}} Told */

/** The worker of the guide at an address; nothing where the browser, the host or the guide has none. @param {string} root @returns {Promise<ServiceWorkerRegistration | undefined>} */
export async function worker(root) {
  if (!("serviceWorker" in navigator)) return undefined;
  try {
    const there = await navigator.serviceWorker.register(`${root}sw.js`, { scope: root });
    await Promise.race([navigator.serviceWorker.ready, new Promise((_, reject) => setTimeout(reject, 10_000))]);
    return there.active ? there : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Ask the worker. @param {ServiceWorkerRegistration} there @param {{do: string, name?: string}} message
 * @param {(told: Told) => void} [amid] for each step of what takes long @returns {Promise<Told>}
 */
export function ask(there, message, amid) {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      if (data.error) reject(new Error(data.error));
      else if (data.of) amid?.(data);
      else resolve({ more: data.sizes, ...data }); // an older worker, which is there until a reader takes the newer, does not say what more is
    };
    there.active.postMessage(message, [port2]);
  });
}

/** Say once a newer version has come whole and waits. @param {ServiceWorkerRegistration} there @param {() => void} say */
export function newer(there, say) {
  const look = (worker) => {
    if (worker?.state === "installed" && navigator.serviceWorker.controller) say();
    else worker?.addEventListener("statechange", () => worker.state === "installed" && navigator.serviceWorker.controller && say());
  };
  look(there.waiting);
  there.addEventListener("updatefound", () => look(there.installing));
}

/** Take the newer version, and show the page as it is there. @param {ServiceWorkerRegistration} there */
export function use(there) {
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  there.waiting?.postMessage({ do: "use" });
}

/** Bytes as people read them. @param {number} bytes */
export function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
}
