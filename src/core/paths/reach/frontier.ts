import { drain } from "../../base/drain.ts";
import { measureDistances } from "../search/distances.ts";
import { type Network, withoutCosts } from "../search/network.ts";
import { createNodeHeap } from "../search/node-heap.ts";
import { CLOSED, TARGET } from "../search/solver.ts";
import type { NodeCosts } from "../search/weights.ts";

/** A node that was reached and may be passed through, not all of whose relations were fetched. */
export interface FrontierNode {
  readonly node: number;
  /** Least cost of a path's part between the terminal and here, this node's own cost included; 0 at the terminal itself. */
  readonly exit: number;
  /** Least steps of it; 0 where steps are not limited. */
  readonly steps: number;
}

/** How far a terminal (an end, or an entity to pass through) reaches in what was fetched. */
export interface ReachedPart {
  readonly costs: Float64Array;
  /** Null where steps are not limited. */
  readonly steps: Float64Array | null;
  /** By exit, the least first. */
  readonly frontier: readonly FrontierNode[];
}

/** What is the same for all terminals of a question. */
export interface ReachQuestion {
  readonly network: Network;
  readonly nodeCosts: NodeCosts;
  /** `CLOSED` for nodes that may not be passed through, ends among them. */
  readonly roles: Uint8Array;
  /** All relations of a node that paths may use were fetched. */
  readonly isKnown: (node: number) => boolean;
  readonly areStepsLimited: boolean;
}

/** Measures from the terminal on, or towards it: two searches over the network at most. */
export function measureReach(
  { network, nodeCosts, roles, isKnown, areStepsLimited }: ReachQuestion,
  terminal: readonly number[],
  side: "from" | "to",
): ReachedPart {
  const own = roles.slice();
  for (const node of terminal) own[node] = (own[node] ?? 0) | TARGET;
  const { nodeCount, out, back } = network;
  const turned: Network = side === "to" ? network : { nodeCount, out: back, back: out };
  const heap = createNodeHeap();
  const costs = drain(measureDistances(turned, nodeCosts, own, terminal, heap));
  const steps = areStepsLimited
    ? drain(measureDistances(withoutCosts(turned), null, own, terminal, heap))
    : null;
  const frontier: FrontierNode[] = [];
  for (let node = 0; node < nodeCount; node++) {
    const cost = costs[node] ?? Infinity;
    if (cost === Infinity || isKnown(node)) continue;
    const isTerminal = ((own[node] ?? 0) & TARGET) !== 0;
    if (!isTerminal && ((own[node] ?? 0) & CLOSED) !== 0) continue;
    frontier.push({
      node,
      exit: isTerminal ? 0 : cost + (nodeCosts?.[node] ?? 0),
      steps: steps?.[node] ?? 0,
    });
  }
  frontier.sort((a, b) => a.exit - b.exit || a.node - b.node);
  return { costs, steps, frontier };
}
