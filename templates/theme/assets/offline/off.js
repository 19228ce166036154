/* Takes the guide off a phone: what mkdocs.yml with `offline: false` has the build write as `sw.js`. Sessions and notes stay. */

const prefix = `guide:${new URL(self.registration.scope).pathname}:`;

async function leave() {
  const names = await caches.keys();
  await Promise.all(names.filter((it) => it.startsWith(prefix)).map((it) => caches.delete(it)));
  await self.registration.unregister();
}

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(leave()));
