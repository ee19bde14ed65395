import { measureDistances } from "./distances.ts";
import { type Network, withoutCosts } from "./network.ts";
import { createPlaceHeap } from "./place-heap.ts";
import type { Terminals } from "./solver.ts";
import { type BoundOptions, createTargetBounds } from "./target-bounds.ts";
import { createVisitBound } from "./visit-bound.ts";
import type { PlaceCosts } from "./weights.ts";
import type { Work } from "./work.ts";

/** Least that a walk still costs, and how many steps it still takes, from a place with some required places visited. */
export interface RouteBounds {
  readonly costFrom: (place: number, visited: number) => number;
  /** 0 where steps are not limited. */
  readonly stepsFrom: (place: number, visited: number) => number;
  /** Costs of whole walks up to which `costFrom` is right; above it may say Infinity. */
  readonly horizon: () => number;
  readonly extend: (cost: number) => Work<void>;
}

/** Measures the bounds: with required places over the whole network, else as far as the horizon calls for. */
export function* createRouteBounds(
  network: Network,
  placeCosts: PlaceCosts,
  terminals: Terminals,
  /** Steps at most; Infinity = they are not limited. */
  { required, maxSteps }: { readonly required: readonly number[]; readonly maxSteps: number },
  options: BoundOptions,
): Work<RouteBounds> {
  const { roles, targets } = terminals;
  const heap = createPlaceHeap();
  function* measure(net: Network, costs: PlaceCosts, most: number) {
    const toRequired: Float64Array[] = [];
    for (const place of required)
      toRequired.push(yield* measureDistances(net, costs, roles, [place], heap, most));
    const toTarget = yield* measureDistances(net, costs, roles, targets, heap, most);
    return createVisitBound(required, toRequired, toTarget);
  }
  const stepsFrom = maxSteps < Infinity ? yield* measure(withoutCosts(network), null, maxSteps) : () => 0;
  if (required.length > 0)
    return {
      costFrom: yield* measure(network, placeCosts, Infinity),
      stepsFrom,
      horizon: () => Infinity,
      *extend() {},
    };
  const { toTarget, horizon, extend } = createTargetBounds(network, placeCosts, terminals, options);
  return { costFrom: (place) => toTarget[place] ?? Infinity, stepsFrom, horizon, extend };
}
