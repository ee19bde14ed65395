import type { Span } from "../../core/texts/paragraphs.ts";

/** Offsets of a text and places in the page that shows it: paragraphs carry where they begin, and hidden words are none of the text. */

function listTexts(paragraph: Element): readonly Text[] {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text && node.parentElement?.closest("[hidden]") === null) texts.push(node);
  return texts;
}

const startOf = (paragraph: Element) => Number(paragraph.getAttribute("data-from"));

function toOffset(node: Node, within: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest("[data-from]") ?? null;
  if (paragraph === null) return null;
  let offset = startOf(paragraph);
  const place = document.createRange();
  place.setStart(node, within);
  for (const text of listTexts(paragraph)) {
    if (text === node) return offset + within;
    if (place.comparePoint(text, 0) >= 0) return offset;
    offset += text.length;
  }
  return offset;
}

/** What is selected inside an element, as offsets of its text; null where that is nothing. */
export function readSelected(root: Element): Span | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  const start = toOffset(range.startContainer, range.startOffset);
  const end = toOffset(range.endContainer, range.endOffset);
  return start === null || end === null || end <= start ? null : { start, end };
}

/** The place in the page of each span, as far as it is shown; spans in the order of the text. Linear in both. */
export function toRanges(root: Element, spans: readonly Span[]): readonly Range[] {
  const texts = [...root.querySelectorAll("[data-from]")].flatMap((paragraph) => {
    let from = startOf(paragraph);
    return listTexts(paragraph).map((text) => {
      const start = from;
      from += text.length;
      return { text, start, end: from };
    });
  });
  let at = 0;
  return spans.flatMap(({ start, end }) => {
    while (at > 0 && (texts[at - 1]?.end ?? 0) > start) at--;
    while ((texts[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++;
    let last = at;
    while ((texts[last]?.end ?? Number.POSITIVE_INFINITY) < end) last++;
    const [first, final] = [texts[at], texts[last]];
    if (first === undefined || final === undefined || first.start > start || final.start >= end) return [];
    const range = document.createRange();
    range.setStart(first.text, start - first.start);
    range.setEnd(final.text, end - final.start);
    return range;
  });
}
