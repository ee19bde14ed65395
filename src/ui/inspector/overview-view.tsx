import { countWords } from "../../app/selectors.ts";
import { CERTAINTY_WORDS } from "../../app/words.ts";
import type { Document } from "../../core/model/dataset.ts";
import { toWords } from "../../core/model/dates.ts";
import { useData, useSurroundings } from "../explorer-context.ts";
import { LineSample } from "../primitives/line-sample.tsx";
import { NARROW, useMedia } from "../use-media.ts";

function DocumentRow({ document, number }: { readonly document: Document; readonly number: number }) {
  const facts = [
    document.authors.join(", "),
    document.publisher,
    document.published === null ? "date not stated" : toWords(document.published),
    document.kind,
  ].filter((fact) => fact !== null && fact !== "");
  return (
    <li>
      <span className="cx-number">{number}</span>
      <div>
        <bdi>{document.title ?? document.label}</bdi>
        <p className="cx-mute">{facts.join(" · ")}</p>
        {document.note === undefined ? null : <p className="cx-mute">{document.note}</p>}
      </div>
    </li>
  );
}

/** What is open and where to start: questions, sources, how to read the drawing, what the import changed. */
export function OverviewView() {
  const { actions } = useSurroundings().explorer;
  const isNarrow = useMedia(NARROW);
  const opened = useData((data) => data.opened);
  const counts = useData(countWords);
  if (opened === null) return null;
  const { origin } = opened;
  const { title, documents, claims, questions, findings } = opened.overview;
  const changes = findings.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="cx-detail">
      <h2>{title === "" ? "This graph" : title}</h2>
      <p className="cx-mute">
        {counts}
        {claims > 0 ? ` · ${claims} claims` : ""}
      </p>
      {isNarrow ? (
        <div className="cx-tools">
          <button type="button" className="cx-button" onClick={() => actions.setPanels({ open: true })}>
            Open a graph
          </button>
        </div>
      ) : null}
      {questions.length === 0 ? null : (
        <>
          <h3>Start with a question</h3>
          <ul className="cx-questions">
            {questions.map(({ from, to, text }) => (
              <li key={`${from} ${to}`}>
                <button type="button" className="cx-question" onClick={() => actions.openPaths(from, to)}>
                  {text}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {documents.length === 0 ? null : (
        <>
          <h3>Articles</h3>
          <ol className="cx-documents">
            {documents.map((document, index) => (
              <DocumentRow key={document.id} document={document} number={index + 1} />
            ))}
          </ol>
        </>
      )}
      <h3>How to read the picture</h3>
      <ul className="cx-reading">
        <li>Colour, shape and icon say what kind of thing it is; size, how many others it is tied to.</li>
        <li>The colour of a line says what the tie is about; its width, how many articles state it.</li>
        {(["stated", "contested", "soft"] as const).map((certainty) => (
          <li key={certainty}>
            <LineSample certainty={certainty} /> <strong>{CERTAINTY_WORDS[certainty].label}</strong>:{" "}
            {CERTAINTY_WORDS[certainty].meaning}
          </li>
        ))}
      </ul>
      {findings.length === 0 && origin === null ? null : (
        <>
          <h3>How it was read</h3>
          {findings.length === 0 ? null : (
            <p className="cx-mute">
              {changes === 1 ? "One thing was" : `${changes.toLocaleString("en")} things were`} changed on
              opening.
            </p>
          )}
          <div className="cx-tools">
            <button type="button" className="cx-button" onClick={() => actions.setPanels({ report: true })}>
              Import report
            </button>
            {origin === null ? null : (
              <button
                type="button"
                className="cx-button"
                onClick={() => {
                  actions.changeReading().catch((error: unknown) => actions.report(String(error)));
                }}
              >
                Change how the file was read
              </button>
            )}
          </div>
        </>
      )}
    </div>
  );
}
