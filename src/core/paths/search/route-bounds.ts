import type { CooperativeTask } from "./cooperative-task.ts";
import { measureDistances } from "./distances.ts";
import { type Network, withoutCosts } from "./network.ts";
import { createNodeHeap } from "./node-heap.ts";
import type { Terminals } from "./solver.ts";
import { type BoundOptions, createTargetBounds } from "./target-bounds.ts";
import { createVisitBound } from "./visit-bound.ts";
import type { NodeCosts } from "./weights.ts";

/** Least that a walk still costs, and how many steps it still takes, from a node with some required nodes visited. */
export interface RouteBounds {
  readonly costFrom: (node: number, visited: number) => number;
  /** 0 where steps are not limited. */
  readonly stepsFrom: (node: number, visited: number) => number;
  /** Costs of whole walks up to which `costFrom` is right; above it may say Infinity. */
  readonly horizon: () => number;
  readonly extend: (cost: number) => CooperativeTask<void>;
}

/** Measures the bounds: with required nodes over the whole network, else as far as the horizon calls for. */
export function* createRouteBounds(
  network: Network,
  nodeCosts: NodeCosts,
  terminals: Terminals,
  /** Steps at most; Infinity = they are not limited. */
  { required, maxSteps }: { readonly required: readonly number[]; readonly maxSteps: number },
  options: BoundOptions,
): CooperativeTask<RouteBounds> {
  const { roles, targets } = terminals;
  const heap = createNodeHeap();
  function* measure(net: Network, costs: NodeCosts, most: number) {
    const toRequired: Float64Array[] = [];
    for (const node of required)
      toRequired.push(yield* measureDistances(net, costs, roles, [node], heap, most));
    const toTarget = yield* measureDistances(net, costs, roles, targets, heap, most);
    return createVisitBound(required, toRequired, toTarget);
  }
  const stepsFrom = maxSteps < Infinity ? yield* measure(withoutCosts(network), null, maxSteps) : () => 0;
  if (required.length > 0)
    return {
      costFrom: yield* measure(network, nodeCosts, Infinity),
      stepsFrom,
      horizon: () => Infinity,
      *extend() {},
    };
  const { toTarget, horizon, extend } = createTargetBounds(network, nodeCosts, terminals, options);
  return { costFrom: (node) => toTarget[node] ?? Infinity, stepsFrom, horizon, extend };
}
