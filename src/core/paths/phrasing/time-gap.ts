import { relationAt } from "../../graph/graph.ts";
import type { Interval } from "../../model/dates.ts";
import type { FoundPath } from "../query.ts";
import type { SearchGraph } from "../search/search-graph.ts";

const DAYS_IN_YEAR = 365.2425;
/** Years between two steps from which a reader is told of it. */
const FEWEST_YEARS = 5;

/** Days between the nearest two of them, 0 where they meet. */
function gapBetween(a: readonly Interval[], b: readonly Interval[]): number {
  let least = Infinity;
  for (const x of a) for (const y of b) least = Math.min(least, Math.max(0, y.from - x.to, x.from - y.to));
  return least;
}

/**
 * The two steps that lie farthest apart in time, measured between their nearest dates over all relations that take part; null
 * where these are less than five years apart. Steps without any date say nothing about time. `steps` holds relations of the
 * search graph's topology, step by step. Quadratic in the dated intervals of the path.
 */
export function findTimeGap(
  { graph, relationOf }: SearchGraph,
  steps: readonly (readonly number[])[],
): FoundPath["apart"] {
  const dated = steps.map((relations) =>
    relations.flatMap((relation) => relationAt(graph, relationOf[relation] ?? 0).period),
  );
  let apart: FoundPath["apart"] = null;
  dated.forEach((days, later) => {
    for (let earlier = 0; earlier < later; earlier++) {
      const gap = gapBetween(dated[earlier] ?? [], days);
      const years = Math.floor(gap / DAYS_IN_YEAR);
      if (Number.isFinite(gap) && years >= FEWEST_YEARS && years > (apart?.years ?? 0))
        apart = {
          steps: [earlier, later],
          years,
          reason: `The nearest dates of steps ${earlier + 1} and ${later + 1} are ${years} years apart.`,
        };
    }
  });
  return apart;
}
