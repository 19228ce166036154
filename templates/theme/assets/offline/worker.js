/*
 * The guide without a network. The build writes this file as `sw.js` with its version, the digest of all that was built,
 * and beside it `offline.json`: each file with its digest and its bytes, those of the whole guide also with the bytes that they
 * take packed, and what belongs to each routine.
 * Files are kept packed where that makes them smaller: the whole guide then takes a quarter of its room.
 * Nothing is kept unasked but pages that a reader has seen since. A page that comes from the network takes all it loads
 * from there, and one that is kept takes what is kept: never half of one version and half of another.
 */

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

const VERSION = "__VERSION__";
const LIST = "offline.json";
const ALL = "all"; // the name of the whole guide among what is kept
const PATIENCE = 4000; // milliseconds that a page may take to come, where it is kept
const SEEN = /\.(html|css|js|svg|json|woff2)$/; // what is kept of pages that a reader has seen

const PACKED = "X-Guide-Packed"; // marks what is kept packed
const able = "CompressionStream" in self;

const root = new URL(worker.registration.scope);
const prefix = `guide:${root.pathname}:`;
const version = `${prefix}${VERSION}`;
const names = `${prefix}names`; // which routines a reader keeps, whatever the version

/** @type {Set<string>} pages of this browser that came from what is kept */
const fromKept = new Set();
/** @type {Promise<List> | undefined} */
let known;

/** @typedef {{version: string, files: Record<string, [string, number, number?]>, shared: string[], routines: Record<string, string[]>}} List */

/** The file of the site that an address shows; nothing of other sites. @param {string} address */
function fileOf(address) {
  const url = new URL(address);
  if (url.origin !== root.origin || !url.pathname.startsWith(root.pathname)) return undefined;
  const path = decodeURIComponent(url.pathname.slice(root.pathname.length));
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

/** The address of a file. @param {string} file */
const addressOf = (file) => new URL(file.split("/").map(encodeURIComponent).join("/").replace(/(^|\/)index\.html$/, "$1"), root).href;

/** What this version is made of. @returns {Promise<List>} */
function list() {
  known ??= caches.open(version).then(async (cache) => {
    const kept = await cache.match(addressOf(LIST));
    if (!kept) throw new Error("this version has no list");
    return kept.json();
  });
  known.catch(() => (known = undefined));
  return known;
}

/** The routines that a reader keeps, and ALL where it is the whole guide. @returns {Promise<string[]>} */
async function wanted() {
  const kept = await (await caches.open(names)).match(root.href);
  return kept ? kept.json() : [];
}

/** @param {string[]} all */
async function want(all) {
  await (await caches.open(names)).put(root.href, Response.json(all));
}

/** The files of some routines, each once, with what all pages share. @param {List} its @param {string[]} chosen */
function filesOf(its, chosen) {
  if (!chosen.length) return [];
  const pages = chosen.includes(ALL) ? Object.keys(its.files).filter((file) => its.files[file].length > 2) : [];
  const own = chosen.flatMap((id) => its.routines[id] ?? []);
  return [...new Set([...its.shared, ...own, ...pages])];
}

/** What bytes are told by. @param {ArrayBuffer} bytes */
async function digest(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...hash.slice(0, 6)].map((it) => it.toString(16).padStart(2, "0")).join("");
}

/** Whether an answer is the file of this version. @param {List} its @param {string} file @param {Response} answer */
async function fits(its, file, answer) {
  const known = its.files[file];
  return Boolean(known) && answer.ok && (await digest(await answer.clone().arrayBuffer())) === known[0];
}

/** The bytes that a file takes where it is kept. @param {List} its @param {string} file */
function room(its, file) {
  const [, bytes, packed] = its.files[file] ?? ["", 0];
  return able ? (packed ?? bytes) : bytes;
}

/** An answer with another body, which nobody takes for one that the network has packed. @param {Response} answer @param {ReadableStream} body @param {(headers: Headers) => void} change */
function anew(answer, body, change) {
  const headers = new Headers(answer.headers);
  for (const name of ["Content-Encoding", "Content-Length"]) headers.delete(name);
  change(headers);
  return new Response(body, { headers });
}

/** Put a file into what is kept, packed where that is smaller. @param {Cache} cache @param {List} its @param {string} file @param {Response} answer */
function put(cache, its, file, answer) {
  const packs = room(its, file) < its.files[file][1];
  const kept = packs ? anew(answer, answer.body.pipeThrough(new CompressionStream("gzip")), (headers) => headers.set(PACKED, "gzip")) : answer;
  return cache.put(addressOf(file), kept);
}

/** What was kept, as it came. @param {Response | undefined} answer */
function unpacked(answer) {
  if (!answer?.headers.has(PACKED)) return answer;
  return anew(answer, answer.body.pipeThrough(new DecompressionStream("gzip")), (headers) => headers.delete(PACKED));
}

/** Keep files, from an older version where they have not changed; fails where one cannot be had as it was built. @param {List} its @param {string[]} files @param {(done: number) => void} [say] */
async function keep(its, files, say) {
  const cache = await caches.open(version);
  const older = (await caches.keys()).filter((it) => it.startsWith(prefix) && it !== version && it !== names);
  let done = 0;
  const one = async (file) => {
    const address = addressOf(file);
    if (!(await cache.match(address))) {
      for (const other of older) {
        const kept = unpacked(await (await caches.open(other)).match(address));
        if (kept && (await fits(its, file, kept))) return put(cache, its, file, kept);
      }
      const answer = await fetch(address, { cache: "no-cache" });
      if (!(await fits(its, file, answer))) throw new Error(`${file} is not as it was built`);
      await put(cache, its, file, answer);
    }
  };
  const queue = [...files];
  const work = async () => {
    for (let file = queue.shift(); file; file = queue.shift()) {
      await one(file);
      say?.(++done);
    }
  };
  await Promise.all([work(), work(), work(), work()]);
}

/** Get this version: its list, and all that a reader keeps. @returns {Promise<void>} */
async function install() {
  const answer = await fetch(addressOf(LIST), { cache: "no-store" });
  const its = await answer.clone().json();
  if (its.version !== VERSION) throw new Error("the site is changing");
  await (await caches.open(version)).put(addressOf(LIST), answer);
  try {
    await keep(its, filesOf(its, await wanted()));
  } catch (error) {
    await caches.delete(version); // whole or not at all
    throw error;
  }
}

/** Let go of older versions. */
async function activate() {
  const old = (await caches.keys()).filter((it) => it.startsWith(prefix) && it !== version && it !== names);
  await Promise.all(old.map((it) => caches.delete(it)));
  await worker.clients.claim();
}

/** What is kept of an address. @param {Request} request */
async function kept(request) {
  return unpacked(await (await caches.open(version)).match(request, { ignoreSearch: true }));
}

/** Remember what a reader has seen, if it is of this version. @param {string} file @param {Response} answer */
async function see(file, answer) {
  const its = await list();
  if (SEEN.test(file) && (await fits(its, file, answer))) await put(await caches.open(version), its, file, answer);
}

/** @param {FetchEvent} event @param {string} file */
async function page(event, file) {
  const old = await kept(event.request);
  const asked = fetch(event.request);
  try {
    const late = new Promise((_, reject) => setTimeout(() => reject(new Error("late")), PATIENCE));
    const answer = await (old ? Promise.race([asked, late]) : asked);
    event.waitUntil(see(file, answer.clone()).catch(() => {}));
    return answer;
  } catch {
    asked.catch(() => {});
    if (event.resultingClientId) fromKept.add(event.resultingClientId);
    return old ?? absent();
  }
}

/** @param {FetchEvent} event @param {string} file */
async function part(event, file) {
  if (fromKept.has(event.clientId)) return (await kept(event.request)) ?? fetch(event.request);
  try {
    const answer = await fetch(event.request);
    event.waitUntil(see(file, answer.clone()).catch(() => {}));
    return answer;
  } catch (error) {
    const old = await kept(event.request);
    if (old) return old;
    throw error;
  }
}

/** What stands in place of a page that is not kept. */
function absent() {
  const look = "body{font:1.1rem/1.5 sans-serif;margin:1rem auto;max-width:34rem;padding:0 1rem}a{display:inline-block;margin-right:1.5rem;padding:.6rem 0}";
  const text = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>Not on this phone</title><style>${look}</style><main><h1>This page is not on this phone</h1><p>There is no network, and the page is not among those that are kept. My things lists what is.</p><p><a href="">Try again</a><a href="${root.href}my-things/">My things</a><a href="${root.href}">Home</a></p></main></html>`;
  return new Response(text, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
}

/** What is kept, how much room each routine takes, and how much more it would take. */
async function state() {
  const its = await list();
  const chosen = await wanted();
  const there = new Set(filesOf(its, chosen));
  const bytes = (files) => files.reduce((sum, file) => sum + room(its, file), 0);
  const each = (tell) => Object.fromEntries([...Object.keys(its.routines), ALL].map((id) => [id, bytes(tell(filesOf(its, [id])))]));
  return { version: VERSION, kept: chosen, sizes: each((files) => files), more: each((files) => files.filter((file) => !there.has(file))) };
}

/** @param {{do: string, name?: string}} asked @param {(answer: object) => void} say */
async function serve({ do: what, name: id }, say) {
  if (what === "use") return worker.skipWaiting();
  const its = await list();
  const chosen = await wanted();
  if (what === "keep") {
    const files = filesOf(its, [id]);
    await keep(its, files, (done) => done % 10 || say({ done, of: files.length }));
    await want([...new Set([...chosen, id])]);
  }
  if (what === "drop") {
    const rest = chosen.filter((it) => it !== id);
    await want(rest);
    const stay = new Set(filesOf(its, rest));
    const cache = await caches.open(version);
    const gone = filesOf(its, [id]).filter((file) => !stay.has(file));
    await Promise.all(gone.map((file) => cache.delete(addressOf(file))));
  }
  say(await state());
}

worker.addEventListener("install", (event) => event.waitUntil(install()));
worker.addEventListener("activate", (event) => event.waitUntil(activate()));
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const file = fileOf(request.url);
  if (request.method !== "GET" || file === undefined || request.headers.has("range") || file === LIST) return;
  event.respondWith(request.mode === "navigate" ? page(event, file) : part(event, file));
});
worker.addEventListener("message", (event) => {
  const say = (answer) => event.ports[0]?.postMessage(answer);
  event.waitUntil(serve(event.data, say).catch((error) => say({ error: String(error?.message ?? error) })));
});
