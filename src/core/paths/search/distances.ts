import { type CooperativeTask, SLICE } from "./cooperative-task.ts";
import type { Network } from "./network.ts";
import type { NodeHeap } from "./node-heap.ts";
import { CLOSED, TARGET } from "./solver.ts";
import type { NodeCosts } from "./weights.ts";

/**
 * Cost from every node to the nearest of `goals` (Dijkstra 1959 on the turned arcs), Infinity where none is reached
 * within `most`.
 * Closed nodes get their cost but are not passed through. A node's own passing cost counts when a walk enters it, so
 * it is not part of the node's distance.
 */
export function* measureDistances(
  { back, nodeCount }: Network,
  nodeCosts: NodeCosts,
  roles: Uint8Array,
  goals: readonly number[],
  heap: NodeHeap,
  most = Infinity,
): CooperativeTask<Float64Array> {
  let slice = SLICE;
  const distance = new Float64Array(nodeCount).fill(Infinity);
  const { starts, endOf, heads, costs } = back;
  heap.clear();
  for (const node of goals) {
    distance[node] = 0;
    heap.push(0, node);
  }
  while (!heap.isEmpty()) {
    const key = heap.least();
    const v = heap.pop();
    if (key > (distance[v] ?? 0)) continue;
    const role = roles[v] ?? 0;
    if (key > 0 && (role & CLOSED) !== 0) continue;
    const entering = nodeCosts === null || (role & TARGET) !== 0 ? key : key + (nodeCosts[v] ?? 0);
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
