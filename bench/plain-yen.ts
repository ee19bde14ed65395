import type { Topology } from "../src/core/graph/topology.ts";

/**
 * The textbook, as a measure: Yen's algorithm (1971) with a one-sided breadth-first search per deviation, without
 * Lawler's rule, on the same typed arrays. Null when it was given up.
 */
export function findByPlainYen(
  { entityCount, offsets, neighbours }: Topology,
  from: number,
  to: number,
  k: number,
  isTired: () => boolean = () => false,
): number[][] | null {
  const search = (root: readonly number[], banned: ReadonlySet<number>): number[] | null => {
    const parent = new Int32Array(entityCount).fill(-1);
    for (const v of root) parent[v] = v;
    const tip = root.at(-1) ?? 0;
    const queue = [tip];
    for (let at = 0; at < queue.length; at++) {
      const u = queue[at] ?? 0;
      for (let i = offsets[u] ?? 0; i < (offsets[u + 1] ?? 0); i++) {
        const v = neighbours[i] ?? 0;
        if (parent[v] !== -1 || (u === tip && banned.has(v))) continue;
        parent[v] = u;
        if (v === to) {
          const way: number[] = [];
          for (let w = to; w !== tip; w = parent[w] ?? tip) way.push(w);
          return [...root, ...way.reverse()];
        }
        queue.push(v);
      }
    }
    return null;
  };
  const first = search([from], new Set());
  const found: number[][] = first === null ? [] : [first];
  const candidates = new Map<string, number[]>();
  while (found.length > 0 && found.length < k) {
    const last = found.at(-1) ?? [];
    for (let i = 0; i + 1 < last.length; i++) {
      if (isTired()) return null;
      const root = last.slice(0, i + 1);
      const banned = new Set(
        found.filter((path) => root.every((v, j) => path[j] === v)).map((path) => path[i + 1] ?? -1),
      );
      const path = search(root, banned);
      if (path !== null) candidates.set(path.join(" "), path);
    }
    const next = [...candidates].sort(([, a], [, b]) => a.length - b.length)[0];
    if (next === undefined) break;
    candidates.delete(next[0]);
    found.push(next[1]);
  }
  return found;
}
