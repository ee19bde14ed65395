import { createRandom } from "./random.ts";
import type { Springs } from "./springs.ts";

const ROUNDS = 30;
const EPSILON = 0.05;
const HUB_ROOM = 1;
const FAN_ROOM = 0.4;

/**
 * Length a spring would like: ends with many neighbours that they do not share stand further apart, and two hubs further
 * still, as do ends with many relations between them: what ties them together needs room.
 */
function wishLengths({ count, source, target, weight, offsets, neighbours }: Springs): Float64Array {
  const degreeOf = (u: number): number => (offsets[u + 1] ?? 0) - (offsets[u] ?? 0);
  let highest = 1;
  for (let u = 0; u < count; u++) highest = Math.max(highest, degreeOf(u));
  const mark = new Int32Array(count).fill(-1);
  return Float64Array.from(source, (s, e) => {
    const t = target[e] ?? 0;
    for (let i = offsets[s] ?? 0; i < (offsets[s + 1] ?? 0); i++) mark[neighbours[i] ?? 0] = e;
    let shared = 0;
    for (let i = offsets[t] ?? 0; i < (offsets[t + 1] ?? 0); i++)
      if (mark[neighbours[i] ?? 0] === e) shared++;
    const unshared = Math.max(1, degreeOf(s) + degreeOf(t) - 2 * shared - 1);
    const hubs = Math.sqrt(degreeOf(s) * degreeOf(t)) / highest;
    const parallels = 1 + FAN_ROOM * Math.max(0, (weight[e] ?? 1) - 1);
    return unshared ** 0.55 * (1 + HUB_ROOM * hubs * hubs) * parallels;
  });
}

/**
 * How far apart all pairs should be, n by n: the lengths of the shortest ways between them (Dijkstra from each point, on
 * a plain array, since n is small).
 */
export function wishDistances(springs: Springs): Float64Array {
  const lengths = wishLengths(springs);
  const { count: n, source, target } = springs;
  const all = new Float64Array(n * n).fill(Number.POSITIVE_INFINITY);
  const ways: { readonly to: number; readonly length: number }[][] = Array.from({ length: n }, () => []);
  lengths.forEach((length, e) => {
    ways[source[e] ?? 0]?.push({ to: target[e] ?? 0, length });
    ways[target[e] ?? 0]?.push({ to: source[e] ?? 0, length });
  });
  const done = new Uint8Array(n);
  for (let from = 0; from < n; from++) {
    const row = all.subarray(from * n, from * n + n);
    row[from] = 0;
    done.fill(0);
    for (;;) {
      let u = -1;
      for (let v = 0; v < n; v++) if (done[v] === 0 && (u < 0 || (row[v] ?? 0) < (row[u] ?? 0))) u = v;
      if (u < 0) break;
      done[u] = 1;
      for (const { to, length } of ways[u] ?? []) row[to] = Math.min(row[to] ?? 0, (row[u] ?? 0) + length);
    }
  }
  return all;
}

/**
 * Moves points, in place, so that they are as far apart as wished: stress minimised by stochastic
 * gradient descent over all pairs (Zheng, Pawar and Goodman 2018, "Graph Drawing by Stochastic Gradient Descent").
 * Deterministic by seed. O(n²).
 */
export function relaxStress(wished: Float64Array, x: Float64Array, y: Float64Array, seed: number): void {
  const n = x.length;
  const pairs = new Uint32Array((n * (n - 1)) / 2);
  let at = 0;
  let longest = 0;
  let shortest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      pairs[at++] = i * n + j;
      const d = wished[i * n + j] ?? 1;
      longest = Math.max(longest, d);
      shortest = Math.min(shortest, d);
    }
  const random = createRandom(seed);
  const first = longest * longest;
  const decay = Math.log((EPSILON * shortest * shortest) / first) / (ROUNDS - 1);
  for (let round = 0; round < ROUNDS; round++) {
    const step = first * Math.exp(decay * round);
    for (let k = pairs.length - 1; k > 0; k--) {
      const other = Math.floor(random() * (k + 1));
      const kept = pairs[k] ?? 0;
      pairs[k] = pairs[other] ?? 0;
      pairs[other] = kept;
    }
    for (const pair of pairs) {
      const i = Math.floor(pair / n);
      const j = pair - i * n;
      const d = wished[pair] ?? 1;
      const dx = (x[i] ?? 0) - (x[j] ?? 0);
      const dy = (y[i] ?? 0) - (y[j] ?? 0);
      const distance = Math.sqrt(dx * dx + dy * dy) + 1e-9;
      const move = (Math.min(1, step / (d * d)) * (distance - d)) / (2 * distance);
      x[i] = (x[i] ?? 0) - move * dx;
      y[i] = (y[i] ?? 0) - move * dy;
      x[j] = (x[j] ?? 0) + move * dx;
      y[j] = (y[j] ?? 0) + move * dy;
    }
  }
}
