import type { Document, Evidence } from "../model/dataset.ts";
import { hash } from "../model/hash.ts";
import { namesOne } from "./names-one.ts";
import { paragraphAt } from "./paragraphs.ts";
import { splitSentences } from "./sentences.ts";

/** A sentence that may carry a claim, ready to be its evidence. */
export interface FoundPassage {
  readonly text: string;
  readonly evidence: Evidence;
}

/**
 * The sentences of a text that name something by one of the names of each of several things, in their order. Linear in the text
 * for each name.
 */
export function findPassages(
  text: string,
  document: Document,
  things: readonly (readonly string[])[],
): readonly FoundPassage[] {
  return splitSentences(text, document).flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    if (!things.every((names) => namesOne(sentence, names))) return [];
    const paragraph = paragraphAt(text, document, start);
    return paragraph === null
      ? []
      : [
          {
            text: sentence,
            evidence: { document: document.id, start, end, sha256: hash(sentence), paragraph },
          },
        ];
  });
}
