import { toCost } from "./cost.ts";
import type { Network } from "./network.ts";
import { createPlaceHeap, type PlaceHeap } from "./place-heap.ts";
import { CLOSED, TARGET, type Terminals } from "./solver.ts";
import type { PlaceCosts } from "./weights.ts";

/** Exact costs to the targets, for all places that lie on a walk from a source to a target of at most `horizon`. */
export interface TargetBounds {
  /** Infinity = beyond the horizon. */
  readonly toTarget: Float64Array;
  /** Infinity = everything is measured. */
  readonly horizon: () => number;
  /** Raises the horizon to at least `cost`. */
  readonly extend: (cost: number) => void;
}

/** How far above the least cost the first horizon lies when several routes are wanted. */
const FIRST_SLACK = 1 / 16;

interface Front {
  readonly heap: PlaceHeap;
  readonly label: Float64Array;
  readonly settled: Float64Array;
  readonly touched: number[];
}

/** Scratch memory of one measurement, 32 bytes a place: in use as long as its bounds are. */
export interface Fronts {
  readonly fore: Front;
  readonly rear: Front;
}

const createFront = (placeCount: number): Front => ({
  heap: createPlaceHeap(),
  label: new Float64Array(placeCount).fill(Infinity),
  settled: new Float64Array(placeCount).fill(Infinity),
  touched: [],
});

export const createFronts = (placeCount: number): Fronts => ({
  fore: createFront(placeCount),
  rear: createFront(placeCount),
});

function seed(front: Front, places: readonly number[]): void {
  for (const place of front.touched) {
    front.label[place] = Infinity;
    front.settled[place] = Infinity;
  }
  front.touched.length = 0;
  front.heap.clear();
  for (const place of places) reach(front, place, 0);
}

function reach(front: Front, place: number, cost: number): void {
  const before = front.label[place] ?? 0;
  if (cost >= before) return;
  if (before === Infinity) front.touched.push(place);
  front.label[place] = cost;
  front.heap.push(cost, place);
}

/**
 * Measures by Dijkstra searches from both ends that stop where their radii add up to the horizon; then the one from the
 * targets goes on inside the other's ball alone. So a near pair costs little however large the graph is. A horizon that
 * proves too low is raised by at least doubling what it lies above the least cost, and measured anew.
 */
export function createTargetBounds(
  { out, back }: Network,
  placeCosts: PlaceCosts,
  { sources, targets, roles }: Terminals,
  wanted: number,
  { fore, rear }: Fronts,
): TargetBounds {
  let horizon = -Infinity;
  let least = Infinity;
  let slack = 0;

  const passing = (place: number): number =>
    placeCosts === null || ((roles[place] ?? 0) & TARGET) !== 0 ? 0 : (placeCosts[place] ?? 0);

  /** Settles the nearest place of the search from the sources; labels include passing through the place itself. */
  const stepFore = () => {
    const key = fore.heap.least();
    const u = fore.heap.pop();
    if (key > (fore.label[u] ?? 0) || fore.settled[u] !== Infinity) return;
    fore.settled[u] = key;
    if (key > 0 && ((roles[u] ?? 0) & CLOSED) !== 0) return;
    const end = out.offsets[u + 1] ?? 0;
    for (let i = out.offsets[u] ?? 0; i < end; i++) {
      const v = out.heads[i] ?? 0;
      const role = roles[v] ?? 0;
      if ((role & CLOSED) !== 0 && (role & TARGET) === 0) continue;
      const cost = key + (out.costs === null ? 1 : (out.costs[i] ?? 0)) + passing(v);
      least = Math.min(least, cost + (rear.label[v] ?? Infinity));
      reach(fore, v, cost);
    }
  };

  /** Settles the nearest place of the search from the targets; `isWithin` tells whether it may lie inside the horizon. */
  const stepRear = (isWithin: (place: number, key: number) => boolean) => {
    const key = rear.heap.least();
    const v = rear.heap.pop();
    if (key > (rear.label[v] ?? 0) || rear.settled[v] !== Infinity || !isWithin(v, key)) return;
    rear.settled[v] = key;
    if (key > 0 && ((roles[v] ?? 0) & CLOSED) !== 0) return;
    const entering = key + passing(v);
    const end = back.offsets[v + 1] ?? 0;
    for (let i = back.offsets[v] ?? 0; i < end; i++) {
      const u = back.heads[i] ?? 0;
      const cost = entering + (back.costs === null ? 1 : (back.costs[i] ?? 0));
      least = Math.min(least, cost + (fore.label[u] ?? Infinity));
      reach(rear, u, cost);
    }
  };

  const measure = (goal: number) => {
    seed(fore, sources);
    seed(rear, targets);
    const always = () => true;
    const share = wanted > 1 ? 1 + FIRST_SLACK : 1;
    const toGoal = () => (goal > -Infinity ? goal : toCost(least * share));
    while (!fore.heap.isEmpty() && !rear.heap.isEmpty() && fore.heap.least() + rear.heap.least() <= toGoal())
      if (fore.heap.size() < rear.heap.size()) stepFore();
      else stepRear(always);
    // No place outside the ball from the sources lies within the horizon any more, unless that ball is everything.
    const most = fore.heap.isEmpty() || rear.heap.isEmpty() ? Infinity : toGoal();
    const inside = (place: number, key: number) => key + (fore.settled[place] ?? Infinity) <= most;
    while (rear.heap.least() <= most && !rear.heap.isEmpty()) stepRear(inside);
    horizon = most;
    slack = Math.max(most - least, least * FIRST_SLACK);
  };

  return {
    toTarget: rear.settled,
    horizon: () => horizon,
    extend(cost) {
      if (horizon === -Infinity) measure(-Infinity);
      while (horizon < cost) measure(Math.max(cost, toCost(least + 2 * slack)));
    },
  };
}
