import { type KeyboardEvent, type RefObject, useEffect, useMemo, useState } from "react";
import type { Passage } from "../../app/texts/passages.ts";
import type { Document } from "../../core/model/dataset.ts";
import { type Span, splitParagraphs } from "../../core/texts/paragraphs.ts";
import { type Segment, segmentText } from "../../core/texts/segment-text.ts";
import { useAppState, useData, useExplorer } from "../base/explorer-context.ts";
import { ArticleMark } from "./article-mark.tsx";

interface Paragraph extends Span {
  readonly segments: readonly Segment[];
}

const STEPS: ReadonlyMap<string, number> = new Map([
  ["ArrowRight", 1],
  ["ArrowDown", 1],
  ["ArrowLeft", -1],
  ["ArrowUp", -1],
]);

const toKey = (document: string, { start, end }: Span) => `${document} ${start} ${end}`;

/** Brings the place that is being read into view, and keyboard focus with it if that is inside the article. */
function useFollow(root: { readonly current: HTMLElement | null }, at: number | null): void {
  useEffect(() => {
    if (at === null) return;
    const mark = root.current?.querySelector<HTMLElement>(`a[data-start="${at}"]`);
    mark?.scrollIntoView({ block: "center" });
    if (root.current?.contains(window.document.activeElement) === true) mark?.focus({ preventScroll: true });
  }, [root, at]);
}

/**
 * The body of an article with its coded passages marked. The marks are links in the running text and one tab stop: arrow keys
 * go from mark to mark, Enter selects the relation, and once more the next relation of the same words.
 */
export function ArticleText({
  document,
  text,
  places,
  root,
}: {
  readonly document: Document;
  readonly text: string;
  readonly places: readonly Passage[];
  readonly root: RefObject<HTMLElement | null>;
}) {
  const { actions } = useExplorer();
  const at = useAppState((state) => state.shared.openDocument?.at ?? null);
  const selection = useAppState((state) => state.shared.selection);
  const mentions = useData((data) => data.mentions);
  const [active, setActive] = useState<number | null>(null);
  useFollow(root, at);
  const paragraphs: readonly Paragraph[] = useMemo(
    () => splitParagraphs(text, document).map((span) => ({ ...span, segments: segmentText(span, places) })),
    [text, document, places],
  );
  const own = useMemo(() => new Set(mentions.map((passage) => toKey(passage.document, passage))), [mentions]);
  const marks = useMemo(
    () => paragraphs.flatMap(({ segments }) => segments.filter(({ passages }) => passages.length > 0)),
    [paragraphs],
  );
  const wanted = active ?? at;
  const stop = marks.some(({ start }) => start === wanted) ? wanted : (marks[0]?.start ?? null);

  const press = (event: KeyboardEvent<HTMLElement>, start: number) => {
    const here = marks.findIndex((mark) => mark.start === start);
    const by = STEPS.get(event.key);
    const to = event.key === "Home" ? 0 : event.key === "End" ? marks.length - 1 : here + (by ?? 0);
    const next = marks[to];
    if (next === undefined || to === here) return;
    event.preventDefault();
    setActive(next.start);
    root.current?.querySelector<HTMLElement>(`a[data-start="${next.start}"]`)?.focus();
  };

  const open = (start: number, found: readonly Passage[]) => {
    const ids = [...new Set(found.flatMap(({ passages }) => passages.map(({ relation }) => relation)))];
    const here = selection.kind === "relation" ? ids.indexOf(selection.id) : -1;
    const next = ids[(here + 1) % ids.length];
    const [shortest] = found.toSorted((a, b) => a.end - a.start - (b.end - b.start));
    if (next !== undefined) actions.selectRelation(next);
    if (shortest !== undefined) actions.read(document.id, shortest.start);
    setActive(start);
  };

  return (
    <article className="cx-article" ref={root} lang={document.language} dir="auto">
      {paragraphs.map((paragraph) => (
        <p key={paragraph.start} data-from={paragraph.start}>
          {paragraph.segments.map(({ start, end, passages }) => {
            const words = text.slice(start, end);
            const found = passages.flatMap((index) => places[index] ?? []);
            if (found.length === 0) return words;
            return (
              <ArticleMark
                key={start}
                start={start}
                words={words}
                coded={found.flatMap((place) => place.passages)}
                isStop={start === stop}
                isCurrent={found.some((place) => place.start === at)}
                isOwn={found.some((place) => own.has(toKey(document.id, place)))}
                onOpen={() => open(start, found)}
                onPress={(event) => press(event, start)}
              />
            );
          })}
        </p>
      ))}
    </article>
  );
}
