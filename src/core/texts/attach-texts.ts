import type { Dataset } from "../model/dataset.ts";
import type { DocumentId } from "../model/ids.ts";
import { recogniseText } from "./recognise-text.ts";

/** Which files (as bytes) are the texts of which documents, in the order of the documents; other files are passed over. */
export function attachTexts(
  { documents }: Pick<Dataset, "documents">,
  files: readonly Uint8Array[],
): ReadonlyMap<DocumentId, string> {
  const texts = new Map(
    files.flatMap((bytes) => {
      const found = recogniseText(documents, bytes);
      return found === null ? [] : found.documents.map((id) => [id, found.text] as const);
    }),
  );
  return new Map(
    documents.flatMap(({ id }) => {
      const text = texts.get(id);
      return text === undefined ? [] : [[id, text] as const];
    }),
  );
}
