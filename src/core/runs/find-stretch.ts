import { findNames, type NamePlace } from "../texts/names-one.ts";

/** A stretch that names two entities is no longer than this, else it is none. */
const LONGEST = 300;

/**
 * The shortest stretch of a text, up to 300 characters and within one paragraph if there is such a one, that names two things by
 * any of their names; null where there is none.
 * `folded` is the text as `foldCase` gives it. Linear in the text and in the places found.
 */
export function findStretch(
  folded: string,
  names: readonly string[],
  others: readonly string[],
): NamePlace | null {
  const [first, second] = [findNames(folded, names), findNames(folded, others)];
  let best: NamePlace | null = null;
  // A stretch within one paragraph comes before a shorter one across two.
  let bestCost = Infinity;
  const costOf = (start: number, end: number) =>
    end - start + (folded.slice(start, end).includes("\n") ? LONGEST : 0);
  let from = 0;
  for (const place of first) {
    while (from < second.length && (second[from]?.end ?? 0) < place.start - LONGEST) from++;
    for (let at = from; at < second.length; at++) {
      const other = second[at];
      if (other === undefined || other.start > place.start + LONGEST) break;
      const [start, end] = [Math.min(place.start, other.start), Math.max(place.end, other.end)];
      if (end - start > LONGEST || costOf(start, end) >= bestCost) continue;
      best = { start, end };
      bestCost = costOf(start, end);
    }
  }
  return best;
}
