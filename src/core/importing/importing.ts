import type { Job } from "../base/job.ts";
import type { Bytes } from "../formats/format.ts";
import type { Mapping } from "../formats/mapping.ts";
import type { MappingColumns } from "../formats/mapping-columns.ts";
import type { Repairs } from "../formats/repairs.ts";
import type { Match } from "../merge/match-entities.ts";
import type { MergeChoices } from "../merge/merge-datasets.ts";
import type { Conflict } from "../merge/merge-entity.ts";
import type { Finding } from "../model/finding.ts";
import type { Result } from "../model/result.ts";
import type { LeftOut } from "./left-out.ts";

/** A file on the reader's disk (what a page calls a Blob), of which the engine takes the bytes itself, piece by piece. */
export interface OnDisk {
  readonly size: number;
}

/** One of the files that a graph is read from. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Bytes | OnDisk;
}

/** How files are read: what becomes of their faults, and whether a broken one may be read up to its fault. */
export interface ReadingChoices {
  readonly repairs: Repairs;
  readonly partial: boolean;
  /** The encoding of the files, where the reader named it. */
  readonly encoding?: string;
  /** Files of the folder that were not taken along. */
  readonly leftOut?: LeftOut;
}

/** How far reading has come. */
export interface Progress {
  readonly bytes: number;
  readonly total: number;
  readonly entities: number;
  readonly relations: number;
}

/** What a prepared file is opened as. */
export interface ImportSettings {
  /** Null: as the file says itself, or as it suggests. */
  readonly mapping: Mapping | null;
  /** Added to the open graph with these choices; null: in its place. */
  readonly add: MergeChoices | null;
}

/** A file that was read and waits to be opened. */
export interface Prepared {
  readonly title: string;
  /** `gexf 1.3`. */
  readonly format: string;
  readonly encoding: string | null;
  /** What the file suggests; null when there is nothing to map. */
  readonly guess: Mapping | null;
  readonly columns: MappingColumns;
  /** Nothing is left for the reader to decide about its columns. */
  readonly isCertain: boolean;
  /** Corridor wrote it: it says of itself what it means. */
  readonly isRestored: boolean;
  readonly isIncomplete: boolean;
  /** Rows of tables that were read; null where the file has none. */
  readonly rows: number | null;
  /** `a run of LightRAG`, where the files are more than one graph file. */
  readonly what?: string;
  /** Texts of its documents that were among the files, by SHA-256. */
  readonly texts?: ReadonlyMap<string, string>;
}

/** A relation as it will read: `A — supplies → B, 2016`. */
export interface PreviewLine {
  readonly id: string;
  readonly source: string;
  readonly verb: string;
  readonly target: string;
  readonly directed: boolean;
  readonly when: string | null;
  readonly documents: readonly string[];
}

export interface TypeCount {
  readonly label: string;
  readonly count: number;
}

export interface MatchPreview extends Match {
  readonly name: string;
  readonly otherName: string;
  readonly type: string;
  readonly isAccepted: boolean;
}

export interface Counts {
  readonly entities: number;
  readonly relations: number;
  readonly claims: number;
  readonly documents: number;
}

/** What adding a file to the open graph does; lists are cut at a length that a person reads. */
export interface MergePreview {
  readonly before: Counts;
  readonly added: Counts;
  readonly after: Counts;
  readonly matches: readonly MatchPreview[];
  readonly matchCount: number;
  readonly conflicts: readonly Conflict[];
  readonly conflictCount: number;
}

/** What a prepared file holds under some settings. */
export interface Preview {
  readonly counts: Counts;
  readonly dated: number;
  /** The most frequent first. */
  readonly entityTypes: readonly TypeCount[];
  readonly relationTypes: readonly TypeCount[];
  readonly lines: readonly PreviewLine[];
  readonly findings: readonly Finding[];
  readonly merge: MergePreview | null;
}

/** The jobs that read files before they are opened. */
export interface ImportJobs {
  /** Reads files without opening them; they wait until they are opened, discarded, or others are prepared. */
  prepare: Job<
    [files: readonly SourceFile[], reading: ReadingChoices],
    Result<Prepared>,
    [progress: Progress]
  >;
  /** What the prepared files hold under some settings, and what adding them to the open graph would do. */
  preview: Job<[settings: ImportSettings], Result<Preview>>;
  /** Lets go of prepared files. */
  discard: Job<[], void>;
}
