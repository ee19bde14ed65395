import type { Arcs } from "./network.ts";
import { TARGET } from "./solver.ts";

/** Cost of passing through a node, per node, from `toCost`; null = free. */
export type NodeCosts = Float64Array | null;

/** Cost of walking arc `i` into node `v`: the arc's own, and that of passing through `v` unless it ends there. */
export function arcCost(arcs: Arcs, nodeCosts: NodeCosts, roles: Uint8Array, i: number, v: number): number {
  const step = arcs.costs === null ? 1 : (arcs.costs[i] ?? 0);
  return nodeCosts === null || ((roles[v] ?? 0) & TARGET) !== 0 ? step : step + (nodeCosts[v] ?? 0);
}

/** Cost of the step from `u` to `v`, which must be one of the arcs. */
export function stepCost(arcs: Arcs, nodeCosts: NodeCosts, roles: Uint8Array, u: number, v: number): number {
  let high = arcs.endOf(u) - 1;
  let low = arcs.starts[u] ?? 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((arcs.heads[middle] ?? 0) < v) low = middle + 1;
    else high = middle;
  }
  return arcCost(arcs, nodeCosts, roles, low, v);
}

/** Costs of the walks over the first 0, 1, 2, … of these nodes. */
export function walkCosts(
  arcs: Arcs,
  nodeCosts: NodeCosts,
  roles: Uint8Array,
  nodes: readonly number[],
): Float64Array {
  const costs = new Float64Array(nodes.length + 1);
  for (let i = 1; i < nodes.length; i++)
    costs[i + 1] = (costs[i] ?? 0) + stepCost(arcs, nodeCosts, roles, nodes[i - 1] ?? 0, nodes[i] ?? 0);
  return costs;
}

/** Cost of a walk over these nodes. */
export const walkCost = (
  arcs: Arcs,
  nodeCosts: NodeCosts,
  roles: Uint8Array,
  nodes: readonly number[],
): number => walkCosts(arcs, nodeCosts, roles, nodes)[nodes.length] ?? 0;
