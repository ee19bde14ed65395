import type { Attributes, ReadingMethod } from "../model/dataset.ts";

/** A text that a program read, under the key by which the run's own files name it. */
export interface RunDocument {
  readonly key: string;
  readonly title: string;
  /** Absent where the run names the document, but its text is not at hand. */
  readonly text?: string;
  /** As the maker dates it. */
  readonly published?: string;
}

/** A part of a document that the program read in one go. */
export interface RunChunk {
  readonly id: string;
  readonly document: string;
  readonly text: string;
  /** Place among the chunks of its document. */
  readonly order: number;
}

/** What an entity or relation names as its source: a document, more closely a chunk or a quote of it. */
export interface RunSource {
  readonly document: string;
  readonly chunk?: RunChunk;
  readonly quote?: string;
  /** Where it stands in the text of the document, where the maker says so by numbers. */
  readonly range?: { readonly start: number; readonly end: number };
  /** The document is prose that was read as a whole: its passage is the stretch that names both ends. */
  readonly isProse?: true;
  /** `L42`, `page 3`: where it stands in the maker's own words. */
  readonly place?: string;
}

export interface RunEntity {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly type: string | null;
  readonly summary: string;
  readonly attributes: Attributes;
}

export interface RunRelation {
  readonly source: string;
  readonly target: string;
  readonly type: string | null;
  readonly directed: boolean;
  /** What the maker says of it in words; empty where it says nothing. */
  readonly says: string;
  readonly weight?: number;
  readonly confidence?: number;
  readonly method?: ReadingMethod;
  /** Who is said to say it. */
  readonly speaker?: string;
  /** First and last day in the maker's own words. */
  readonly times?: readonly [string | null, string | null];
  readonly sources: readonly RunSource[];
  readonly attributes: Attributes;
}

/** What a program that reads texts has left behind, brought to one form whoever made it. */
export interface Run {
  readonly title: string;
  readonly documents: readonly RunDocument[];
  readonly chunks: readonly RunChunk[];
  readonly entities: readonly RunEntity[];
  readonly relations: readonly RunRelation[];
}
