import type { Dataset, Document } from "../model/dataset.ts";
import type { DocumentId } from "../model/ids.ts";

/** What the rules look at: a data set that parsed, and the texts that are attached (perhaps none). */
export interface LintInput {
  readonly dataset: Dataset;
  readonly texts: ReadonlyMap<DocumentId, string>;
  /** Machine-made claims below this confidence are told; 0.5 where absent. */
  readonly leastConfidence?: number;
}

/** A problem in one record; `path` is the field inside that record, empty for the record as a whole. */
export interface Problem {
  readonly record: string;
  readonly path: string;
  readonly message: string;
  readonly hint?: string;
}

export interface LintRule {
  readonly code: string;
  /** What it finds, as a heading: `Relations on a single document`. */
  readonly title: string;
  /** An error fails the check; a notice informs. */
  readonly severity: "error" | "notice";
  /** The rule reads article texts and says nothing of documents whose text is not attached. */
  readonly needsTexts?: true;
  readonly find: (input: LintInput) => readonly Problem[];
}

/** A document's text between its body bounds; null when there is none or it is not attached. */
export function bodyOf({ texts }: LintInput, { id, body }: Document): string | null {
  const text = texts.get(id);
  return text === undefined || body === null ? null : text.slice(body.start, body.end);
}
