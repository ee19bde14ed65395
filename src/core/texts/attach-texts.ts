import type { Dataset } from "../model/dataset.ts";
import type { DocumentId } from "../model/ids.ts";
import { hash } from "./hash.ts";

/** A file that may be the text of a document. */
export interface TextFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The bytes decoded as UTF-8. */
  readonly text: string;
}

/** Which files are the texts of which documents, recognised by the SHA-256 of their bytes and by nothing else. */
export function attachTexts(dataset: Dataset, files: readonly TextFile[]): ReadonlyMap<DocumentId, string> {
  const byHash = new Map(files.map(({ bytes, text }) => [hash(bytes), text]));
  return new Map(
    dataset.documents.flatMap(({ id, sha256 }) => {
      const text = byHash.get(sha256);
      return text === undefined ? [] : [[id, text] as const];
    }),
  );
}
