import type { Document } from "../model/dataset.ts";
import { type Span, splitParagraphs } from "./paragraphs.ts";

/** Abbreviations whose full stop ends no sentence, without the stop. */
const ABBREVIATIONS = new Set(
  "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Dr Mr Mrs Ms Prof Sen Rep Gen Col St vs etc No e.g i.e U.S U.N U.K".split(
    " ",
  ),
);

const END = /[.?!]+["”’')\]]*(?=\s|$)/gu;

function endsSentence(text: string, at: number, mark: string): boolean {
  if (!mark.startsWith(".")) return true;
  const word = /[\p{L}.]+$/u.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? "";
  return !ABBREVIATIONS.has(word) && !/^\p{Lu}$/u.test(word);
}

/** The sentences of a document's body, paragraph by paragraph, without surrounding space. */
export function splitSentences(text: string, document: Pick<Document, "body">): readonly Span[] {
  return splitParagraphs(text, document).flatMap(({ start, end }) => {
    const paragraph = text.slice(start, end);
    const spans: Span[] = [];
    let from = 0;
    const push = (to: number) => {
      const sentence = paragraph.slice(from, to);
      const lead = sentence.length - sentence.trimStart().length;
      if (sentence.trim() !== "")
        spans.push({ start: start + from + lead, end: start + from + sentence.trimEnd().length });
      from = to;
    };
    for (const match of paragraph.matchAll(END))
      if (endsSentence(paragraph, match.index, match[0])) push(match.index + match[0].length);
    push(paragraph.length);
    return spans;
  });
}
