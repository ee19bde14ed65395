import type { Document } from "../../core/model/dataset.ts";
import type { DocumentId } from "../../core/model/ids.ts";
import type { Data } from "../state/data.ts";

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
  texts.get(document?.sha256 ?? "") ?? null;

/** The attached texts of the open graph, by document. */
export const textsByDocument = (data: Pick<Data, "opened" | "texts">): ReadonlyMap<DocumentId, string> =>
  new Map(
    (data.opened?.overview.documents ?? []).flatMap((document) => {
      const text = textOf(data, document);
      return text === null ? [] : [[document.id, text] as const];
    }),
  );
