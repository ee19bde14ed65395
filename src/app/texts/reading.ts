import type { Document } from "../../core/model/dataset.ts";
import { type DocumentId, toDocumentId } from "../../core/model/ids.ts";
import type { Data } from "../data.ts";
import { escapePart, unescapePart } from "../url/parts.ts";

/** An article that is open for reading, at the passage that begins at `at`. */
export interface Reading {
  readonly document: DocumentId;
  readonly at: number | null;
}

/** Part of a link that opens the article: `document:a,120`. */
export const writeReading = ({ document, at }: Reading): string =>
  `${escapePart(document)}${at === null ? "" : `,${at}`}`;

/** Reads what `writeReading` writes; null for anything else. */
export function readReading(text: string): Reading | null {
  const [, id = "", at] = /^([^,]*)(?:,(\d{1,9}))?$/.exec(text) ?? [];
  const document = unescapePart(id);
  if (document === null || document === "") return null;
  return { document: toDocumentId(document), at: at === undefined ? null : Number(at) };
}

/** A document of the open graph, with its number in citations; null when the graph has none of that id. */
export function findDocument(
  { opened }: Pick<Data, "opened">,
  id: DocumentId,
): { readonly document: Document; readonly number: number } | null {
  const documents = opened?.overview.documents ?? [];
  const index = documents.findIndex((each) => each.id === id);
  const document = documents[index];
  return document === undefined ? null : { document, number: index + 1 };
}

/** The attached text of a document, null while there is none. */
export const textOf = ({ texts }: Pick<Data, "texts">, document: Document | undefined): string | null =>
  (document === undefined ? undefined : texts.get(document.sha256)) ?? null;

/** The attached texts of the open graph, by document. */
export const textsByDocument = (data: Pick<Data, "opened" | "texts">): ReadonlyMap<DocumentId, string> =>
  new Map(
    (data.opened?.overview.documents ?? []).flatMap((document) => {
      const text = textOf(data, document);
      return text === null ? [] : [[document.id, text] as const];
    }),
  );
