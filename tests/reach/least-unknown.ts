import type { Plan } from "../../src/core/paths/plan.ts";
import type { Arcs } from "../../src/core/paths/search/network.ts";

/** A walk on its way: where it is, which entities to pass through it has visited, and its steps that nobody fetched. */
interface Walk {
  readonly node: number;
  readonly visited: number;
  readonly isLegSpent: boolean;
  readonly isUnknown: boolean;
}

const arcsOf = (arcs: Arcs, node: number): readonly (readonly [number, number])[] => {
  const end = arcs.endOf(node);
  const begin = arcs.starts[node] ?? 0;
  return Array.from(arcs.heads.subarray(begin, end), (head, at) => [head, arcs.costs?.[begin + at] ?? 1]);
};

/**
 * The least cost of a walk that takes a step nobody fetched, by trying all walks (Bellman 1958 over the places of a walk): such a
 * step leads from any entity that is not known to another, costs `leastStep`, and is taken at most once between two of the
 * entities to pass through.
 */
export function findLeastUnknown(plan: Plan, isKnown: (node: number) => boolean): number {
  const { network, nodeCosts, isOpen, required, ends, ranking } = plan;
  const [sources = [], ...others] = ends;
  const nodes = Array.from({ length: network.nodeCount }, (_, node) => node);
  const unknown = nodes.filter((node) => !isKnown(node));
  const all = 2 ** required.length - 1;
  let least = Infinity;
  for (const targets of others) {
    const closed = new Set([...sources, ...targets, ...nodes.filter((node) => isOpen?.[node] === 0)]);
    const best = new Map<string, number>();
    let walks: readonly (readonly [Walk, number])[] = sources.map((node) => [
      { node, visited: 0, isLegSpent: false, isUnknown: false },
      0,
    ]);
    while (walks.length > 0) {
      const next: (readonly [Walk, number])[] = [];
      const arrive = (walk: Walk, cost: number) => {
        if (targets.includes(walk.node) && walk.visited === all && walk.isUnknown)
          least = Math.min(least, cost);
        if (closed.has(walk.node)) return;
        const passed = cost + (nodeCosts?.[walk.node] ?? 0);
        const visit = required.indexOf(walk.node);
        const places =
          visit === -1
            ? [walk]
            : [walk, { ...walk, visited: walk.visited | (1 << visit), isLegSpent: false }];
        for (const place of places) {
          const key = JSON.stringify(place);
          if (passed >= (best.get(key) ?? Infinity) - 1e-12) continue;
          best.set(key, passed);
          next.push([place, passed]);
        }
      };
      for (const [walk, cost] of walks) {
        for (const [head, step] of arcsOf(network.out, walk.node))
          arrive({ ...walk, node: head }, cost + step);
        if (walk.isLegSpent || isKnown(walk.node)) continue;
        for (const node of unknown)
          if (node !== walk.node)
            arrive({ ...walk, node, isLegSpent: true, isUnknown: true }, cost + ranking.leastStep);
      }
      walks = next;
    }
  }
  return least;
}
