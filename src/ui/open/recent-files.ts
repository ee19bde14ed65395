/** What browsers with a file system of their own give for a file: it can be read again on a later visit. */
export interface FileHandle {
  readonly kind: string;
  readonly getFile: () => Promise<File>;
  readonly requestPermission?: (options: { readonly mode: "read" }) => Promise<PermissionState>;
}

/** A file to open. `isOwn`: it was pasted or fetched, so that there is no other way to it than keeping it. */
export interface Openable {
  readonly file: File;
  readonly handle?: FileHandle;
  readonly isOwn?: boolean;
}

/** A file of an earlier visit that can be opened again. */
export interface RecentFile {
  readonly id: number;
  readonly name: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly when: number;
  readonly handle?: FileHandle;
  readonly content?: Blob;
}

const NAME = "corridor-recent";
const STORE = "files";
const MOST_FILES = 8;
/** Bytes of a pasted or fetched file that are still kept. */
const MOST_BYTES = 2_000_000;

const toPromise = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("The store of recent files did not answer."));
  });

/** Works on the store; `otherwise` where the browser has none or refuses it (private windows, policies). */
async function withStore<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => Promise<T>,
  otherwise: T,
): Promise<T> {
  if (typeof indexedDB === "undefined") return otherwise;
  try {
    const opening = indexedDB.open(NAME, 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore(STORE, { keyPath: "id", autoIncrement: true });
    };
    const database = await toPromise(opening);
    try {
      return await work(database.transaction(STORE, mode).objectStore(STORE));
    } finally {
      database.close();
    }
  } catch (error) {
    if (error instanceof DOMException) return otherwise;
    throw error;
  }
}

/** The files of earlier visits, the latest first. */
export async function listRecent(): Promise<readonly RecentFile[]> {
  const all = await withStore<readonly RecentFile[]>(
    "readonly",
    (store) => toPromise<RecentFile[]>(store.getAll()),
    [],
  );
  return all.toSorted((a, b) => b.when - a.when);
}

/** Remembers files that can be opened again: through their handle, or by their content where it is small. */
export async function keepRecent(files: readonly Openable[]): Promise<void> {
  const kept = files.flatMap(({ file, handle, isOwn = false }): readonly Omit<RecentFile, "id">[] => {
    const about = { name: file.name, size: file.size, when: Date.now() };
    if (handle !== undefined) return [{ ...about, handle }];
    return isOwn && file.size <= MOST_BYTES ? [{ ...about, content: new Blob([file]) }] : [];
  });
  if (kept.length === 0) return;
  const known = await listRecent();
  const names = new Set(kept.map(({ name }) => name));
  const old = [
    ...known.filter(({ name }) => names.has(name)),
    ...known.filter(({ name }) => !names.has(name)).slice(MOST_FILES - kept.length),
  ];
  await withStore(
    "readwrite",
    async (store) => {
      for (const { id } of old) await toPromise(store.delete(id));
      for (const record of kept) await toPromise(store.add(record));
    },
    undefined,
  );
}

/** Forgets one file, or all of them. */
export const forgetRecent = (id: number | null): Promise<void> =>
  withStore(
    "readwrite",
    async (store) => {
      await toPromise(id === null ? store.clear() : store.delete(id));
    },
    undefined,
  );

/** The file itself; null when the reader or the system does not let it be read any more. */
export async function takeRecent({ name, handle, content }: RecentFile): Promise<Openable | null> {
  if (content !== undefined) return { file: new File([content], name), isOwn: true };
  if (handle === undefined) return null;
  try {
    const allowed = await handle.requestPermission?.({ mode: "read" });
    return allowed === "denied" ? null : { file: await handle.getFile(), handle };
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
