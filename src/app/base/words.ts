import type { Document, Modality, NameKind, ReadingMethod, StanceKind } from "../../core/model/dataset.ts";

/** How a claim is made. `attributed` is followed by the names. */
export const MODALITY_WORDS: Readonly<Record<Modality, string>> = {
  asserted: "Stated in its own voice",
  reported: "Reported, with a hedge",
  attributed: "According to",
  opinion: "Opinion of the author",
  planned: "Planned",
  forecast: "Forecast",
  implied: "Implied, not said outright",
};

/** How a program came to a claim. */
export const READING_WORDS: Readonly<Record<ReadingMethod, string>> = {
  extracted: "extracted from the text",
  inferred: "inferred, not in the text",
  ambiguous: "ambiguous",
};

export const STANCE_WORDS: Readonly<Record<StanceKind, string>> = {
  confirms: "confirms this",
  denies: "denies this",
  disputes: "disputes this",
  "declines-to-comment": "declines to comment on this",
};

/** The same as a heading before who takes the stance. */
export const STANCE_LABELS: Readonly<Record<StanceKind, string>> = {
  confirms: "Confirmed by",
  denies: "Denied by",
  disputes: "Disputed by",
  "declines-to-comment": "No comment from",
};

export const NAME_KIND_WORDS: Readonly<Record<NameKind, string>> = {
  official: "Official name",
  alias: "Also called",
  metonym: "Also referred to as",
  exonym: "In other languages",
  contested: "Contested name",
};

const SCORE_WORDS: ReadonlyMap<string, string> = new Map([
  ["steps", "steps"],
  ["generic", "well-connected actors"],
  ["structural", "structural relations"],
  ["singleDocument", "steps with one source or none"],
  ["soft", "contested, weak or unsourced steps"],
  ["support", "support"],
  ["rarity", "rarity of the pattern"],
  ["doubt", "doubt"],
  ["weakest", "weakest step"],
  ["common", "commonness of its steps"],
]);

/** Name of a part of a path's score; parts that this page does not know keep their own name, spaced. */
export const scoreWord = (part: string): string =>
  SCORE_WORDS.get(part) ?? part.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();

/** What the sources of a graph are called: articles where every one of them is an article. */
export type SourceNoun = "article" | "source";

/** The word for the sources of a graph, taken from their kinds. */
export const toSourceNoun = (documents: readonly Pick<Document, "kind">[]): SourceNoun =>
  documents.length > 0 && documents.every(({ kind }) => kind !== "other") ? "article" : "source";

/** `article 2`, `sources 1, 3`; null for none. */
export const nameSources = (noun: SourceNoun, numbers: readonly number[]): string | null =>
  numbers.length === 0 ? null : `${noun}${numbers.length === 1 ? "" : "s"}\u00a0${numbers.join(",\u00a0")}`;
