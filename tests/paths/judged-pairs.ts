import { readFileSync } from "node:fs";

/** Two ends of the shipped data, and for each of three readers the paths that they wanted to see first. */
interface JudgedPair {
  readonly ends: readonly [string, string];
  /** One list per reader; a path is its intermediates, with spaces between. */
  readonly wanted: readonly (readonly string[])[];
}

/** Even positions set the weights of the default ranking, odd ones were kept apart; see `docs/ranking.md`. */
export const JUDGED_PAIRS: readonly JudgedPair[] = JSON.parse(
  readFileSync(new URL("./judged-pairs.json", import.meta.url), "utf8"),
);
