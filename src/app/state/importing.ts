import { formatCount } from "../../core/base/format-count.ts";
import type { Mapping } from "../../core/formats/mapping.ts";
import { KEEP_EVERYTHING } from "../../core/formats/repairs.ts";
import type {
  ImportSettings,
  Prepared,
  Preview,
  Progress,
  ReadingChoices,
  SourceFile,
} from "../../core/importing/importing.ts";
import type { Issue } from "../../core/model/result.ts";
import type { GraphReplay } from "./graph-input.ts";

/** In place of the open graph, or added to it. */
export type Intent = "replace" | "add";

/** How the open graph was read, so that it can be read in another way. */
export interface Origin {
  readonly files: readonly SourceFile[];
  readonly reading: ReadingChoices;
  readonly prepared: Prepared;
  readonly mapping: Mapping | null;
  /** Pasted: no file outside this page holds it. */
  readonly isOnlyHere: boolean;
}

/**
 * How far a file is on its way. `asking`: its size wants a word first; `choosing`: the reader decides how it is read; `refused`:
 * it stays at hand, since a part of it may be readable; `encoding`: the reader says which encoding a refused file has.
 */
export type OpeningStage =
  | { readonly kind: "asking" }
  | { readonly kind: "reading"; readonly progress: Progress | null }
  | { readonly kind: "choosing"; readonly prepared: Prepared; readonly preview: Preview | null }
  | { readonly kind: "opening"; readonly prepared: Prepared }
  | { readonly kind: "refused" | "encoding"; readonly issues: readonly Issue[] };

/** A file on its way to being the open graph. */
export interface Opening {
  readonly stage: OpeningStage;
  readonly name: string;
  readonly files: readonly SourceFile[];
  readonly reading: ReadingChoices;
  readonly settings: ImportSettings;
  readonly intent: Intent;
  /** The reader asked to be shown the choices, even where the file leaves none open. */
  readonly wantsChoice: boolean;
  readonly isOnlyHere: boolean;
  /** It is opened again as it was: nothing is asked, and what was added to it follows. */
  readonly replay: GraphReplay | null;
}

/** Remembers how files with the same columns were read before. */
export interface MappingMemory {
  readonly recall: (columns: string) => Mapping | null;
  readonly keep: (columns: string, mapping: Mapping) => void;
}

export const NO_MEMORY: MappingMemory = { recall: () => null, keep: () => {} };

export const PLAIN_READING: ReadingChoices = { repairs: KEEP_EVERYTHING, partial: false };

/** Bytes from which on the reader is asked before a file is read. */
export const LARGE = 100_000_000;

/** Bytes of memory per byte of file while it is read and opened: `read ours` of bench/formats.ts, 1107 MB for 104 MB. */
const MEMORY_FACTOR = 11;

const sizeOf = ({ bytes }: SourceFile) => ("size" in bytes ? bytes.size : bytes.length);

export const totalSize = (files: readonly SourceFile[]): number =>
  files.reduce((sum, file) => sum + sizeOf(file), 0);

/** Megabytes of memory that opening these files takes, roughly. */
export const estimateMegabytes = (files: readonly SourceFile[]): number =>
  Math.ceil((totalSize(files) * MEMORY_FACTOR) / 1e8) * 100;

/** `nodes.csv and edges.csv`, the name of a folder, or how many files there are. */
export function nameFiles(files: readonly SourceFile[]): string {
  const [first = "", ...others] = files.map(({ name }) => name);
  const folder = first.includes("/") ? first.slice(0, first.indexOf("/")) : null;
  if (folder !== null && others.every((name) => name.startsWith(`${folder}/`))) return folder;
  return others.length > 3 ? `${files.length} files` : [first, ...others].join(" and ");
}

/** What files with the same columns have in common, whatever their order. */
export const toColumnKey = ({ columns: { nodes, edges, table = [] }, guess }: Prepared): string =>
  // Without ends there are neither nodes nor edges yet.
  JSON.stringify(
    (guess?.ends === null ? [table] : [nodes, edges]).map((list) => list.map(({ title }) => title).sort()),
  );

/** `12.3 of 124 MB`. */
export function progressWords({ bytes, total, entities, relations }: Progress): string {
  const megabytes = (value: number) => (value / 1e6).toLocaleString("en", { maximumFractionDigits: 1 });
  const counts = [
    ...(entities === 0 ? [] : [`${formatCount(entities)} entities`]),
    ...(relations === 0 ? [] : [`${formatCount(relations)} relations`]),
  ];
  return [`${megabytes(bytes)} of ${megabytes(total)} MB read`, ...counts].join(" · ");
}
