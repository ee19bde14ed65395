let segmenter: Intl.Segmenter | null = null;

/** What a reader takes for one character each: letters with their marks, flags, families. Cost: linear; cut long texts first. */
export function toGraphemes(text: string): readonly string[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Code units that one character of a text has at most where the text is cut: letters under heaps of marks lose some. */
const MOST_UNITS = 16;

/** The first characters of a text, as a reader counts them, and `mark` where there are more. Cost: bounded by `most`. */
export function cutText(text: string, most: number, mark = "…"): string {
  if (text.length <= most) return text;
  const graphemes = toGraphemes(text.slice(0, most * MOST_UNITS));
  const kept = graphemes.slice(0, most);
  // A letter cut in two by the limit stays out.
  if (graphemes.length <= most && text.length > most * MOST_UNITS && kept.length > 1) kept.pop();
  const short = kept.join("");
  return short.length === text.length ? text : `${short.trimEnd()}${mark}`;
}
