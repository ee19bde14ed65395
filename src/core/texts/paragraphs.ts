import type { Document } from "../model/dataset.ts";

/** Half-open UTF-16 range of a document's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The paragraphs of a document's body: its lines that are not blank. Paragraph n is the n-th of them, from 1. */
export function splitParagraphs(text: string, { body }: Pick<Document, "body">): readonly Span[] {
  const spans: Span[] = [];
  if (body === null) return spans;
  for (let start = body.start; start < body.end; ) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 || newline > body.end ? body.end : newline;
    if (text.slice(start, end).trim() !== "") spans.push({ start, end });
    start = end + 1;
  }
  return spans;
}

/** 1-based number of the paragraph in which an offset lies; null outside the body. */
export function paragraphAt(text: string, document: Pick<Document, "body">, offset: number): number | null {
  const found = splitParagraphs(text, document).findIndex(
    ({ start, end }) => offset >= start && offset < end,
  );
  return found === -1 ? null : found + 1;
}
