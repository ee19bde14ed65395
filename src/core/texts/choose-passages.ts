import type { Document, Evidence } from "../model/dataset.ts";
import { hash } from "../model/hash.ts";
import { type Span, splitParagraphs } from "./paragraphs.ts";

const PART_OF_WORD = /[\p{L}\p{M}\p{N}’'-]/u;
/** Half of a character outside the first plane belongs to the other half. */
const isLow = (code: number) => code >= 0xdc00 && code <= 0xdfff;

const isInWord = (text: string, at: number) => PART_OF_WORD.test(text.charAt(at));

/** A span without space at its ends and with whole words: one that begins or ends inside a word takes the rest of it. */
function snap(text: string, { start, end }: Span, within: Span): Span {
  let [from, to] = [Math.max(start, within.start), Math.min(end, within.end)];
  while (from < to && /\s/u.test(text.charAt(from))) from++;
  while (to > from && /\s/u.test(text.charAt(to - 1))) to--;
  if (isLow(text.charCodeAt(from))) from--;
  if (isLow(text.charCodeAt(to))) to++;
  while (from > within.start && isInWord(text, from) && isInWord(text, from - 1)) from--;
  while (to < within.end && to > from && isInWord(text, to - 1) && isInWord(text, to)) to++;
  return { start: from, end: to };
}

/**
 * What a reader selected in a text as passages: whole words, one passage a paragraph, none outside the body. Offsets are UTF-16.
 * Linear in the body.
 */
export const choosePassages = (text: string, document: Document, selected: Span): readonly Evidence[] =>
  splitParagraphs(text, document).flatMap((paragraph, at) => {
    if (paragraph.start >= selected.end || paragraph.end <= selected.start) return [];
    const { start, end } = snap(text, selected, paragraph);
    return start >= end
      ? []
      : [{ document: document.id, start, end, sha256: hash(text.slice(start, end)), paragraph: at + 1 }];
  });
