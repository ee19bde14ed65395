import { type CooperativeTask, SLICE } from "./cooperative-task.ts";
import { toCost } from "./cost.ts";
import type { Network } from "./network.ts";
import { createNodeHeap, type NodeHeap } from "./node-heap.ts";
import { CLOSED, TARGET, type Terminals } from "./solver.ts";
import type { NodeCosts } from "./weights.ts";

/** Costs to the targets, exact for all nodes that lie on a walk from a source to a target of at most `horizon`. */
export interface TargetBounds {
  /** Elsewhere never less than the truth. */
  readonly toTarget: Float64Array;
  /** Infinity = everything is measured. */
  readonly horizon: () => number;
  /** Raises the horizon to at least `cost`. */
  readonly extend: (cost: number) => CooperativeTask<void>;
}

export interface BoundOptions {
  readonly fronts: Fronts;
  /** How many routes will be asked for; a hint. */
  readonly k: number;
  /** What some walk from a source to a target costs; Infinity when none is known. */
  readonly upperBound: number;
}

/** How far above the least cost the first horizon lies when several routes are asked for. */
const FIRST_SLACK = 1 / 16;

interface Front {
  readonly heap: NodeHeap;
  /** Infinity where not reached. */
  readonly label: Float64Array;
  readonly touched: number[];
}

/** Scratch memory of one measurement, 16 bytes a node: in use as long as its bounds are. */
export interface Fronts {
  readonly fore: Front;
  readonly rear: Front;
}

const createFront = (nodeCount: number): Front => ({
  heap: createNodeHeap(),
  label: new Float64Array(nodeCount).fill(Infinity),
  touched: [],
});

export const createFronts = (nodeCount: number): Fronts => ({
  fore: createFront(nodeCount),
  rear: createFront(nodeCount),
});

function seed(front: Front, nodes: readonly number[]): void {
  for (const node of front.touched) front.label[node] = Infinity;
  front.touched.length = 0;
  front.heap.clear();
  for (const node of nodes) reach(front, node, 0);
}

function reach({ label, touched, heap }: Front, node: number, cost: number): void {
  const before = label[node] ?? 0;
  if (cost >= before) return;
  if (before === Infinity) touched.push(node);
  label[node] = cost;
  heap.push(cost, node);
}

/**
 * Measures by Dijkstra searches from both ends that stop where their radii add up to the horizon; then the one from the
 * targets goes on inside the other's ball alone. No node is taken up whose label and the other side's radius add up to
 * more than the horizon, which a known walk bounds from the start. So a near pair costs little however large the graph
 * is. A horizon that proves too low is raised by at least doubling what it lies above the least cost, and measured anew.
 */
export function createTargetBounds(
  { out, back }: Network,
  nodeCosts: NodeCosts,
  { sources, targets, roles }: Terminals,
  { fronts: { fore, rear }, k, upperBound }: BoundOptions,
): TargetBounds {
  const share = k > 1 ? 1 + FIRST_SLACK : 1;
  let horizon = -Infinity;
  let least = upperBound;
  let slack = 0;
  /** Nothing above matters. */
  let goal = Infinity;
  let isGoalFixed = false;
  /** Whether anything was left out because it lies above the goal. */
  let isPruned = false;

  const shorten = (cost: number) => {
    least = cost;
    if (!isGoalFixed) goal = toCost(cost * share);
  };

  const passing = (node: number): number =>
    nodeCosts === null || ((roles[node] ?? 0) & TARGET) !== 0 ? 0 : (nodeCosts[node] ?? 0);

  /** Settles the nearest node of the search from the sources; labels include passing through the node itself. Tells its arcs. */
  const stepFore = (): number => {
    const key = fore.heap.least();
    const u = fore.heap.pop();
    if (key > (fore.label[u] ?? 0) || (key > 0 && ((roles[u] ?? 0) & CLOSED) !== 0)) return 1;
    // The way on from a node not reached from there leads over one not settled.
    const radius = rear.heap.least() + out.leastCost;
    const end = out.endOf(u);
    const begin = out.starts[u] ?? 0;
    for (let i = begin; i < end; i++) {
      const v = out.heads[i] ?? 0;
      const left = rear.label[v] ?? 0;
      // Only targets are 0 from the targets: passing through the node itself does not count there.
      const passing = nodeCosts === null || left === 0 ? 0 : (nodeCosts[v] ?? 0);
      const cost = key + passing + (out.costs === null ? 1 : (out.costs[i] ?? 0));
      if (cost + Math.min(left, radius) > goal) isPruned = true;
      else if (left === 0 || ((roles[v] ?? 0) & CLOSED) === 0) {
        if (cost + left < least) shorten(cost + left);
        reach(fore, v, cost);
      }
    }
    return end - begin + 1;
  };

  /** Settles the nearest node of the search from the targets, `radius` being the other side's. Tells its arcs. */
  const stepRear = (radius: number): number => {
    const key = rear.heap.least();
    const v = rear.heap.pop();
    if (key > (rear.label[v] ?? 0) || (key > 0 && ((roles[v] ?? 0) & CLOSED) !== 0)) return 1;
    const entering = key + passing(v);
    const end = back.endOf(v);
    const begin = back.starts[v] ?? 0;
    for (let i = begin; i < end; i++) {
      const u = back.heads[i] ?? 0;
      const cost = entering + (back.costs === null ? 1 : (back.costs[i] ?? 0));
      const left = fore.label[u] ?? 0;
      const passing = nodeCosts === null || left === 0 ? 0 : (nodeCosts[u] ?? 0);
      if (cost + Math.min(left, radius + passing) > goal) isPruned = true;
      else {
        if (cost + left < least) shorten(cost + left);
        reach(rear, u, cost);
      }
    }
    return end - begin + 1;
  };

  function* measure(fixed: number): CooperativeTask<void> {
    seed(fore, sources);
    seed(rear, targets);
    isPruned = false;
    isGoalFixed = fixed > -Infinity;
    goal = isGoalFixed ? fixed : toCost(least * share);
    let arcs = SLICE;
    const { heap: foreHeap } = fore;
    const { heap: rearHeap } = rear;
    while (
      !foreHeap.isEmpty() &&
      !rearHeap.isEmpty() &&
      foreHeap.least() + rearHeap.least() + out.leastCost <= goal
    ) {
      arcs -= foreHeap.size() < rearHeap.size() ? stepFore() : stepRear(foreHeap.least() + out.leastCost);
      if (arcs < 0) {
        arcs = SLICE;
        yield null;
      }
    }
    // No node outside the ball from the sources lies within the horizon any more, unless that ball is everything.
    const most = !isPruned && (foreHeap.isEmpty() || rearHeap.isEmpty()) ? Infinity : goal;
    goal = most;
    isGoalFixed = true;
    rearHeap.keep((key, node) => key + (fore.label[node] ?? 0) <= most);
    while (rearHeap.least() <= most && !rearHeap.isEmpty()) {
      arcs -= stepRear(Infinity);
      if (arcs < 0) {
        arcs = SLICE;
        yield null;
      }
    }
    horizon = most;
    slack = Math.max(most - least, least * FIRST_SLACK);
  }

  return {
    toTarget: rear.label,
    horizon: () => horizon,
    *extend(cost) {
      if (horizon === -Infinity) yield* measure(-Infinity);
      while (horizon < cost) yield* measure(Math.max(cost, toCost(least + 2 * slack)));
    },
  };
}
