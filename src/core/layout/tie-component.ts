import type { LayoutGraph } from "./layout-graph.ts";
import { buildSprings, type Springs } from "./springs.ts";

const SIBLING_WEIGHT = 1.5;
/** Entities with more neighbours than this are nobody's leaves; it also bounds the length of a key. */
const MOST_SHARED = 3;

/**
 * Springs of one component, its entities numbered in the given order: one spring per pair, stiffer (by the logarithm)
 * for parallel relations. Entities of one type with the same one to three neighbours are siblings: an extra point, numbered
 * after the entities, ties them together, so that the leaves of a hub gather by type.
 */
export function tieComponent(graph: LayoutGraph, entities: Uint32Array): Springs {
  const local = new Map<number, number>();
  entities.forEach((u, i) => {
    local.set(u, i);
  });
  const source: number[] = [];
  const target: number[] = [];
  const weight: number[] = [];
  const siblings = new Map<string, number[]>();
  entities.forEach((u, i) => {
    const end = graph.offsets[u + 1] ?? 0;
    const others: number[] = [];
    for (let a = graph.offsets[u] ?? 0; a < end; ) {
      const v = graph.neighbours[a] ?? 0;
      const first = a;
      while (a < end && graph.neighbours[a] === v) a++;
      if (v === u) continue;
      if (others.length <= MOST_SHARED) others.push(v);
      if (v < u) continue;
      source.push(i);
      target.push(local.get(v) ?? 0);
      weight.push(1 + Math.log2(a - first));
    }
    if (others.length === 0 || others.length > MOST_SHARED) return;
    const key = `${graph.entityType[u] ?? 0}|${others.join(",")}`;
    const group = siblings.get(key);
    if (group === undefined) siblings.set(key, [i]);
    else group.push(i);
  });
  let count = entities.length;
  for (const group of siblings.values()) {
    if (group.length < 2) continue;
    for (const member of group) {
      source.push(member);
      target.push(count);
      weight.push(SIBLING_WEIGHT);
    }
    count++;
  }
  return buildSprings(count, Uint32Array.from(source), Uint32Array.from(target), Float32Array.from(weight));
}
