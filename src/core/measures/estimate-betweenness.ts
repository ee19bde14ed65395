import { createRandom } from "../layout/random.ts";
import type { NeighbourPairs } from "./neighbour-pairs.ts";

/** Neighbours of every member, by its place among the members, one after another. */
interface Adjacency {
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
}

function toAdjacency({ members, first, second }: NeighbourPairs, entityCount: number): Adjacency {
  const placeOf = new Uint32Array(entityCount);
  for (const [place, u] of members.entries()) placeOf[u] = place;
  const offsets = new Uint32Array(members.length + 1);
  const ends = [first, second].map((list) => Uint32Array.from(list, (u) => placeOf[u] ?? 0));
  const [from = new Uint32Array(), to = new Uint32Array()] = ends;
  for (const list of ends) for (const u of list) offsets[u + 1] = (offsets[u + 1] ?? 0) + 1;
  for (let u = 0; u < members.length; u++) offsets[u + 1] = (offsets[u + 1] ?? 0) + (offsets[u] ?? 0);
  const next = offsets.slice();
  const neighbours = new Uint32Array(2 * first.length);
  const put = (u: number, v: number): void => {
    const at = next[u] ?? 0;
    neighbours[at] = v;
    next[u] = at + 1;
  };
  for (let i = 0; i < from.length; i++) {
    put(from[i] ?? 0, to[i] ?? 0);
    put(to[i] ?? 0, from[i] ?? 0);
  }
  return { offsets, neighbours };
}

/** Some places out of so many, each once, in an order that follows from the seed. */
function choosePlaces(count: number, of: number, seed: number): Uint32Array {
  const random = createRandom(seed);
  const places = Uint32Array.from({ length: of }, (_, i) => i);
  for (let i = 0; i < count; i++) {
    const j = i + Math.floor(random() * (of - i));
    const other = places[j] ?? 0;
    places[j] = places[i] ?? 0;
    places[i] = other;
  }
  return places.subarray(0, count);
}

/**
 * Betweenness by entity index, as a share of the ordered pairs of others, reckoned from the shortest ways that start at some
 * entities only and scaled up; NaN for entities that are not members. With as many sources as members it is exact.
 * Deterministic for a seed. O(sources × (members + pairs)) time. Brandes 2001; sources uniformly at random: Brandes and
 * Pich 2007.
 */
export function estimateBetweenness(
  pairs: NeighbourPairs,
  entityCount: number,
  sources: number,
  seed: number,
): Float64Array {
  const { members } = pairs;
  const n = members.length;
  const { offsets, neighbours } = toAdjacency(pairs, entityCount);
  const distance = new Int32Array(n);
  // Numbers of shortest ways outgrow 32 bits on large graphs.
  const ways = new Float64Array(n);
  const share = new Float64Array(n);
  const order = new Uint32Array(n);
  const sums = new Float64Array(n);
  for (const source of choosePlaces(Math.min(sources, n), n, seed)) {
    distance.fill(-1);
    distance[source] = 0;
    ways[source] = 1;
    order[0] = source;
    let reached = 1;
    for (let i = 0; i < reached; i++) {
      const u = order[i] ?? 0;
      const beyond = (distance[u] ?? 0) + 1;
      const end = offsets[u + 1] ?? 0;
      for (let arc = offsets[u] ?? 0; arc < end; arc++) {
        const v = neighbours[arc] ?? 0;
        if (distance[v] === -1) {
          distance[v] = beyond;
          ways[v] = 0;
          order[reached++] = v;
        }
        if (distance[v] === beyond) ways[v] = (ways[v] ?? 0) + (ways[u] ?? 0);
      }
    }
    for (let i = 0; i < reached; i++) share[order[i] ?? 0] = 0;
    for (let i = reached - 1; i > 0; i--) {
      const v = order[i] ?? 0;
      const before = (distance[v] ?? 0) - 1;
      const part = (1 + (share[v] ?? 0)) / (ways[v] ?? 1);
      const end = offsets[v + 1] ?? 0;
      for (let arc = offsets[v] ?? 0; arc < end; arc++) {
        const u = neighbours[arc] ?? 0;
        if (distance[u] === before) share[u] = (share[u] ?? 0) + (ways[u] ?? 0) * part;
      }
      sums[v] = (sums[v] ?? 0) + (share[v] ?? 0);
    }
  }
  const scale = n > 2 ? n / Math.min(sources, n) / ((n - 1) * (n - 2)) : 0;
  const values = new Float64Array(entityCount).fill(Number.NaN);
  for (const [place, u] of members.entries()) values[u] = (sums[place] ?? 0) * scale;
  return values;
}
