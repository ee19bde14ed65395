import { NEWER_PAGE } from "../../app/persistence/device-store.ts";

const NAME = "corridor";
const VERSION = 2;

/** Tables of the database. `work` has notes and views; `graphs` what a graph is made of, `files` its files; `texts` articles. */
export const WORK = "work";
export const GRAPHS = "graphs";
export const FILES = "files";
export const TEXTS = "texts";

/** Milliseconds after which a browser that does not answer is given up. */
const PATIENCE = 5_000;
/** Milliseconds that an earlier version of the page in another window has to let go. */
const LETTING_GO = 2_000;

const SILENT =
  "The storage of this browser does not answer; the browser or another window may be holding it. It is tried again by itself.";

const REASONS: ReadonlyMap<string, string> = new Map([
  ["QuotaExceededError", "The browser's storage is full. Remove earlier files, or save a project file."],
  ["VersionError", NEWER_PAGE],
  // The connection was closed because a newer page asked for it.
  ["InvalidStateError", NEWER_PAGE],
]);

/** The reason why the browser refused, for people. */
const toRefusal = (error: DOMException | null): Error =>
  new Error(
    REASONS.get(error?.name ?? "") ??
      `The browser refused (${error?.message || (error?.name ?? "no reason")}).`,
  );

/** The answer to one request. */
export const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(toRefusal(request.error));
  });

/**
 * Runs a transaction to its end: everything that `work` asks for, or nothing of it. Its answer comes once all of it is on disk, or
 * (`relaxed`) once the operating system has it, which is sooner and outlasts the browser, but not a power cut. What `work` throws ends
 * it without effect.
 */
export async function transact<T>(
  database: IDBDatabase,
  tables: readonly string[],
  mode: IDBTransactionMode,
  work: (table: (name: string) => IDBObjectStore) => Promise<T>,
  durability: IDBTransactionDurability = "strict",
): Promise<T> {
  let transaction: IDBTransaction;
  try {
    transaction = database.transaction(tables, mode, { durability });
  } catch (error) {
    throw error instanceof DOMException ? toRefusal(error) : error;
  }
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(toRefusal(transaction.error));
  });
  try {
    const result = await work((name) => transaction.objectStore(name));
    await done;
    return result;
  } catch (error) {
    try {
      transaction.abort();
    } catch (ended) {
      // A request that failed has ended it already.
      if (!(ended instanceof DOMException)) throw ended;
    }
    await done.catch(() => {});
    // The reason of the whole says more than that of the request which it ended.
    if (transaction.error !== null) throw toRefusal(transaction.error);
    throw error instanceof DOMException ? toRefusal(error) : error;
  }
}

function upgrade(database: IDBDatabase, from: number): void {
  if (from < 1) database.createObjectStore(WORK, { keyPath: "graph" });
  if (from < 2) {
    database.createObjectStore(GRAPHS, { keyPath: "graph" });
    database.createObjectStore(FILES, { autoIncrement: true });
    database.createObjectStore(TEXTS, { keyPath: "sha256" });
  }
}

/** An answer of the storage, or a rejection that says that there is none. */
export function withPatience<T>(asked: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(SILENT)), PATIENCE);
    asked.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/**
 * Opens the page's database, or rejects with the reason why the browser does not let it. `onOutdated`: a newer page wants to change
 * the database, which is closed once the promise is settled.
 */
export function openDatabase(onOutdated: () => Promise<void>): Promise<IDBDatabase> {
  if (typeof indexedDB === "undefined")
    return Promise.reject(new Error("This browser has no storage for pages."));
  return new Promise((resolve, reject) => {
    let isGivenUp = false;
    const giveUp = (error: Error) => {
      isGivenUp = true;
      clearTimeout(timer);
      reject(error);
    };
    let timer = setTimeout(() => giveUp(new Error(SILENT)), PATIENCE);
    let request: IDBOpenDBRequest;
    try {
      request = indexedDB.open(NAME, VERSION);
    } catch (error) {
      giveUp(error instanceof DOMException ? toRefusal(error) : new Error(String(error)));
      return;
    }
    request.onupgradeneeded = ({ oldVersion }) => upgrade(request.result, oldVersion);
    request.onerror = () => giveUp(toRefusal(request.error));
    request.onblocked = () => {
      const message =
        "Another window with an earlier version of this page holds the storage. Close or reload that window.";
      clearTimeout(timer);
      timer = setTimeout(() => giveUp(new Error(message)), LETTING_GO);
    };
    request.onsuccess = () => {
      const database = request.result;
      clearTimeout(timer);
      if (isGivenUp) {
        database.close();
        return;
      }
      // A newer page may want to change the database: it must not wait for this one.
      database.onversionchange = () => {
        const close = () => database.close();
        onOutdated().then(close, close);
      };
      resolve(database);
    };
  });
}
