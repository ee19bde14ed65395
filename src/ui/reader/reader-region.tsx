import { useEffect, useMemo, useRef } from "react";
import { findDocument, textOf } from "../../app/selectors/documents.ts";
import { toPassages } from "../../app/texts/passages.ts";
import { toDocumentId } from "../../core/model/ids.ts";
import { isIntact } from "../../core/texts/show-passage.ts";
import { useAppState, useData, useSurroundings } from "../base/explorer-context.ts";
import { ErrorBoundary } from "../primitives/error-boundary.tsx";
import { IconButton } from "../primitives/icon-button.tsx";
import { ArticleText } from "./article-text.tsx";
import { AttachText } from "./attach-text.tsx";
import { CodeTools } from "./code-tools.tsx";
import { MentionWalk } from "./mention-walk.tsx";
import { PassageList } from "./passage-list.tsx";

/** One article with all its coded passages, beside the drawing. */
function Reader() {
  const { explorer, stage } = useSurroundings();
  const { actions } = explorer;
  const reading = useAppState((state) => state.shared.openDocument);
  const opened = useData((data) => data.opened);
  const texts = useData((data) => data.texts);
  const article = useData((data) => data.article);
  const body = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const found = reading === null ? null : findDocument({ opened }, reading.document);
  const text = textOf({ texts }, found?.document);
  const passages = article !== null && article.document === reading?.document ? article.passages : null;
  const [sound, broken] = useMemo(() => {
    if (text === null || passages === null) return [[], 0];
    const intact = passages.filter((passage) => isIntact(text, passage));
    return [toPassages(intact), passages.length - intact.length];
  }, [text, passages]);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  if (reading === null || opened === null) return null;
  const coded = sound.filter(({ start }) => start === reading.at).flatMap((place) => place.passages);
  const close = () => {
    actions.closeReader();
    stage.focus("panel");
  };
  return (
    <>
      <header className="cx-reader-head">
        <h2 ref={heading} tabIndex={-1}>
          {found === null ? "Article" : (found.document.title ?? found.document.label)}
        </h2>
        <IconButton label="Close the article" icon="close" onPress={close} />
        <div className="cx-reader-tools">
          <select
            className="cx-field"
            aria-label="Article"
            value={reading.document}
            onChange={(event) => actions.read(toDocumentId(event.target.value))}
          >
            {found === null ? <option value={reading.document}>{reading.document}</option> : null}
            {opened.overview.documents
              .filter(({ sha256 }) => sha256 !== null)
              .map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
          </select>
          <MentionWalk />
          {text === null || found === null ? null : (
            <button type="button" className="cx-small" onClick={() => actions.detachText(found.document.id)}>
              Detach
            </button>
          )}
          {text === null || found === null ? null : (
            <CodeTools document={found.document} text={text} places={sound} article={body} />
          )}
        </div>
      </header>
      <div className="cx-reader-body">
        {found === null ? (
          <p>This graph has no document “{reading.document}”.</p>
        ) : text === null ? (
          <>
            <p>
              The data set holds no article text. Attach the file of {found.document.label}, or drop it
              anywhere on the page: it is recognised by its SHA-256, and stays in memory unless you have texts
              stored on this device.
            </p>
            <AttachText document={found.document} />
            <p className="cx-mute cx-hash">Expected SHA-256: {found.document.sha256}</p>
          </>
        ) : (
          <>
            {broken === 0 ? null : (
              <p className="cx-problem">
                {broken === 1 ? "One passage is" : `${broken} passages are`} not marked: the text has other
                words there than those that were coded.
              </p>
            )}
            <ArticleText document={found.document} text={text} places={sound} root={body} />
          </>
        )}
      </div>
      <PassageList coded={coded} />
    </>
  );
}

/** The article reader, in a frame of its own: a failure stays inside. */
export default function ReaderRegion() {
  return (
    <section className="cx-reader" aria-label="Article reader" id="cx-reader">
      <ErrorBoundary what="The article">
        <Reader />
      </ErrorBoundary>
    </section>
  );
}
