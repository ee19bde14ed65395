import type { Certainty, Modality, NameKind, StanceKind } from "../../core/model/dataset.ts";

/** How sure a relation is, as the legend and lists say it. */
export const CERTAINTY_WORDS: Readonly<
  Record<Certainty, { readonly label: string; readonly meaning: string }>
> = {
  stated: { label: "stated", meaning: "At least one article says so in its own voice." },
  contested: { label: "contested", meaning: "Someone denies or disputes it, or the figures conflict." },
  soft: {
    label: "opinion or attributed",
    meaning: "Rests only on someone's words, an opinion, a plan or an implication.",
  },
};

/** How a claim is made. `attributed` is followed by the names. */
export const MODALITY_WORDS: Readonly<Record<Modality, string>> = {
  asserted: "Stated by the article",
  reported: "Reported, with a hedge",
  attributed: "According to",
  opinion: "Opinion of the author",
  planned: "Planned",
  forecast: "Forecast",
  implied: "Implied, not said outright",
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
  metonym: "Also stood for by",
  exonym: "In other languages",
  contested: "Contested name",
};

const SCORE_WORDS: ReadonlyMap<string, string> = new Map([
  ["steps", "steps"],
  ["generic", "well-connected actors"],
  ["structural", "structural relations"],
  ["singleDocument", "single-article steps"],
  ["soft", "contested or soft steps"],
  ["support", "support"],
  ["rarity", "rarity of the pattern"],
  ["doubt", "doubt"],
  ["weakest", "weakest step"],
  ["common", "commonness of its steps"],
]);

/** Name of a part of a path's score; parts that this page does not know keep their own name, spaced. */
export const scoreWord = (part: string): string =>
  SCORE_WORDS.get(part) ?? part.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();

/** `article 2`, `articles 1, 3`; null for none. */
export const articleWords = (documents: readonly number[]): string | null =>
  documents.length === 0
    ? null
    : `${documents.length === 1 ? "article" : "articles"}\u00a0${documents.join(",\u00a0")}`;
