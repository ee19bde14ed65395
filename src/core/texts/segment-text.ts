import type { Span } from "./paragraphs.ts";

/** A run of text in which the same passages hold; `passages` are indices, ascending. */
export interface Segment extends Span {
  readonly passages: readonly number[];
}

/**
 * A span of text cut wherever one of some passages begins or ends: in order, without gaps, nothing empty. Passages may overlap
 * and reach beyond the span. Cost: cuts times passages.
 */
export function segmentText({ start, end }: Span, passages: readonly Span[]): readonly Segment[] {
  const cuts = new Set([start, end]);
  for (const passage of passages)
    for (const cut of [passage.start, passage.end]) if (cut > start && cut < end) cuts.add(cut);
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(1).map((to, i) => {
    const from = sorted[i] ?? start;
    const within = passages.flatMap((passage, index) =>
      passage.start < to && passage.end > from ? [index] : [],
    );
    return { start: from, end: to, passages: within };
  });
}
