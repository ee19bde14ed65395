import { toCost } from "./cost.ts";
import type { Network } from "./network.ts";
import { createPlaceHeap, type PlaceHeap } from "./place-heap.ts";
import { CLOSED, TARGET, type Terminals } from "./solver.ts";
import type { PlaceCosts } from "./weights.ts";
import { SLICE, type Work } from "./work.ts";

/** Costs to the targets, exact for all places that lie on a walk from a source to a target of at most `horizon`. */
export interface TargetBounds {
  /** Elsewhere never less than the truth. */
  readonly toTarget: Float64Array;
  /** Infinity = everything is measured. */
  readonly horizon: () => number;
  /** Raises the horizon to at least `cost`. */
  readonly extend: (cost: number) => Work<void>;
}

export interface BoundOptions {
  readonly fronts: Fronts;
  /** How many routes will be asked for; a hint. */
  readonly wanted: number;
  /** What some walk from a source to a target costs; Infinity when none is known. */
  readonly known: number;
}

/** How far above the least cost the first horizon lies when several routes are wanted. */
const FIRST_SLACK = 1 / 16;

interface Front {
  readonly heap: PlaceHeap;
  /** Infinity where not reached. */
  readonly label: Float64Array;
  readonly touched: number[];
}

/** Scratch memory of one measurement, 16 bytes a place: in use as long as its bounds are. */
export interface Fronts {
  readonly fore: Front;
  readonly rear: Front;
}

const createFront = (placeCount: number): Front => ({
  heap: createPlaceHeap(),
  label: new Float64Array(placeCount).fill(Infinity),
  touched: [],
});

export const createFronts = (placeCount: number): Fronts => ({
  fore: createFront(placeCount),
  rear: createFront(placeCount),
});

function seed(front: Front, places: readonly number[]): void {
  for (const place of front.touched) front.label[place] = Infinity;
  front.touched.length = 0;
  front.heap.clear();
  for (const place of places) reach(front, place, 0);
}

function reach({ label, touched, heap }: Front, place: number, cost: number): void {
  const before = label[place] ?? 0;
  if (cost >= before) return;
  if (before === Infinity) touched.push(place);
  label[place] = cost;
  heap.push(cost, place);
}

/**
 * Measures by Dijkstra searches from both ends that stop where their radii add up to the horizon; then the one from the
 * targets goes on inside the other's ball alone. No place is taken up whose label and the other side's radius add up to
 * more than the horizon, which a known walk bounds from the start. So a near pair costs little however large the graph
 * is. A horizon that proves too low is raised by at least doubling what it lies above the least cost, and measured anew.
 */
export function createTargetBounds(
  { out, back }: Network,
  placeCosts: PlaceCosts,
  { sources, targets, roles }: Terminals,
  { fronts: { fore, rear }, wanted, known }: BoundOptions,
): TargetBounds {
  const share = wanted > 1 ? 1 + FIRST_SLACK : 1;
  let horizon = -Infinity;
  let least = known;
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

  const passing = (place: number): number =>
    placeCosts === null || ((roles[place] ?? 0) & TARGET) !== 0 ? 0 : (placeCosts[place] ?? 0);

  /** Settles the nearest place of the search from the sources; labels include passing through the place itself. Tells its arcs. */
  const stepFore = (): number => {
    const key = fore.heap.least();
    const u = fore.heap.pop();
    if (key > (fore.label[u] ?? 0) || (key > 0 && ((roles[u] ?? 0) & CLOSED) !== 0)) return 1;
    // The way on from a place not reached from there leads over one not settled.
    const radius = rear.heap.least() + out.leastCost;
    const end = out.endOf(u);
    const begin = out.starts[u] ?? 0;
    for (let i = begin; i < end; i++) {
      const v = out.heads[i] ?? 0;
      const left = rear.label[v] ?? 0;
      // Only targets are 0 from the targets: passing through the place itself does not count there.
      const passing = placeCosts === null || left === 0 ? 0 : (placeCosts[v] ?? 0);
      const cost = key + passing + (out.costs === null ? 1 : (out.costs[i] ?? 0));
      if (cost + Math.min(left, radius) > goal) isPruned = true;
      else if (left === 0 || ((roles[v] ?? 0) & CLOSED) === 0) {
        if (cost + left < least) shorten(cost + left);
        reach(fore, v, cost);
      }
    }
    return end - begin + 1;
  };

  /** Settles the nearest place of the search from the targets, `radius` being the other side's. Tells its arcs. */
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
      const passing = placeCosts === null || left === 0 ? 0 : (placeCosts[u] ?? 0);
      if (cost + Math.min(left, radius + passing) > goal) isPruned = true;
      else {
        if (cost + left < least) shorten(cost + left);
        reach(rear, u, cost);
      }
    }
    return end - begin + 1;
  };

  function* measure(fixed: number): Work<void> {
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
    // No place outside the ball from the sources lies within the horizon any more, unless that ball is everything.
    const most = !isPruned && (foreHeap.isEmpty() || rearHeap.isEmpty()) ? Infinity : goal;
    goal = most;
    isGoalFixed = true;
    rearHeap.keep((key, place) => key + (fore.label[place] ?? 0) <= most);
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
