import type { Graph } from "../graph/graph.ts";
import { maskLens } from "../lens/apply-lens.ts";
import type { Lens } from "../lens/lens.ts";
import { ok, type Result } from "../model/result.ts";
import { chooseBins } from "./choose-bins.ts";
import type { TimeColumns } from "./time-columns.ts";
import type { Timeline } from "./timeline.ts";
import { withoutTime } from "./without-time.ts";

/** Bin that a day lies in; the bins are of nearly equal length, so a guess is at most a step or two off. */
function findBin(edges: Float64Array, day: number): number {
  const bins = edges.length - 1;
  const start = edges[0] ?? 0;
  const length = ((edges[bins] ?? 1) - start) / bins;
  let bin = Math.min(bins - 1, Math.max(0, Math.floor((day - start) / length)));
  while (bin > 0 && day < (edges[bin] ?? 0)) bin--;
  while (bin < bins - 1 && day >= (edges[bin + 1] ?? 0)) bin++;
  return bin;
}

/**
 * How the relations that a lens leaves lie in time: in bins of the finest calendar unit of which at most `room` are
 * needed for all that is dated in the graph, so that the axis stands still when the lens changes. The lens's own clauses
 * about time are left aside. A relation counts once in every bin that its periods touch; an open bound reaches to the end
 * of the axis. Linear in relations and bins.
 */
export function countTimeline(
  graph: Graph,
  columns: TimeColumns,
  lens: Lens,
  room: number,
): Result<Timeline> {
  const masks = maskLens(graph, withoutTime(lens));
  if (!masks.ok) return masks;
  const { relations } = masks.value;
  const { offsets, from, to, vague, family, families, span } = columns;
  const { edges, months } =
    span === null ? { edges: new Float64Array(), months: 12 } : chooseBins(span.first, span.last, room);
  const bins = Math.max(0, edges.length - 1);
  const width = families.length;
  const within = new Uint32Array(bins * width);
  // Changes of the count from one bin to the next; summed up at the end.
  const change = new Int32Array((bins + 1) * width);
  let dated = 0;
  let imprecise = 0;
  let count = 0;
  for (let r = 0; r < relations.length; r++) {
    if (relations[r] !== 1) continue;
    count++;
    const end = offsets[r + 1] ?? 0;
    let at = offsets[r] ?? 0;
    if (at === end) continue;
    dated++;
    imprecise += vague[r] ?? 0;
    const f = family[r] ?? 0;
    let next = 0;
    for (; at < end; at++) {
      const a = findBin(edges, from[at] ?? 0);
      const b = findBin(edges, to[at] ?? 0);
      const isInside = a === b && Number.isFinite(from[at]) && Number.isFinite(to[at]);
      // Two periods of one relation in the same bin count once.
      const left = Math.max(a, next);
      if (left > b) continue;
      next = b + 1;
      if (isInside) {
        within[left * width + f] = (within[left * width + f] ?? 0) + 1;
        continue;
      }
      change[left * width + f] = (change[left * width + f] ?? 0) + 1;
      change[next * width + f] = (change[next * width + f] ?? 0) - 1;
    }
  }
  const across = new Uint32Array(bins * width);
  for (let i = 0; i < across.length; i++)
    across[i] = (change[i] ?? 0) + (i < width ? 0 : (across[i - width] ?? 0));
  return ok({ edges, months, families, within, across, dated, undated: count - dated, imprecise });
}
