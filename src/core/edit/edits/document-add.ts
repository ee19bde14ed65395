import { toDocument } from "../../model/assemble.ts";
import { toDocumentId } from "../../model/ids.ts";
import type { EditDefinition } from "../edit.ts";
import type { EditOf } from "../forms.ts";

/** A source is added: a text, or an address where it can be read. */
export const documentAdd: EditDefinition<EditOf<"document.add">> = {
  check: ({ documents }, { document: { id, label } }) =>
    documents.has(toDocumentId(id)) ? `There is already a document “${label}”.` : null,
  apply: ({ documents }, { document }) => {
    documents.set(toDocumentId(document.id), toDocument(document));
  },
  words: ({ document }) => `Added the source “${document.label}”`,
};
