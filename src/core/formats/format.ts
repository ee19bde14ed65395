import type { OwnCitations } from "../evidence/cite-document.ts";
import type { Graph } from "../graph/graph.ts";
import type { MarkValues } from "../measures/mark-values.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Finding } from "../model/finding.ts";
import type { Result } from "../model/result.ts";
import type { Findings } from "./findings.ts";
import type { Mapping } from "./mapping.ts";
import type { Keep, Property } from "./properties.ts";
import type { RawGraph } from "./raw-graph.ts";
import type { Repairs } from "./repairs.ts";

/** A setting of a writer, as data: form, command-line flag and sentence derive from it. The first choice is the default. */
export interface FormatOption {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly {
    readonly value: string;
    readonly label: string;
    /** What such a file still says but does not restore. */
    readonly unrestored?: readonly Property[];
  }[];
}

/** What the marks of a picture show; null = type, number of ties, name. */
export interface PictureMarks {
  readonly colour: MarkValues | null;
  readonly size: MarkValues | null;
  readonly label: MarkValues | null;
}

/** What a writer is given. Index = entity or relation index of the graph. */
export interface WriteInput {
  readonly graph: Graph;
  /** 1 = wanted. Ends of wanted relations, and entities that their claims mention, come along. */
  readonly entities: Uint8Array;
  readonly relations: Uint8Array;
  /** 1 = drawn faint in a picture: what the filter could not judge. */
  readonly faint?: Uint8Array;
  readonly positions?: {
    readonly x: ArrayLike<number>;
    readonly y: ArrayLike<number>;
    /** How the lines of relations run (`Courses`); only pictures draw them. */
    readonly courses?: Float32Array;
  };
  /** `#rrggbb` and size as drawn. */
  readonly look?: {
    readonly colourOfEntity: (entity: number) => string;
    readonly colourOfRelation: (relation: number) => string;
    readonly sizeOfEntity: (entity: number) => number;
  };
  /** What colours, sizes and names of a picture show in place of type, number of ties and name. */
  readonly marks?: PictureMarks;
  /** How the reader wants sources cited. */
  readonly citations?: OwnCitations;
  /** Words below the names of some entities in a picture, by index. */
  readonly offices?: ReadonlyMap<number, string>;
  /** 1 = stands out in a picture, all else fades. */
  readonly highlight?: {
    readonly entities: Uint8Array;
    readonly relations: Uint8Array;
    readonly about: string;
  };
  readonly options: Readonly<Record<string, string>>;
  /** Day stamped into the file, `YYYY-MM-DD`. */
  readonly today: string;
  /** The filter state in words; empty when everything is written. */
  readonly description: string;
}

/** The bytes of a file, taken in pieces: a Uint8Array is one, the worker reads others from disk. */
export interface Bytes {
  readonly length: number;
  subarray(start?: number, end?: number): Uint8Array;
}

export interface InputFile {
  readonly name: string;
  readonly bytes: Bytes;
}

export interface ReadInput extends InputFile {
  /** Files that belong to the same graph: the second half of a CSV pair. */
  readonly beside?: readonly InputFile[];
  /** What the user chose in the mapping step; guessed where absent. */
  readonly mapping?: Mapping;
  /** What becomes of doubled ids and of edges without their nodes; nothing is lost where absent. */
  readonly repairs?: Repairs;
  /** Read what there is of a broken file up to its first fault, which becomes a finding. */
  readonly partial?: boolean;
  /** The reader can be asked for the ends of a table: it is opened empty where they are not known. */
  readonly mayAsk?: boolean;
  readonly onProgress?: (bytesRead: number, nodes: number, edges: number) => void;
}

export interface Imported {
  readonly format: string;
  readonly version?: string;
  readonly encoding?: string;
  readonly dataset: Dataset;
  readonly findings: readonly Finding[];
  /** The file was broken: this is its readable part. */
  readonly isIncomplete?: boolean;
  /** Corridor wrote the file, and it says of itself what it means. */
  readonly isRestored?: boolean;
  /** The file before any mapping; absent when the file is in Corridor's own form. */
  readonly inspected?: RawGraph;
  /** The file read again with other columns as the ends of its edges. */
  readonly inspectAs?: (mapping: Mapping) => Result<RawGraph>;
}

/** What reads a format. */
export interface FormatReader {
  /** Exactly what a foreign file says, before any mapping. */
  readonly inspect?: (input: ReadInput) => Result<RawGraph>;
  readonly read?: (input: ReadInput) => Result<Imported>;
}

/**
 * One file format. Open-ended by design: a format is one definition and one line in `formats.ts`.
 * A reader is all or nothing; a writer is deterministic and streams.
 */
export interface Format extends FormatReader {
  readonly id: string;
  readonly label: string;
  /** Without the dot; the first one names written files. */
  readonly extensions: readonly string[];
  readonly mediaType: string;
  readonly options: readonly FormatOption[];
  /** Formats that consist of several files: option `part` says which one `write` yields; the first is the default. */
  readonly parts?: readonly { readonly id: string; readonly label: string; readonly extension: string }[];
  /** A file of it is a data set of its own: entities that only claims name are written too. */
  readonly isClosed?: true;
  /** What the written file holds. A reader of the same format restores all that is `yes`. */
  readonly keeps: Readonly<Record<Property, Keep>>;
  /** How sure the definition is that a file is in its format: 0 (no) to 1, by name and first bytes. */
  readonly detect?: (name: string, head: Uint8Array) => number;
  /** Pieces of the UTF-8 text; what had to be left out or changed is counted in `findings`. */
  readonly write?: (input: WriteInput, findings: Findings) => Iterable<string>;
}

/** Whether files of the format can be opened. */
export const isReadable = ({ read }: Format): boolean => read !== undefined;

const choiceOf = (options: Readonly<Record<string, string>>, option: FormatOption) =>
  option.choices.find(({ value }) => value === options[option.id]) ?? option.choices[0];

/** The chosen value of an option, or its default. */
export const optionOf = (options: Readonly<Record<string, string>>, option: FormatOption): string =>
  choiceOf(options, option)?.value ?? "";

/** What a file written with these options holds. */
export function keptBy(format: Format, options: Readonly<Record<string, string>>): Format["keeps"] {
  const unrestored = format.options.flatMap((option) => choiceOf(options, option)?.unrestored ?? []);
  const partly = unrestored.filter((property) => format.keeps[property] === "yes");
  return { ...format.keeps, ...Object.fromEntries(partly.map((property) => [property, "partly"])) };
}
