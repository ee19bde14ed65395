import { buildSprings, type Springs } from "./springs.ts";

const MOST_ROUNDS = 12;
const MOST_LEVELS = 6;
/** A round that moves a smaller share of the points than this is the last. */
const ENOUGH = 0.01;

/** One pass of local moves: each point into the neighbouring group that adds most modularity, until few still move. */
function moveLocally(springs: Springs, size: Float64Array): Uint32Array {
  const { count, source, target, weight, offsets } = springs;
  const fill = offsets.slice();
  const other = new Uint32Array(2 * source.length);
  const strength = new Float32Array(2 * source.length);
  const total = new Float64Array(count);
  let all = 0;
  const list = (from: number, to: number, w: number): void => {
    const at = fill[from] ?? 0;
    other[at] = to;
    strength[at] = w;
    fill[from] = at + 1;
    total[from] = (total[from] ?? 0) + w;
    all += w;
  };
  for (let e = 0; e < source.length; e++) {
    const w = weight[e] ?? 1;
    list(source[e] ?? 0, target[e] ?? 0, w);
    list(target[e] ?? 0, source[e] ?? 0, w);
  }
  // What lies inside a point of a higher level counts for its weight, though it has no springs here.
  for (let u = 0; u < count; u++) {
    total[u] = (total[u] ?? 0) + (size[u] ?? 0);
    all += size[u] ?? 0;
  }
  const group = Uint32Array.from({ length: count }, (_, u) => u);
  const sum = total.slice();
  const towards = new Float64Array(count);
  const touched = new Uint32Array(count);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let moved = 0;
    for (let u = 0; u < count; u++) {
      let seen = 0;
      for (let i = offsets[u] ?? 0; i < (offsets[u + 1] ?? 0); i++) {
        const g = group[other[i] ?? 0] ?? 0;
        if (towards[g] === 0) touched[seen++] = g;
        towards[g] = (towards[g] ?? 0) + (strength[i] ?? 0);
      }
      const own = group[u] ?? 0;
      const mine = total[u] ?? 0;
      sum[own] = (sum[own] ?? 0) - mine;
      let best = own;
      let most = (towards[own] ?? 0) - ((sum[own] ?? 0) * mine) / all;
      for (let k = 0; k < seen; k++) {
        const g = touched[k] ?? 0;
        const gain = (towards[g] ?? 0) - ((sum[g] ?? 0) * mine) / all;
        if (gain > most + 1e-9) {
          best = g;
          most = gain;
        }
      }
      sum[best] = (sum[best] ?? 0) + mine;
      for (let k = 0; k < seen; k++) towards[touched[k] ?? 0] = 0;
      if (best === own) continue;
      group[u] = best;
      moved++;
    }
    if (moved < count * ENOUGH) break;
  }
  return group;
}

/** Groups numbered 0, 1 … in the order of their first members; returns how many. */
function number(group: Uint32Array): number {
  const numbers = new Map<number, number>();
  for (let u = 0; u < group.length; u++) {
    const known = numbers.get(group[u] ?? 0) ?? numbers.size;
    numbers.set(group[u] ?? 0, known);
    group[u] = known;
  }
  return numbers.size;
}

/**
 * Group of each point: those with many springs among them and few to others (Louvain: Blondel, Guillaume, Lambiotte and
 * Lefebvre 2008). Deterministic; about linear in the springs.
 */
export function findGroups(springs: Springs): Uint32Array {
  let level = springs;
  let inside = new Float64Array(springs.count);
  const group = Uint32Array.from({ length: springs.count }, (_, u) => u);
  for (let depth = 0; depth < MOST_LEVELS; depth++) {
    const found = moveLocally(level, inside);
    const count = number(found);
    if (count === level.count) break;
    for (let u = 0; u < group.length; u++) group[u] = found[group[u] ?? 0] ?? 0;
    const next = new Float64Array(count);
    level.source.forEach((s, e) => {
      const g = found[s] ?? 0;
      if (g === found[level.target[e] ?? 0]) next[g] = (next[g] ?? 0) + 2 * (level.weight[e] ?? 1);
    });
    inside.forEach((value, u) => {
      const g = found[u] ?? 0;
      next[g] = (next[g] ?? 0) + value;
    });
    const between = new Map<number, number>();
    level.source.forEach((s, e) => {
      const a = found[s] ?? 0;
      const b = found[level.target[e] ?? 0] ?? 0;
      if (a === b) return;
      const key = Math.min(a, b) * count + Math.max(a, b);
      between.set(key, (between.get(key) ?? 0) + (level.weight[e] ?? 1));
    });
    const keys = [...between.keys()];
    level = buildSprings(
      count,
      Uint32Array.from(keys, (key) => Math.floor(key / count)),
      Uint32Array.from(keys, (key) => key % count),
      Float32Array.from(between.values()),
    );
    inside = next;
  }
  return group;
}
