import type { Topology } from "./topology.ts";

/** Entities of each connected component, ascending; components by size, largest first, then by first entity. */
export function findComponents(graph: Topology): readonly Uint32Array[] {
  const seen = new Uint8Array(graph.entityCount);
  const queue = new Uint32Array(graph.entityCount);
  const components: Uint32Array[] = [];
  for (let start = 0; start < graph.entityCount; start++) {
    if (seen[start] === 1) continue;
    seen[start] = 1;
    queue[0] = start;
    let tail = 1;
    for (let head = 0; head < tail; head++) {
      const u = queue[head] ?? 0;
      const end = graph.offsets[u + 1] ?? 0;
      for (let i = graph.offsets[u] ?? 0; i < end; i++) {
        const v = graph.neighbours[i] ?? 0;
        if (seen[v] === 1) continue;
        seen[v] = 1;
        queue[tail++] = v;
      }
    }
    components.push(queue.slice(0, tail).sort());
  }
  return components.sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}
