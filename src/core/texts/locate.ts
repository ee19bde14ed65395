import type { Dataset, Evidence } from "../model/dataset.ts";
import { hash } from "../model/hash.ts";
import type { DocumentId } from "../model/ids.ts";
import { paragraphAt } from "./paragraphs.ts";

/** Every occurrence of a passage in the bodies of the attached texts, ready to be pasted into a claim as evidence. */
export function locate(
  dataset: Dataset,
  texts: ReadonlyMap<DocumentId, string>,
  passage: string,
): readonly Evidence[] {
  if (passage === "") return [];
  return dataset.documents.flatMap((document) => {
    const text = texts.get(document.id);
    const { body } = document;
    if (text === undefined || body === null) return [];
    const found: Evidence[] = [];
    for (let start = text.indexOf(passage); start !== -1; start = text.indexOf(passage, start + 1)) {
      const paragraph = paragraphAt(text, document, start);
      const end = start + passage.length;
      if (paragraph !== null && end <= body.end)
        found.push({ document: document.id, start, end, sha256: hash(passage), paragraph });
    }
    return found;
  });
}
