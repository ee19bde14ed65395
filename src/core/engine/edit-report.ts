import type { Overview } from "./overview.ts";

/** What has become of a list of edits. */
export interface EditReport {
  readonly overview: Overview;
  /** What each does, by its id, as a sentence without its point. */
  readonly words: ReadonlyMap<string, string>;
  /** Edits that were set aside, by id, and why, as a sentence. */
  readonly misfits: readonly { readonly edit: string; readonly reason: string }[];
}
