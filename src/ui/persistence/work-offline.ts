import type { Explorer } from "../../app/explorer/explorer.ts";
import { isStoringAllowed } from "../base/settings.ts";

/** Milliseconds between two looks for a newer build. */
const LOOK_AGAIN = 60 * 60 * 1000;

/** Names of the caches of this page, as `src/service-worker.js` gives them. */
const toPrefix = () => `corridor-page ${new URL("./", document.baseURI).pathname} `;

/** A page opened from disk has no service worker, and some browsers refuse even the question. */
const mayBeKept = () => location.protocol !== "file:" && "serviceWorker" in navigator && "caches" in window;

/** Forgets the copy of the page that is kept for times without a network. */
export async function forgetOfflineCopy(): Promise<void> {
  if (!mayBeKept()) return;
  await (await navigator.serviceWorker.getRegistration(document.baseURI))?.unregister();
  for (const name of await caches.keys()) if (name.startsWith(toPrefix())) await caches.delete(name);
}

/** Whether the server that answers now has a service worker of this program; null where none answers. */
async function isStillServed(address: string): Promise<boolean | null> {
  try {
    const { ok, headers } = await fetch(address, { cache: "no-store" });
    return ok && (headers.get("content-type") ?? "").includes("javascript");
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Calls back once a worker waits to take over from the one that keeps the page now. */
function whenNewer(registration: ServiceWorkerRegistration, tell: (waiting: ServiceWorker) => void): void {
  const follow = (worker: ServiceWorker) => {
    const look = () => {
      if (worker.state === "installed" && registration.active !== null) tell(worker);
    };
    worker.addEventListener("statechange", look);
    look();
  };
  if (registration.waiting !== null) follow(registration.waiting);
  registration.addEventListener("updatefound", () => {
    if (registration.installing !== null) follow(registration.installing);
  });
}

/**
 * Has the page kept whole for times without a network, by the service worker at `address`. A newer build is told of once it lies
 * ready, and taken when the reader says so; `settle` stores what is due before the page is loaded anew.
 */
export async function workOffline(
  { state, events }: Explorer,
  address: () => string,
  settle: () => Promise<void>,
): Promise<void> {
  if (!mayBeKept() || !isStoringAllowed()) return;
  const served = await isStillServed(new URL("./service-worker.js", document.baseURI).href);
  // Something else is at this address by now: the copy would stand in its way.
  if (served === false) return forgetOfflineCopy();
  const registration = await navigator.serviceWorker.register(address(), { updateViaCache: "none" });
  // Where a browser is told to have none, it gives none.
  if (registration === undefined) return;

  let waiting: ServiceWorker | null = null;
  whenNewer(registration, (worker) => {
    waiting = worker;
    state.setState({ newerBuild: true });
  });
  events.listen(({ kind }) => {
    if (kind !== "update-wanted" || waiting === null) return;
    const worker = waiting;
    worker.addEventListener("statechange", () => {
      if (worker.state === "activated") location.reload();
    });
    settle().then(
      () => worker.postMessage("update"),
      () => worker.postMessage("update"),
    );
  });

  let last = Date.now();
  const look = () => {
    last = Date.now();
    // Without a network there is nothing newer.
    registration.update().catch(() => undefined);
  };
  addEventListener("focus", look);
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) look();
  });
  setInterval(() => {
    if (Date.now() - last >= LOOK_AGAIN) look();
  }, LOOK_AGAIN);
}
