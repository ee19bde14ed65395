import { isRecord } from "../../app/base/is-record.ts";
import type { GraphInput } from "../../app/state/graph-input.ts";
import type { StoredGraph } from "../../app/state/stored-graph.ts";
import type { FileHandle } from "../base/file-handles.ts";

/** Raised when an older page could no longer read what a newer one stores. */
export const GRAPH_VERSION = 1;

/** A file of a stored graph: its bytes, or at least the way to it on disk. */
export interface FileRecord {
  readonly name: string;
  readonly size: number;
  readonly bytes: Blob | null;
  readonly handle: FileHandle | null;
}

type FilesInput = Extract<GraphInput, { kind: "files" }>;

/** One thing that a stored graph is made of; files by their keys. */
export type InputRecord =
  | { readonly kind: "shipped" }
  | (Omit<FilesInput, "files"> & { readonly files: readonly number[] });

/** How a graph is made again, and what is listed of it. */
export interface GraphRecord extends StoredGraph {
  readonly version: number;
  readonly inputs: readonly InputRecord[];
}

/** A record as it was found; null when this page cannot read it, and must leave it alone. */
export function readGraphRecord(value: unknown): GraphRecord | null {
  if (!isRecord(value) || value["version"] !== GRAPH_VERSION || !Array.isArray(value["inputs"])) return null;
  const isWhole =
    typeof value["graph"] === "string" &&
    typeof value["when"] === "number" &&
    typeof value["size"] === "number" &&
    Array.isArray(value["files"]);
  return isWhole ? (value as unknown as GraphRecord) : null;
}

/** Keys of all the files of a graph. */
export const listKeys = ({ inputs }: Pick<GraphRecord, "inputs">): readonly number[] =>
  inputs.flatMap((input) => (input.kind === "files" ? input.files : []));

/** Nothing outside this page holds it, and pasted texts are all called alike. */
const isOnlyHere = ({ inputs }: GraphRecord) =>
  inputs.some((input) => input.kind === "files" && input.isOnlyHere);

/** Graphs that are stored at most, and bytes of all their files. */
const MOST_GRAPHS = 20;
const MOST_BYTES_IN_ALL = 1_000_000_000;

/**
 * Those of the earlier graphs that make room for a new one: the same files read in another way, an earlier state of the
 * same file without any notes, and the oldest where there are too many or too much.
 */
export function listOutdated(
  earlier: readonly GraphRecord[],
  added: GraphRecord,
  hasNotes: (graph: string) => boolean,
): readonly GraphRecord[] {
  const keys = JSON.stringify(listKeys(added));
  const names = JSON.stringify(added.files);
  const others = earlier.filter(({ graph }) => graph !== added.graph);
  const isReplaced = (record: GraphRecord) =>
    JSON.stringify(listKeys(record)) === keys ||
    (JSON.stringify(record.files) === names && !isOnlyHere(record) && !hasNotes(record.graph));
  const replaced = others.filter(isReplaced);
  const rest = others.filter((record) => !isReplaced(record)).toSorted((a, b) => b.when - a.when);
  let bytes = added.size;
  const crowded = rest.filter((record, place) => {
    bytes += record.hasBytes ? record.size : 0;
    return place + 1 >= MOST_GRAPHS || bytes > MOST_BYTES_IN_ALL;
  });
  return [...replaced, ...crowded];
}
