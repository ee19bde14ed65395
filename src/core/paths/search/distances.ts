import type { Network } from "./network.ts";
import type { PlaceHeap } from "./place-heap.ts";
import { CLOSED, TARGET } from "./solver.ts";
import type { PlaceCosts } from "./weights.ts";
import { SLICE, type Work } from "./work.ts";

/**
 * Cost from every place to the nearest of `goals` (Dijkstra 1959 on the turned arcs), Infinity where none is reached
 * within `most`.
 * Closed places get their cost but are not passed through. A place's own passing cost counts when a walk enters it, so
 * it is not part of the place's distance.
 */
export function* measureDistances(
  { back, placeCount }: Network,
  placeCosts: PlaceCosts,
  roles: Uint8Array,
  goals: readonly number[],
  heap: PlaceHeap,
  most = Infinity,
): Work<Float64Array> {
  let slice = SLICE;
  const distance = new Float64Array(placeCount).fill(Infinity);
  const { starts, endOf, heads, costs } = back;
  heap.clear();
  for (const place of goals) {
    distance[place] = 0;
    heap.push(0, place);
  }
  while (!heap.isEmpty()) {
    const key = heap.least();
    const v = heap.pop();
    if (key > (distance[v] ?? 0)) continue;
    const role = roles[v] ?? 0;
    if (key > 0 && (role & CLOSED) !== 0) continue;
    const entering = placeCosts === null || (role & TARGET) !== 0 ? key : key + (placeCosts[v] ?? 0);
    const end = endOf(v);
    const begin = starts[v] ?? 0;
    slice -= end - begin;
    if (slice < 0) {
      slice = SLICE;
      yield null;
    }
    for (let i = begin; i < end; i++) {
      const u = heads[i] ?? 0;
      const through = entering + (costs === null ? 1 : (costs[i] ?? 0));
      if (through < (distance[u] ?? 0) && through <= most) {
        distance[u] = through;
        heap.push(through, u);
      }
    }
  }
  return distance;
}
