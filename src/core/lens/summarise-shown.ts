import type { Graph } from "../graph/graph.ts";
import { yearOf } from "../model/dates.ts";
import type { View } from "./view.ts";

/** Claims behind the visible relations, and the first and last year that bounds of their periods name. Linear in the relations. */
export function summariseShown(
  { dataset, periods }: Graph,
  relations: Uint8Array,
): Pick<View, "claimCount" | "years"> {
  const { offsets, from, to } = periods();
  let claimCount = 0;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let r = 0; r < relations.length; r++) {
    if (relations[r] !== 1) continue;
    claimCount += dataset.relations[r]?.claims.length ?? 0;
    for (let at = offsets[r] ?? 0; at < (offsets[r + 1] ?? 0); at++)
      for (const bound of [from[at], to[at]])
        if (bound !== undefined && Number.isFinite(bound)) {
          first = Math.min(first, bound);
          last = Math.max(last, bound);
        }
  }
  return { claimCount, years: first <= last ? { from: yearOf(first), to: yearOf(last) } : null };
}
