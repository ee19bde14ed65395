import { createBinaryHeap } from "./binary-heap.ts";
import { compareNodes } from "./compare-nodes.ts";
import { type CooperativeTask, SLICE } from "./cooperative-task.ts";
import { QUANTUM } from "./cost.ts";
import { dominates, type Label, stepInTime } from "./label.ts";
import type { Network } from "./network.ts";
import { createRouteBounds, type RouteBounds } from "./route-bounds.ts";
import { CLOSED, PREFIX, prefixOf, type Solution, type Solve, TARGET, type Terminals } from "./solver.ts";
import type { BoundOptions } from "./target-bounds.ts";
import type { TimeRule } from "./time.ts";
import { canVisitAll } from "./visit-check.ts";
import { arcCost, type NodeCosts, stepCost } from "./weights.ts";

/** Conditions on a whole route that a plain shortest-path search cannot keep. */
export interface RouteRules {
  /** Nodes that must lie on the route, in any order. */
  readonly required: readonly number[];
  readonly time: TimeRule | null;
  /** Steps at most; Infinity = no limit. */
  readonly maxSteps: number;
  /** Labels that may be taken up before the search gives up. */
  readonly budget: number;
}

/** A label costs about so many times what an arc of a plain search costs. */
const LABEL_WEIGHT = 16;

/** Nodes that labels keep apart by having been entered or not; more would make too many labels. */
const MOST_SINGLE = 16;

/**
 * Finds the best route of a subspace under rules on the whole route: an A* search over walks labelled with the required
 * nodes visited, the days left and the steps taken, where a label gives way to one at the same node that is no worse
 * in any respect (multi-criteria label setting: Martins 1984). Only the duty to visit nodes can make the best walk
 * cross itself. Then, unless no route through a required node is left at all, the node where it does may be entered
 * only once from then on, and the search is run again (decremental state-space relaxation: Righini and Salani 2008);
 * with too many such nodes the subspace is split along the walk instead.
 */
export function createLabelSettingSolver(
  network: Network,
  nodeCosts: NodeCosts,
  terminals: Terminals,
  { required, time, maxSteps, budget }: RouteRules,
  options: BoundOptions,
): Solve {
  const { sources, roles } = terminals;
  const { out } = network;
  const bits = new Map(required.map((node, i) => [node, 1 << i]));
  const full = (1 << required.length) - 1;
  const isWeighted = out.costs !== null || nodeCosts !== null;
  const countSteps = maxSteps < Infinity && isWeighted;
  const limits = { required, maxSteps: countSteps ? maxSteps : Infinity };
  const most = isWeighted ? Infinity : maxSteps;
  // Nodes that walks were seen to come back to; from then on they may be entered only once.
  const single = new Map<number, number>();
  let measured: RouteBounds | null = null;
  let expanded = 0;

  const start = (bounds: RouteBounds, node: number): Label => {
    const visited = bits.get(node) ?? 0;
    const bound = bounds.costFrom(node, visited);
    const earliest = time === null ? -Infinity : time.within.from;
    return { trail: [node], cost: 0, bound, visited, entered: 0, days: null, earliest };
  };

  const advance = (
    bounds: RouteBounds,
    label: Label,
    v: number,
    cost: number,
    limit: number,
  ): Label | null => {
    const u = label.trail.at(-1) ?? 0;
    const visited = label.visited | (bits.get(v) ?? 0);
    const bit = single.get(v) ?? 0;
    if ((label.entered & bit) !== 0) return null;
    const entered = label.entered | bit;
    const total = label.cost + cost;
    const bound = total + bounds.costFrom(v, visited);
    if (bound > limit) return null;
    if (countSteps && label.trail.length + bounds.stepsFrom(v, visited) > maxSteps) return null;
    const timed = stepInTime(label, time, u, v);
    return timed === null
      ? null
      : { trail: [...label.trail, v], cost: total, bound, visited, entered, ...timed };
  };

  /** The label of a prefix, or null when the prefix breaks a rule. */
  const follow = (bounds: RouteBounds, prefix: readonly number[]): Label | null => {
    let label: Label | null = null;
    for (const v of prefix) {
      if (label === null) label = start(bounds, v);
      else {
        const u: number = label.trail.at(-1) ?? 0;
        label = advance(bounds, label, v, stepCost(out, nodeCosts, roles, u, v), Infinity);
        if (label === null) return null;
      }
    }
    return label;
  };

  function* search(
    bounds: RouteBounds,
    first: readonly Label[],
    banned: readonly number[],
    limit: number,
  ): CooperativeTask<Label | null> {
    let slice = SLICE;
    const queue = createBinaryHeap<Label>((a, b) => a.bound - b.bound || compareNodes(a.trail, b.trail));
    const kept = new Map<number, Label[]>();
    const keep = (label: Label) => {
      const node = label.trail.at(-1) ?? 0;
      const rivals = kept.get(node) ?? [];
      if (rivals.some((rival) => dominates(rival, label, countSteps))) return;
      kept.set(node, [...rivals.filter((rival) => !dominates(label, rival, countSteps)), label]);
      queue.push(label);
    };
    const firstLength = first[0]?.trail.length ?? 0;
    for (const label of first) queue.push(label);
    for (let label = queue.pop(); label !== undefined; label = queue.pop()) {
      const u = label.trail.at(-1) ?? 0;
      const isFirst = label.trail.length === firstLength;
      if (!isFirst && !(kept.get(u)?.includes(label) ?? false)) continue;
      if (!isFirst && ((roles[u] ?? 0) & TARGET) !== 0) {
        if (label.visited === full) return label;
        continue;
      }
      if (++expanded > budget) return null;
      const end = out.endOf(u);
      const begin = out.starts[u] ?? 0;
      slice -= (end - begin + 1) * LABEL_WEIGHT;
      if (slice < 0) {
        slice = SLICE;
        yield null;
      }
      for (let i = begin; i < end; i++) {
        const v = out.heads[i] ?? 0;
        const role = roles[v] ?? 0;
        if ((role & PREFIX) !== 0 || ((role & CLOSED) !== 0 && (role & TARGET) === 0)) continue;
        if (isFirst && banned.includes(v)) continue;
        const next = advance(bounds, label, v, arcCost(out, nodeCosts, roles, i, v), limit);
        if (next !== null && next.bound < Infinity) keep(next);
      }
    }
    return null;
  }

  return function* (subspace, limit): CooperativeTask<Solution> {
    const { banned, floor } = subspace;
    const prefix = prefixOf(subspace);
    measured ??= yield* createRouteBounds(network, nodeCosts, terminals, limits, options);
    const bounds = measured;
    yield* bounds.extend(floor);
    const base = prefix.length === 0 ? null : follow(bounds, prefix);
    if (prefix.length > 0 && base === null) return { kind: "none" };
    const first =
      base === null
        ? sources.filter((node) => !banned.includes(node)).map((node) => start(bounds, node))
        : [base];
    const within = Math.min(limit, most, bounds.horizon());
    const reachable = first.filter(({ bound }) => bound <= within && bound < Infinity);
    const tips = base === null ? [] : banned;
    for (;;) {
      const best = yield* search(bounds, reachable, tips, within);
      if (expanded > budget) return { kind: "exhausted" };
      if (best === null)
        return within === Infinity || within >= most
          ? { kind: "none" }
          : { kind: "beyond", floor: within + QUANTUM };
      const seen = new Set<number>();
      const crossing = best.trail.findIndex((node) => seen.size === seen.add(node).size);
      if (crossing < 0) return { kind: "route", route: { cost: best.cost, nodes: best.trail } };
      const left = required.filter((node) => !prefix.includes(node));
      if (base !== null && !(yield* canVisitAll(network, roles, base, left, time))) return { kind: "none" };
      if (single.size === MOST_SINGLE)
        return { kind: "split", floor: best.cost, nodes: best.trail.slice(0, crossing + 1) };
      single.set(best.trail[crossing] ?? 0, 1 << single.size);
    }
  };
}
