import type { Arcs } from "./network.ts";
import { TARGET } from "./solver.ts";

/** Cost of passing through a place, per place, from `toCost`; null = free. */
export type PlaceCosts = Float64Array | null;

/** Cost of walking arc `i` into place `v`: the arc's own, and that of passing through `v` unless it ends there. */
export function arcCost(arcs: Arcs, placeCosts: PlaceCosts, roles: Uint8Array, i: number, v: number): number {
  const step = arcs.costs === null ? 1 : (arcs.costs[i] ?? 0);
  return placeCosts === null || ((roles[v] ?? 0) & TARGET) !== 0 ? step : step + (placeCosts[v] ?? 0);
}
