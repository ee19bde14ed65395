import type { Graph } from "../graph/graph.ts";
import { estimateBetweenness } from "./estimate-betweenness.ts";
import { listPairs } from "./neighbour-pairs.ts";

const EXACT = 1000;
const SOURCES = 64;
/** How data say that a name is none: one word in brackets at its end, "(unnamed)". */
const UNNAMED = / \([^()\s]+\)$/;

/** Betweenness of every entity of the whole graph: exact up to 1000 entities, estimated from 64 of them above. */
export function wholeBetweenness(graph: Graph): Float64Array {
  const n = graph.entityCount;
  const pairs = listPairs(graph, {
    entities: new Uint8Array(n).fill(1),
    relations: new Uint8Array(graph.relationCount).fill(1),
  });
  return estimateBetweenness(pairs, n, n <= EXACT ? n : SOURCES, 1).map((value) =>
    Number.isNaN(value) ? 0 : value,
  );
}

/**
 * Entities in the order in which names are given to them where not all fit: in turns what carries most (betweenness) and the
 * rarest kind (fewest members in the whole graph; of equally rare kinds the one whose members act more; of one kind those that act more;
 * unnamed ones last). The same for any
 * order of records. O(entities × pairs) up to 1000 entities, O(pairs) above.
 */
export function rankByInterest(graph: Graph, betweenness = wholeBetweenness(graph)): Uint32Array {
  const { entities } = graph.dataset;
  const members = new Map<number, number>();
  for (const type of graph.entityType) members.set(type, (members.get(type) ?? 0) + 1);
  const acts = new Uint32Array(graph.entityCount);
  for (let r = 0; r < graph.relationCount; r++)
    if (graph.directed[r] === 1) acts[graph.source[r] ?? 0] = (acts[graph.source[r] ?? 0] ?? 0) + 1;
  const isUnnamed = Uint8Array.from(entities, ({ name }) => (UNNAMED.test(name) ? 1 : 0));
  const compareIds = (u: number, v: number): number =>
    (entities[u]?.id ?? "") < (entities[v]?.id ?? "") ? -1 : 1;
  const all = [...entities.keys()];
  const carrying = all.toSorted(
    (u, v) =>
      (betweenness[v] ?? 0) - (betweenness[u] ?? 0) ||
      (graph.degree[v] ?? 0) - (graph.degree[u] ?? 0) ||
      compareIds(u, v),
  );
  const kindOf = (u: number): number => graph.entityType[u] ?? 0;
  const rarityOf = (u: number): number => members.get(kindOf(u)) ?? 0;
  const actsOfKind = new Map<number, number>();
  for (const u of all) actsOfKind.set(kindOf(u), (actsOfKind.get(kindOf(u)) ?? 0) + (acts[u] ?? 0));
  const rare = all.toSorted(
    (u, v) =>
      (isUnnamed[u] ?? 0) - (isUnnamed[v] ?? 0) ||
      rarityOf(u) - rarityOf(v) ||
      (actsOfKind.get(kindOf(v)) ?? 0) - (actsOfKind.get(kindOf(u)) ?? 0) ||
      kindOf(u) - kindOf(v) ||
      (acts[v] ?? 0) - (acts[u] ?? 0) ||
      compareIds(u, v),
  );
  const order = new Uint32Array(graph.entityCount);
  const isTaken = new Uint8Array(graph.entityCount);
  const next = [0, 0];
  for (let place = 0; place < order.length; place++) {
    const turn = place % 2;
    const queue = turn === 0 ? carrying : rare;
    while (isTaken[queue[next[turn] ?? 0] ?? 0] === 1) next[turn] = (next[turn] ?? 0) + 1;
    const u = queue[next[turn] ?? 0] ?? 0;
    isTaken[u] = 1;
    order[place] = u;
  }
  return order;
}
