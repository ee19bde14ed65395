/* global BUILD -- what this build consists of: `{ id, files }`, put before these lines by the build. */

// Keeps the page whole for times without a network. It holds the files of the build and nothing else: no data of the reader's ever
// passes through it. A newer build waits until the page asks for it.

const scope = new URL("./", self.location.href);
const PREFIX = `corridor-page ${scope.pathname} `;
const CACHE = `${PREFIX}${BUILD.id}`;
const toAddress = (file) => new URL(file, scope).href;
const files = new Set(BUILD.files.map(toAddress));

/** The newest build but this one: a window that still shows it may ask for its parts. */
async function listOutdated() {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  return others.slice(0, -1);
}

async function findKept(address) {
  const own = await (await caches.open(CACHE)).match(address);
  if (own !== undefined) return own;
  for (const name of await caches.keys())
    if (name.startsWith(PREFIX)) {
      const kept = await (await caches.open(name)).match(address);
      if (kept !== undefined) return kept;
    }
  return undefined;
}

/** What of the page a request is for; null where it is for something else, which the network answers. */
function toWanted({ method, mode, url }) {
  const { origin, pathname } = new URL(url);
  const address = `${origin}${pathname}`;
  if (method !== "GET" || origin !== scope.origin || !pathname.startsWith(scope.pathname)) return null;
  if (mode === "navigate")
    return address === scope.href || address === toAddress("index.html") ? scope.href : null;
  return files.has(address) || address.startsWith(toAddress("assets/")) ? address : null;
}

self.addEventListener("install", (event) => {
  const requests = BUILD.files.map((file) => new Request(toAddress(file), { cache: "no-cache" }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(requests)));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    listOutdated()
      .then((names) => Promise.all(names.map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const wanted = toWanted(event.request);
  if (wanted === null) return;
  // A copy that cannot be read is none: the network may still answer.
  const kept = findKept(wanted).catch(() => undefined);
  event.respondWith(kept.then((response) => response ?? fetch(event.request)));
});

self.addEventListener("message", ({ data }) => {
  if (data === "update") self.skipWaiting();
});
