import { buildTopology } from "../../src/core/graph/topology.ts";
import { measureBoxes } from "../../src/core/layout/boxes.ts";
import type { Positions } from "../../src/core/layout/lay-out.ts";
import type { LayoutGraph } from "../../src/core/layout/layout-graph.ts";

/** A graph of so many entities with relations between numbered ends; types by index, 0 where none is given. */
export function makeGraph(
  count: number,
  ends: readonly (readonly [number, number])[],
  types: readonly number[] = [],
): LayoutGraph {
  const topology = buildTopology(
    count,
    Uint32Array.from(ends, ([from]) => from),
    Uint32Array.from(ends, ([, to]) => to),
    new Uint8Array(ends.length).fill(1),
  );
  const degree = Uint32Array.from({ length: count }, (_, u) => {
    const others = topology.neighbours.subarray(topology.offsets[u], topology.offsets[u + 1]);
    return new Set(others.filter((v) => v !== u)).size;
  });
  return { ...topology, degree, entityType: Uint16Array.from({ length: count }, (_, u) => types[u] ?? 0) };
}

/** Pairs of entities, one of them at least `from`, whose boxes overlap by more than a twentieth of a pixel. */
export function countOverlaps(
  graph: LayoutGraph,
  { x, y }: Positions,
  labels?: readonly string[],
  from = 0,
): number {
  const { side, above, below } = measureBoxes(graph, labels);
  let overlaps = 0;
  for (let u = 0; u < graph.entityCount; u++)
    for (let v = Math.max(u + 1, from); v < graph.entityCount; v++) {
      const [low, high] = (y[u] ?? 0) < (y[v] ?? 0) ? [u, v] : [v, u];
      const overlapX = (side[u] ?? 0) + (side[v] ?? 0) - Math.abs((x[u] ?? 0) - (x[v] ?? 0));
      const overlapY = (above[low] ?? 0) + (below[high] ?? 0) - Math.abs((y[u] ?? 0) - (y[v] ?? 0));
      if (overlapX > 0.05 && overlapY > 0.05) overlaps++;
    }
  return overlaps;
}
