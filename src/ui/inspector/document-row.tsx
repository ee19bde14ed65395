import { textOf } from "../../app/selectors/documents.ts";
import { citeDocument, NO_CITATIONS } from "../../core/evidence/cite-document.ts";
import type { Document } from "../../core/model/dataset.ts";
import { formatEdtf } from "../../core/model/dates.ts";
import { useData, useExplorer } from "../base/explorer-context.ts";
import { NoteEditor } from "../notes/note-editor.tsx";
import { SourceLink } from "../primitives/source-link.tsx";
import { AttachText } from "../reader/attach-text.tsx";

/** A source of the graph, with its text as far as the reader has attached it. */
export function DocumentRow({ document, number }: { readonly document: Document; readonly number: number }) {
  const { actions } = useExplorer();
  const texts = useData((data) => data.texts);
  const isAttached = textOf({ texts }, document) !== null;
  // All that is known of it is what the file calls it.
  const isNamed = document.kind === "other" && document.sha256 === null;
  const facts = [
    document.authors.join(", "),
    document.publisher,
    document.published !== null ? formatEdtf(document.published) : isNamed ? null : "date not stated",
    isNamed ? null : document.kind,
  ].filter((fact) => fact !== null && fact !== "");
  return (
    <li>
      <span className="cx-number">{number}</span>
      <div>
        <SourceLink document={document} />
        {facts.length === 0 ? null : <p className="cx-mute">{facts.join(" · ")}</p>}
        {document.note === undefined ? null : <p className="cx-mute">{document.note}</p>}
        <NoteEditor
          subject={{ on: "document", id: document.id }}
          add="Edit the citation"
          label={`Cite ${document.label} as`}
          placeholder={citeDocument(document, NO_CITATIONS)}
        />
        <div className="cx-tools">
          {document.sha256 === null ? null : isAttached ? (
            <>
              <button type="button" className="cx-button" onClick={() => actions.read(document.id)}>
                Read<span className="cx-hidden"> {document.label}</span>
              </button>
              <button type="button" className="cx-button" onClick={() => actions.detachText(document.id)}>
                Detach<span className="cx-hidden"> {document.label}</span>
              </button>
            </>
          ) : (
            <AttachText document={document} />
          )}
        </div>
      </div>
    </li>
  );
}
