import type { Overview } from "./overview.ts";

/** What has become of a list of edits. */
export interface EditReport {
  readonly overview: Overview;
  /** Edits that were set aside, by id, and why, as a sentence. */
  readonly misfits: readonly { readonly edit: string; readonly reason: string }[];
}
