import { isRecord } from "../../app/base/is-record.ts";
import { PLAIN_READING } from "../../app/state/importing.ts";
import type { FileHandle } from "../base/file-handles.ts";
import { type FileRecord, GRAPH_VERSION, type GraphRecord } from "./graph-records.ts";
import { answer, FILES, GRAPHS, transact } from "./open-database.ts";

/** Where earlier versions stored files of earlier visits. */
const EARLIER = "corridor-recent";
const EARLIER_TABLE = "files";

const isHandle = (value: unknown): value is FileHandle =>
  isRecord(value) && typeof value["getFile"] === "function";

/** The earlier database; null when there is none. */
function openEarlier(): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    const request = indexedDB.open(EARLIER);
    // There was none: it must not be made now.
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault();
      resolve(null);
    };
    request.onblocked = () => resolve(null);
  });
}

function toRecords(
  value: unknown,
): { readonly file: FileRecord; readonly graph: Omit<GraphRecord, "inputs"> } | null {
  if (!isRecord(value)) return null;
  const { name, size, when, handle, content } = value;
  if (typeof name !== "string" || typeof size !== "number" || typeof when !== "number") return null;
  const bytes = content instanceof Blob ? content : null;
  const isOnDisk = isHandle(handle);
  if (bytes === null && !isOnDisk) return null;
  return {
    file: { name, size, bytes, handle: isOnDisk ? handle : null },
    graph: {
      version: GRAPH_VERSION,
      graph: `recent:${name}`,
      title: name,
      files: [name],
      size,
      when,
      isOffered: false,
      hasBytes: bytes !== null,
      isOnDisk,
    },
  };
}

/** Takes over the files of earlier visits that an earlier version stored, once. */
export async function migrateRecent(database: IDBDatabase): Promise<void> {
  const earlier = await openEarlier();
  if (earlier === null) return;
  try {
    const values: readonly unknown[] = earlier.objectStoreNames.contains(EARLIER_TABLE)
      ? await transact(earlier, [EARLIER_TABLE], "readonly", async (table) =>
          answer(table(EARLIER_TABLE).getAll()),
        )
      : [];
    await transact(database, [GRAPHS, FILES], "readwrite", async (table) => {
      for (const value of values) {
        const records = toRecords(value);
        if (records === null) continue;
        const key = await answer(table(FILES).add(records.file));
        if (typeof key !== "number") continue;
        const settings = { mapping: null, add: null };
        const inputs = [
          { kind: "files" as const, files: [key], reading: PLAIN_READING, settings, isOnlyHere: false },
        ];
        await answer(table(GRAPHS).put({ ...records.graph, inputs } satisfies GraphRecord));
      }
    });
  } finally {
    earlier.close();
  }
  indexedDB.deleteDatabase(EARLIER);
}
