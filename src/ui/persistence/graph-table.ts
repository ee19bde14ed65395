import { type DeviceStore, type GraphToStore, NEWER_PAGE } from "../../app/persistence/device-store.ts";
import { readSavedSession } from "../../app/persistence/saved-session.ts";
import type { GraphInput } from "../../app/state/graph-input.ts";
import { formatSize, type StoredFrom } from "../../app/state/stored-graph.ts";
import type { SourceFile } from "../../core/importing/importing.ts";
import { fileHandleOf, readHandle, rememberHandle } from "../base/file-handles.ts";
import { copyBytes } from "./copy-bytes.ts";
import {
  type FileRecord,
  GRAPH_VERSION,
  type GraphRecord,
  type InputRecord,
  listKeys,
  listOutdated,
  readGraphRecord,
} from "./graph-records.ts";
import { answer, FILES, GRAPHS, transact, WORK } from "./open-database.ts";

/** Bytes of a graph's files that are stored at most. */
const MOST_BYTES = 250_000_000;

/** Keys of the files that this page has stored or read, by their content. */
const KEYS = new WeakMap<object, number>();

const sizeOf = ({ bytes }: SourceFile) => ("size" in bytes ? bytes.size : bytes.length);

const listFiles = (inputs: readonly GraphInput[]) =>
  inputs.flatMap((input) => (input.kind === "files" ? input.files : []));

async function readGraphs(table: IDBObjectStore): Promise<readonly GraphRecord[]> {
  const values: readonly unknown[] = await answer(table.getAll());
  return values.flatMap((value) => readGraphRecord(value) ?? []);
}

/** Deletes files that no graph is made of any more; none while there are records that only a newer page can read. */
async function deleteUnused(table: (name: string) => IDBObjectStore): Promise<void> {
  const values: readonly unknown[] = await answer(table(GRAPHS).getAll());
  const records = values.map(readGraphRecord);
  if (records.includes(null)) return;
  const used = new Set(records.flatMap((record) => (record === null ? [] : listKeys(record))));
  for (const key of await answer(table(FILES).getAllKeys()))
    if (typeof key === "number" && !used.has(key)) await answer(table(FILES).delete(key));
}

/** Files as they are to be stored: those that the database has are known by their keys, the others are copied. */
async function copyFiles(
  database: IDBDatabase,
  files: readonly SourceFile[],
  hasBytes: boolean,
): Promise<ReadonlyMap<SourceFile, number | FileRecord>> {
  const stored = new Set(
    await transact(database, [FILES], "readonly", async (table) => answer(table(FILES).getAllKeys())),
  );
  const copies = new Map<SourceFile, number | FileRecord>();
  for (const file of files) {
    const known = KEYS.get(file.bytes);
    if (known !== undefined && stored.has(known)) copies.set(file, known);
    else
      copies.set(file, {
        name: file.name,
        size: sizeOf(file),
        bytes: hasBytes ? await copyBytes(file) : null,
        handle: fileHandleOf(file.bytes),
      });
  }
  return copies;
}

async function putFile(
  table: IDBObjectStore,
  file: SourceFile,
  copy: number | FileRecord | undefined,
): Promise<number> {
  if (typeof copy === "number") return copy;
  const key = await answer(table.add(copy));
  if (typeof key !== "number") throw new Error("The browser gave the file no number.");
  KEYS.set(file.bytes, key);
  return key;
}

/** Stores what a graph is made of, or nothing of it. */
async function putGraph(database: IDBDatabase, { graph, title, when, inputs }: GraphToStore): Promise<void> {
  const files = listFiles(inputs);
  const size = files.reduce((sum, file) => sum + sizeOf(file), 0);
  const isOnDisk = files.every(({ bytes }) => fileHandleOf(bytes) !== null);
  const hasBytes = size <= MOST_BYTES;
  if (!hasBytes && !isOnDisk)
    throw new Error(
      `It has ${formatSize(size)}, and at most ${formatSize(MOST_BYTES)} of a graph are stored.`,
    );
  const copies = await copyFiles(database, files, hasBytes);
  await transact(database, [GRAPHS, FILES, WORK], "readwrite", async (table) => {
    const records: InputRecord[] = [];
    for (const input of inputs) {
      if (input.kind === "shipped") {
        records.push(input);
        continue;
      }
      const keys: number[] = [];
      for (const file of input.files) keys.push(await putFile(table(FILES), file, copies.get(file)));
      records.push({ ...input, files: keys });
    }
    const record: GraphRecord = {
      version: GRAPH_VERSION,
      graph,
      title,
      files: files.map(({ name }) => name),
      size,
      when,
      isOffered: true,
      hasBytes,
      isOnDisk,
      inputs: records,
    };
    const same: unknown = await answer(table(GRAPHS).get(graph));
    if (same !== undefined && readGraphRecord(same) === null) throw new Error(NEWER_PAGE);
    const earlier = await readGraphs(table(GRAPHS));
    const sessions: readonly unknown[] = await answer(table(WORK).getAll());
    const noted = new Set(
      sessions.flatMap((value) => {
        const session = readSavedSession(value);
        return session !== null && session.notes.length > 0 ? [session.graph] : [];
      }),
    );
    for (const outdated of listOutdated(earlier, record, (each) => noted.has(each)))
      await answer(table(GRAPHS).delete(outdated.graph));
    await answer(table(GRAPHS).put(record));
    await deleteUnused(table);
  });
}

async function takeFile(
  { name, bytes, handle }: FileRecord,
  key: number,
  from: StoredFrom,
): Promise<SourceFile | null> {
  if (bytes !== null && from === "device") {
    KEYS.set(bytes, key);
    if (handle !== null) rememberHandle(bytes, handle);
    return { name, bytes };
  }
  const file = handle === null ? null : await readHandle(handle);
  return file === null ? null : { name, bytes: file };
}

async function takeGraph(
  database: IDBDatabase,
  graph: string,
  from: StoredFrom,
): Promise<readonly GraphInput[] | null> {
  const found = await transact(database, [GRAPHS, FILES], "readonly", async (table) => {
    const record = readGraphRecord(await answer(table(GRAPHS).get(graph)));
    if (record === null) return null;
    const files = new Map<number, FileRecord>();
    for (const key of listKeys(record)) {
      const file: FileRecord | undefined = await answer(table(FILES).get(key));
      if (file !== undefined) files.set(key, file);
    }
    return { record, files };
  });
  if (found === null) return null;
  const inputs: GraphInput[] = [];
  for (const input of found.record.inputs) {
    if (input.kind === "shipped") {
      inputs.push(input);
      continue;
    }
    const files: SourceFile[] = [];
    for (const key of input.files) {
      const record = found.files.get(key);
      const file = record === undefined ? null : await takeFile(record, key, from);
      if (file === null) return null;
      files.push(file);
    }
    inputs.push({ ...input, files });
  }
  return inputs;
}

type GraphTable = Pick<DeviceStore, "listGraphs" | "putGraph" | "takeGraph" | "removeGraph" | "dismissGraph">;

/** Graphs that are stored with their files; `tell` tells the other windows of a change. */
export const toGraphTable = (database: IDBDatabase, tell: () => void): GraphTable => ({
  listGraphs: async () =>
    transact(database, [GRAPHS], "readonly", async (table) =>
      (await readGraphs(table(GRAPHS))).toSorted((a, b) => b.when - a.when),
    ),
  putGraph: async (graph) => {
    await putGraph(database, graph);
    tell();
  },
  takeGraph: (graph, from) => takeGraph(database, graph, from),
  removeGraph: async (graph) => {
    await transact(database, [GRAPHS, FILES, WORK], "readwrite", async (table) => {
      await answer(table(GRAPHS).delete(graph));
      await answer(table(WORK).delete(graph));
      await deleteUnused(table);
    });
    tell();
  },
  dismissGraph: async (graph) => {
    await transact(database, [GRAPHS], "readwrite", async (table) => {
      const record = readGraphRecord(await answer(table(GRAPHS).get(graph)));
      if (record !== null) await answer(table(GRAPHS).put({ ...record, isOffered: false }));
    });
    tell();
  },
});
