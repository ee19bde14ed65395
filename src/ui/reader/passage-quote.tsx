import { useMemo } from "react";
import { findDocument, textOf } from "../../app/selectors/documents.ts";
import type { Evidence } from "../../core/model/dataset.ts";
import { showPassage } from "../../core/texts/show-passage.ts";
import { useData } from "../base/explorer-context.ts";

/** Characters of the paragraph on either side of a passage; the reader shows all. */
const CONTEXT = 160;

/** The words of a passage in their paragraph, once the text is attached; the data's own quote until then. */
export function PassageQuote({ passage }: { readonly passage: Evidence }) {
  const opened = useData((data) => data.opened);
  const texts = useData((data) => data.texts);
  const document = findDocument({ opened }, passage.document)?.document;
  const text = textOf({ texts }, document);
  const shown = useMemo(
    () => (text === null || document === undefined ? null : showPassage(text, document, passage, CONTEXT)),
    [text, document, passage],
  );
  if (shown === null) return passage.exact === undefined ? null : <q dir="auto">{passage.exact}</q>;
  if (!shown.isIntact)
    return (
      <p className="cx-problem">
        The attached text has other words at this place than those that were coded: offsets or hash of this
        passage are wrong.
      </p>
    );
  return (
    <blockquote className="cx-passage" lang={document?.language} dir="auto">
      {shown.before}
      <mark className="cx-coded" data-own="true">
        {shown.passage}
      </mark>
      {shown.after}
    </blockquote>
  );
}
