import type { Network } from "./network.ts";
import type { PlaceHeap } from "./place-heap.ts";
import type { PlaceCosts } from "./weights.ts";

/** A connecting tree, or several where the ends do not all hang together. */
export interface SteinerTree {
  /** Arcs as pairs of places, none twice, parts of one connection in sequence. */
  readonly arcs: readonly (readonly [number, number])[];
  /** Ends (by their index) that hang together, in index order; one group when all do. */
  readonly groups: readonly (readonly number[])[];
}

interface Bridge {
  readonly cost: number;
  readonly u: number;
  readonly v: number;
}

/** Arc cost with half the passing cost of both places, so that it is the same both ways. */
const weigh = (step: number, placeCosts: PlaceCosts, isEnd: Uint8Array, u: number, v: number): number => {
  const half = (place: number) => (isEnd[place] === 1 ? 0 : (placeCosts?.[place] ?? 0) / 2);
  return step + half(u) + half(v);
};

function* listArcs({ out, back }: Network, u: number): Generator<readonly [head: number, cost: number]> {
  for (const arcs of out === back ? [out] : [out, back]) {
    const end = arcs.offsets[u + 1] ?? 0;
    for (let i = arcs.offsets[u] ?? 0; i < end; i++) yield [arcs.heads[i] ?? 0, arcs.costs?.[i] ?? 1];
  }
}

/** Every place's nearest end, the distance and the place before it: one Dijkstra search from all ends. */
function spread(
  network: Network,
  placeCosts: PlaceCosts,
  isOpen: Uint8Array | null,
  ends: readonly (readonly number[])[],
  heap: PlaceHeap,
) {
  const { placeCount } = network;
  const distance = new Float64Array(placeCount).fill(Infinity);
  const owner = new Int32Array(placeCount).fill(-1);
  const parent = new Int32Array(placeCount).fill(-1);
  const isEnd = new Uint8Array(placeCount);
  heap.clear();
  ends.forEach((end, index) => {
    for (const place of end) {
      distance[place] = 0;
      owner[place] = index;
      isEnd[place] = 1;
      heap.push(0, place);
    }
  });
  while (!heap.isEmpty()) {
    const key = heap.least();
    const u = heap.pop();
    if (key > (distance[u] ?? 0)) continue;
    for (const [v, step] of listArcs(network, u)) {
      if (isEnd[v] === 1 || (isOpen !== null && isOpen[v] === 0)) continue;
      const through = key + weigh(step, placeCosts, isEnd, u, v);
      if (through >= (distance[v] ?? 0)) continue;
      distance[v] = through;
      owner[v] = owner[u] ?? -1;
      parent[v] = u;
      heap.push(through, v);
    }
  }
  return { distance, owner, parent, isEnd };
}

/**
 * A tree that connects the ends, any member of each, at no more than twice the least cost (Mehlhorn 1988: nearest-end
 * regions, then the cheapest bridges between them by Kruskal's rule). Direction does not count. Where an end has
 * several members, the one on its cheapest bridge stands for it. Ties go to the lower places.
 */
export function connectEnds(
  network: Network,
  placeCosts: PlaceCosts,
  isOpen: Uint8Array | null,
  ends: readonly (readonly number[])[],
  heap: PlaceHeap,
): SteinerTree {
  const { distance, owner, parent, isEnd } = spread(network, placeCosts, isOpen, ends, heap);
  const bridges: Bridge[] = [];
  for (let u = 0; u < network.placeCount; u++) {
    if (owner[u] === -1) continue;
    for (const [v, step] of listArcs(network, u))
      if (u < v && owner[v] !== -1 && owner[v] !== owner[u])
        bridges.push({
          cost: (distance[u] ?? 0) + (distance[v] ?? 0) + weigh(step, placeCosts, isEnd, u, v),
          u,
          v,
        });
  }
  bridges.sort((a, b) => a.cost - b.cost || a.u - b.u || a.v - b.v);

  const climb = (place: number): readonly number[] => {
    const way = [place];
    for (let at = parent[place] ?? -1; at >= 0; at = parent[at] ?? -1) way.push(at);
    return way;
  };
  if (ends.some((end) => end.length > 1)) {
    const chosen = ends.map((end, index) => {
      const bridge = bridges.find(({ u, v }) => owner[u] === index || owner[v] === index);
      if (bridge === undefined) return end.slice(0, 1);
      return [climb(owner[bridge.u] === index ? bridge.u : bridge.v).at(-1) ?? 0];
    });
    return connectEnds(network, placeCosts, isOpen, chosen, heap);
  }

  const group = ends.map((_, index) => index);
  const arcs = new Map<string, readonly [number, number]>();
  for (const { u, v } of bridges) {
    const [from, to] = [group[owner[u] ?? 0] ?? 0, group[owner[v] ?? 0] ?? 0];
    if (from === to) continue;
    group.forEach((root, index) => {
      if (root === to) group[index] = from;
    });
    const way = [...climb(u).toReversed(), ...climb(v)];
    for (let i = 1; i < way.length; i++) {
      const [a, b] = [way[i - 1] ?? 0, way[i] ?? 0];
      const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
      if (!arcs.has(key)) arcs.set(key, [a, b]);
    }
  }
  const roots = [...new Set(group)];
  return {
    arcs: [...arcs.values()],
    groups: roots.map((root) => group.flatMap((each, index) => (each === root ? [index] : []))),
  };
}
