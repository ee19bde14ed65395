import { type CooperativeTask, SLICE } from "./cooperative-task.ts";
import { QUANTUM } from "./cost.ts";
import type { Network } from "./network.ts";
import type { WeightedScratch } from "./scratch-pool.ts";
import {
  CLOSED,
  PREFIX,
  prefixOf,
  type Solution,
  type Solve,
  type Subspace,
  TARGET,
  type Terminals,
  tipOf,
} from "./solver.ts";
import { type BoundOptions, createTargetBounds } from "./target-bounds.ts";
import { arcCost, type NodeCosts, walkCosts } from "./weights.ts";

/**
 * Finds the cheapest route, and among those the first by nodes, in a subspace. Distances to the targets are measured
 * first, as far as they matter; where the cheapest way on does not run back into the prefix it is the answer, and else the distances bound an
 * A* search (Hart, Nilsson, Raphael 1968), put off until that bound comes up (Kurz and Mutzel 2016).
 */
export function createWeightedSolver(
  network: Network,
  nodeCosts: NodeCosts,
  terminals: Terminals,
  { heap, reached, onRoute, touched, ...options }: WeightedScratch & BoundOptions,
): Solve {
  const { sources, targets, roles } = terminals;
  const { out, back } = network;
  const bounds = createTargetBounds(network, nodeCosts, terminals, options);
  const { toTarget } = bounds;
  const isBarred = (v: number) => {
    const role = roles[v] ?? 0;
    return (role & PREFIX) !== 0 || ((role & CLOSED) !== 0 && (role & TARGET) === 0);
  };
  const isTarget = (v: number) => ((roles[v] ?? 0) & TARGET) !== 0;

  /** The cheapest way on from `v`, first by nodes; null when it runs back into the prefix. */
  const descend = (v: number): number[] | null => {
    const way = [v];
    for (let u = v; !isTarget(u); ) {
      const end = out.endOf(u);
      const left = toTarget[u] ?? 0;
      let next = -1;
      for (let i = out.starts[u] ?? 0; i < end; i++) {
        const head = out.heads[i] ?? 0;
        const role = roles[head] ?? 0;
        if ((role & CLOSED) !== 0 && (role & TARGET) === 0) continue;
        if (arcCost(out, nodeCosts, roles, i, head) + (toTarget[head] ?? Infinity) === left) {
          next = head;
          break;
        }
      }
      if (next < 0 || ((roles[next] ?? 0) & PREFIX) !== 0) return null;
      way.push(next);
      u = next;
    }
    return way;
  };

  const relax = (v: number, cost: number, most: number) => {
    const bound = cost + (toTarget[v] ?? Infinity);
    if (bound > most || cost >= (reached[v] ?? Infinity)) return;
    if (reached[v] === Infinity) touched.push(v);
    reached[v] = cost;
    heap.push(bound, v);
  };

  /** A* from the beginnings already in the heap: the cost of the best route within `most`, all its rivals settled. */
  function* settle(most: number): CooperativeTask<number> {
    let best = Infinity;
    let slice = SLICE;
    while (!heap.isEmpty() && heap.least() <= Math.min(best, most)) {
      const key = heap.least();
      const u = heap.pop();
      const cost = reached[u] ?? Infinity;
      if (key > cost + (toTarget[u] ?? Infinity)) continue;
      if (isTarget(u)) {
        best = Math.min(best, cost);
        continue;
      }
      const end = out.endOf(u);
      const begin = out.starts[u] ?? 0;
      slice -= end - begin;
      if (slice < 0) {
        slice = SLICE;
        yield null;
      }
      for (let i = begin; i < end; i++) {
        const v = out.heads[i] ?? 0;
        if (!isBarred(v)) relax(v, cost + arcCost(out, nodeCosts, roles, i, v), most);
      }
    }
    return best;
  }

  /** Costs of the beginnings of the base last asked for, by their nodes. */
  let base: readonly number[] = [];
  let costs: Float64Array = new Float64Array(1);
  const spentOn = (subspace: Subspace): number => {
    if (subspace.base !== base) {
      ({ base } = subspace);
      costs = walkCosts(out, nodeCosts, roles, base);
    }
    return costs[subspace.count] ?? 0;
  };

  /** Tells every node that a route of the subspace may come to next, in order, with what it costs to be there. */
  const visitStarts = (subspace: Subspace, visit: (node: number, cost: number) => void): void => {
    const { banned } = subspace;
    const tip = tipOf(subspace);
    if (tip === undefined) {
      for (const node of sources) if (!banned.includes(node)) visit(node, 0);
      return;
    }
    const spent = spentOn(subspace);
    const end = out.endOf(tip);
    for (let i = out.starts[tip] ?? 0; i < end; i++) {
      const v = out.heads[i] ?? 0;
      if (!isBarred(v) && !banned.includes(v)) visit(v, spent + arcCost(out, nodeCosts, roles, i, v));
    }
  };

  /** The first by nodes among the settled cheapest routes: marks them from the targets back, then walks on. */
  const trace = (subspace: Subspace, best: number): number[] => {
    const marked: number[] = [];
    const mark = (v: number) => {
      if (onRoute[v] === 1) return;
      onRoute[v] = 1;
      marked.push(v);
    };
    for (const v of targets) if (reached[v] === best && ((roles[v] ?? 0) & PREFIX) === 0) mark(v);
    for (let at = 0; at < marked.length; at++) {
      const v = marked[at] ?? 0;
      const end = back.endOf(v);
      for (let i = back.starts[v] ?? 0; i < end; i++) {
        const u = back.heads[i] ?? 0;
        if (isTarget(u) || reached[u] === Infinity) continue;
        if ((reached[u] ?? 0) + arcCost(back, nodeCosts, roles, i, v) === reached[v]) mark(u);
      }
    }
    const way: number[] = [];
    let first = -1;
    visitStarts(subspace, (node, cost) => {
      if (first < 0 && onRoute[node] === 1 && reached[node] === cost) first = node;
    });
    for (let u = first; u >= 0; ) {
      way.push(u);
      let next = -1;
      if (!isTarget(u)) {
        const end = out.endOf(u);
        for (let i = out.starts[u] ?? 0; i < end && next < 0; i++) {
          const v = out.heads[i] ?? 0;
          const cost = (reached[u] ?? 0) + arcCost(out, nodeCosts, roles, i, v);
          if (onRoute[v] === 1 && cost === reached[v]) next = v;
        }
      }
      u = next;
    }
    for (const v of marked) onRoute[v] = 0;
    return way;
  };

  return function* (subspace, limit): CooperativeTask<Solution> {
    const { floor } = subspace;
    yield* bounds.extend(floor);
    const horizon = bounds.horizon();
    const nothing: Solution =
      horizon === Infinity ? { kind: "none" } : { kind: "beyond", floor: horizon + QUANTUM };
    let least = Infinity;
    let first = -1;
    let isOpen = false;
    visitStarts(subspace, (node, cost) => {
      isOpen = true;
      const bound = cost + (toTarget[node] ?? Infinity);
      if (bound >= least) return;
      least = bound;
      first = node;
    });
    if (!isOpen) return { kind: "none" };
    if (first < 0 || least > horizon) return nothing;
    // Looked into once nothing cheaper is left elsewhere: many subspaces along a long route never are.
    if (least > floor) return { kind: "beyond", floor: least };
    const way = descend(first);
    if (way !== null)
      return { kind: "route", route: { cost: least, nodes: [...prefixOf(subspace), ...way] } };
    heap.clear();
    const most = Math.min(limit, horizon);
    visitStarts(subspace, (node, cost) => relax(node, cost, most));
    try {
      const best = yield* settle(most);
      if (best < Infinity)
        return {
          kind: "route",
          route: { cost: best, nodes: [...prefixOf(subspace), ...trace(subspace, best)] },
        };
    } finally {
      for (const v of touched) reached[v] = Infinity;
      touched.length = 0;
    }
    return limit < horizon ? { kind: "beyond", floor: limit + QUANTUM } : nothing;
  };
}
