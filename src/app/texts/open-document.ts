import { type DocumentId, toDocumentId } from "../../core/model/ids.ts";
import { escapePart, unescapePart } from "../base/url-parts.ts";

/** An article that is open for reading, at the passage that begins at `at`. */
export interface OpenDocument {
  readonly document: DocumentId;
  readonly at: number | null;
}

/** Part of a link that opens the article: `document:a,120`. */
export const writeOpenDocument = ({ document, at }: OpenDocument): string =>
  `${escapePart(document)}${at === null ? "" : `,${at}`}`;

/** Reads what `writeOpenDocument` writes; null for anything else. */
export function readOpenDocument(text: string): OpenDocument | null {
  const [, id = "", at] = /^([^,]*)(?:,(\d{1,9}))?$/.exec(text) ?? [];
  const document = unescapePart(id);
  if (document === null || document === "") return null;
  return { document: toDocumentId(document), at: at === undefined ? null : Number(at) };
}
