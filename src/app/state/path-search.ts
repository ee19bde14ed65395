import type { Issue } from "../../core/model/result.ts";
import type { PathAnswer } from "../../core/paths/query.ts";

/** How far the search for paths is. */
export type PathSearch =
  /** No question is asked. */
  | { readonly kind: "none" }
  /** Under way: `answer` holds the paths found so far or, until the first of them, still the answer before. */
  | { readonly kind: "searching"; readonly answer: PathAnswer | null }
  | { readonly kind: "answered"; readonly answer: PathAnswer }
  /** Ended before its end: `answer` holds what was found until then. */
  | { readonly kind: "stopped"; readonly answer: PathAnswer }
  | { readonly kind: "refused"; readonly issues: readonly Issue[] };

export const NO_SEARCH: PathSearch = { kind: "none" };

/** The answer on show, whole or in part; null where there is none. */
export const answerOf = (search: PathSearch): PathAnswer | null =>
  search.kind === "none" || search.kind === "refused" ? null : search.answer;
