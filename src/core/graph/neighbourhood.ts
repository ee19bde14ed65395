import type { EntityId } from "../model/ids.ts";
import type { Graph } from "./graph.ts";

/**
 * How many steps each entity lies from the nearest of `ids`, per entity index; 255 = further than `hops` (at most 254)
 * or not at all. `relations` (1 = counts, per relation) restricts the steps. Direction does not count.
 */
export function findNeighbourhood(
  graph: Graph,
  ids: readonly EntityId[],
  hops: number,
  relations: Uint8Array | null = null,
): Uint8Array {
  const distance = new Uint8Array(graph.entityCount).fill(255);
  const queue: number[] = [];
  const reach = (entity: number, steps: number) => {
    if (distance[entity] !== 255) return;
    distance[entity] = steps;
    queue.push(entity);
  };
  for (const id of ids) {
    const entity = graph.entityIndex.get(id);
    if (entity !== undefined) reach(entity, 0);
  }
  const most = Math.min(hops, 254);
  for (let at = 0; at < queue.length; at++) {
    const entity = queue[at] ?? 0;
    const steps = distance[entity] ?? 0;
    if (steps >= most) continue;
    const end = graph.offsets[entity + 1] ?? 0;
    for (let i = graph.offsets[entity] ?? 0; i < end; i++)
      if (relations === null || relations[graph.incident[i] ?? 0] === 1)
        reach(graph.neighbours[i] ?? 0, steps + 1);
  }
  return distance;
}
