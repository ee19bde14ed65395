import type { Dataset, Document } from "../model/dataset.ts";
import type { Span } from "./paragraphs.ts";
import { splitSentences } from "./sentences.ts";

/** How much of a document's body its claims rest on. */
export interface Coverage {
  readonly sentences: number;
  readonly covered: number;
  /** Sentences that no passage touches. */
  readonly open: readonly Span[];
}

/** The body sentences of a document that at least one evidence passage touches. */
export function measureCoverage(dataset: Dataset, document: Document, text: string): Coverage {
  const passages = dataset.claims
    .flatMap((claim) => [...claim.evidence, ...claim.stances.flatMap(({ evidence }) => evidence)])
    .filter((passage) => passage.document === document.id);
  const sentences = splitSentences(text, document);
  const open = sentences.filter(
    ({ start, end }) => !passages.some((passage) => passage.start < end && passage.end > start),
  );
  return { sentences: sentences.length, covered: sentences.length - open.length, open };
}
