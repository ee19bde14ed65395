import { type RefObject, useEffect, useMemo, useState } from "react";
import type { Passage } from "../../app/texts/passages.ts";
import type { Document } from "../../core/model/dataset.ts";
import { choosePassages } from "../../core/texts/choose-passages.ts";
import type { Span } from "../../core/texts/paragraphs.ts";
import { splitSentences } from "../../core/texts/sentences.ts";
import { useData, useExplorer } from "../base/explorer-context.ts";
import { readSelected, toRanges } from "./text-places.ts";

/** What is selected in the article, as offsets; kept while the focus is on what is done with it. */
function useSelected(article: RefObject<HTMLElement | null>): Span | null {
  const [selected, setSelected] = useState<Span | null>(null);
  useEffect(() => {
    const listen = () => {
      const root = article.current;
      if (root !== null) setSelected(readSelected(root));
    };
    document.addEventListener("selectionchange", listen);
    return () => document.removeEventListener("selectionchange", listen);
  }, [article]);
  return selected;
}

/** Marks spans of the article without a change of the page, where the browser can. */
function useHighlight(article: RefObject<HTMLElement | null>, name: string, spans: readonly Span[]): void {
  useEffect(() => {
    const root = article.current;
    if (root === null || typeof Highlight === "undefined") return;
    CSS.highlights.set(name, new Highlight(...toRanges(root, spans)));
    return () => {
      CSS.highlights.delete(name);
    };
  }, [article, name, spans]);
}

const NO_SPANS: readonly Span[] = [];

/** Coding beside an article: names are marked, the sentences without a claim are walked, and a passage becomes a claim. */
export function CodeTools({
  document,
  text,
  places,
  article,
}: {
  readonly document: Document;
  readonly text: string;
  readonly places: readonly Passage[];
  readonly article: RefObject<HTMLElement | null>;
}) {
  const { engine, actions } = useExplorer();
  const opened = useData((data) => data.opened);
  const selected = useSelected(article);
  const [names, setNames] = useState({ known: NO_SPANS, fresh: NO_SPANS });
  const serial = opened?.serial;
  useEffect(() => {
    let isWanted = serial !== undefined;
    engine
      .names(text)
      .then((found) => {
        if (isWanted) setNames(found);
      })
      .catch((error: unknown) => actions.report(String(error)));
    return () => {
      isWanted = false;
    };
  }, [engine, actions, text, serial]);
  const bare = useMemo(
    () =>
      splitSentences(text, document).filter(
        ({ start, end }) => !places.some((place) => place.start < end && start < place.end),
      ),
    [text, document, places],
  );
  useHighlight(article, "cx-known-name", names.known);
  useHighlight(article, "cx-new-name", names.fresh);
  useHighlight(article, "cx-without-claim", bare);
  const goOn = () => {
    const root = article.current;
    const here = root === null ? null : readSelected(root);
    const next = bare.find(({ start }) => start > (here?.start ?? -1)) ?? bare[0];
    const [range] = next === undefined || root === null ? [] : toRanges(root, [next]);
    if (range === undefined) return;
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    range.startContainer.parentElement?.scrollIntoView({ block: "center" });
    actions.announce(range.toString());
  };
  const code = () => {
    // What is selected this moment: word of it may still be on its way.
    const now = (article.current === null ? null : readSelected(article.current)) ?? selected;
    const passages = now === null ? [] : choosePassages(text, document, now);
    if (passages.length === 0) return actions.announce("Select a passage of the text first.");
    actions.openCoding({ kind: "claim", subject: null, object: null, passages });
  };
  return (
    <fieldset className="cx-tools cx-code-tools" aria-label="Code this text">
      <button type="button" className="cx-small" disabled={bare.length === 0} onClick={goOn}>
        Next without a claim ({bare.length})
      </button>
      <button
        type="button"
        className="cx-small"
        // The selection stays when the button is pressed.
        onPointerDown={(event) => event.preventDefault()}
        onClick={code}
      >
        Add a claim from the selected words
      </button>
    </fieldset>
  );
}
