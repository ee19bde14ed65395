import type { SavedSession, SessionStore } from "../../app/persistence/saved-session.ts";

const NAME = "corridor";
const VERSION = 1;
const WORK = "work";

const REASONS: ReadonlyMap<string, string> = new Map([
  ["QuotaExceededError", "the browser's storage is full."],
  ["VersionError", "a newer version of this page keeps its work here. Reload the page."],
]);

/** The reason why the browser refused, for people. */
const toError = (error: DOMException | null) =>
  new Error(
    REASONS.get(error?.name ?? "") ??
      `the browser refused (${error?.message || (error?.name ?? "no reason")}).`,
  );

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(toError(request.error));
  });

const finish = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(toError(transaction.error));
  });

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => request.result.createObjectStore(WORK, { keyPath: "graph" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(toError(request.error));
    request.onblocked = () => reject(new Error("another window holds the storage. Close it."));
  });
}

/** The browser's store of work: IndexedDB, which outlasts a crash; other windows are told of what changes. */
export async function openSessionStore(): Promise<SessionStore> {
  if (typeof indexedDB === "undefined") throw new Error("this browser has no storage for pages.");
  const database = await openDatabase();
  // A newer page may want to change the store: it must not wait for this one.
  database.onversionchange = () => database.close();
  const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(NAME);
  return {
    async update(graph, edit) {
      const transaction = database.transaction(WORK, "readwrite", { durability: "strict" });
      const done = finish(transaction);
      const store = transaction.objectStore(WORK);
      let next: SavedSession | null = null;
      let fault: unknown = null;
      const request: IDBRequest<unknown> = store.get(graph);
      request.onsuccess = () => {
        try {
          next = edit(request.result);
          if (next !== null) store.put(next);
        } catch (error) {
          fault = error;
          transaction.abort();
        }
      };
      await done.catch((error: unknown) => {
        throw fault ?? error;
      });
      if (next !== null) channel?.postMessage(graph);
    },
    list: () => answer(database.transaction(WORK).objectStore(WORK).getAll()),
    async forget() {
      const transaction = database.transaction(WORK, "readwrite");
      transaction.objectStore(WORK).clear();
      await finish(transaction);
    },
    onChange(listener) {
      const take = ({ data }: MessageEvent<unknown>) => {
        if (typeof data === "string") listener(data);
      };
      channel?.addEventListener("message", take);
      return () => channel?.removeEventListener("message", take);
    },
  };
}
