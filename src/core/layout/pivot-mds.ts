import type { Springs } from "./springs.ts";

const PIVOTS = 50;
const POWER_ROUNDS = 60;

/** Steps from one point to all others (breadth first); unreached points keep -1. */
export function measureSteps(springs: Springs, from: number, steps: Int32Array, queue: Uint32Array): void {
  steps.fill(-1);
  steps[from] = 0;
  queue[0] = from;
  let tail = 1;
  for (let head = 0; head < tail; head++) {
    const u = queue[head] ?? 0;
    const next = (steps[u] ?? 0) + 1;
    const end = springs.offsets[u + 1] ?? 0;
    for (let i = springs.offsets[u] ?? 0; i < end; i++) {
      const v = springs.neighbours[i] ?? 0;
      if ((steps[v] ?? 0) >= 0) continue;
      steps[v] = next;
      queue[tail++] = v;
    }
  }
}

/** Squared distances to the pivots, doubly centred: column p of an n by k matrix stands at p * n. */
function centreDistances(springs: Springs, pivots: number): Float64Array {
  const n = springs.count;
  const columns = new Float64Array(n * pivots);
  const steps = new Int32Array(n);
  const queue = new Uint32Array(n);
  const nearest = new Int32Array(n).fill(0x7fffffff);
  const rowMean = new Float64Array(n);
  let pivot = 0;
  for (let u = 1; u < n; u++) if ((springs.mass[u] ?? 0) > (springs.mass[pivot] ?? 0)) pivot = u;
  let total = 0;
  for (let p = 0; p < pivots; p++) {
    measureSteps(springs, pivot, steps, queue);
    let columnMean = 0;
    let farthest = 0;
    for (let u = 0; u < n; u++) {
      const d = steps[u] ?? 0;
      columns[p * n + u] = d * d;
      columnMean += (d * d) / n;
      nearest[u] = Math.min(nearest[u] ?? 0, d);
      if ((nearest[u] ?? 0) > (nearest[farthest] ?? 0)) farthest = u;
    }
    for (let u = 0; u < n; u++) {
      rowMean[u] = (rowMean[u] ?? 0) + (columns[p * n + u] ?? 0) / pivots;
      columns[p * n + u] = (columns[p * n + u] ?? 0) - columnMean;
    }
    total += columnMean / pivots;
    pivot = farthest;
  }
  for (let p = 0; p < pivots; p++)
    for (let u = 0; u < n; u++)
      columns[p * n + u] = -0.5 * ((columns[p * n + u] ?? 0) - (rowMean[u] ?? 0) + total);
  return columns;
}

function findEigenvector(square: Float64Array, k: number, orthogonalTo: Float64Array | null): Float64Array {
  // Any start that is not orthogonal to the answer does; unequal entries keep symmetric graphs from cancelling it out.
  let vector = Float64Array.from({ length: k }, (_, i) => 1 + ((i * 7919) % 101) / 101);
  for (let round = 0; round < POWER_ROUNDS; round++) {
    if (orthogonalTo !== null) {
      const dot = vector.reduce((sum, value, i) => sum + value * (orthogonalTo[i] ?? 0), 0);
      vector = vector.map((value, i) => value - dot * (orthogonalTo[i] ?? 0));
    }
    const product = new Float64Array(k);
    for (let i = 0; i < k; i++)
      for (let j = 0; j < k; j++)
        product[i] = (product[i] ?? 0) + (square[i * k + j] ?? 0) * (vector[j] ?? 0);
    const length = Math.hypot(...product);
    if (length === 0) return vector;
    vector = product.map((value) => value / length);
  }
  return vector;
}

/**
 * First positions of connected points: graph distances to at most 50 far-apart pivots, projected on the two widest axes
 * (Brandes and Pich 2006, "Eigensolver Methods for Progressive Multidimensional Scaling of Large Data"). One unit is
 * the mean length of a spring. Deterministic; O(50 · springs).
 */
export function placeByPivots(springs: Springs): { readonly x: Float64Array; readonly y: Float64Array } {
  const n = springs.count;
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  const k = Math.min(PIVOTS, n);
  if (n < 2) return { x, y };
  const columns = centreDistances(springs, k);
  const square = new Float64Array(k * k);
  for (let i = 0; i < k; i++)
    for (let j = i; j < k; j++) {
      let sum = 0;
      for (let u = 0; u < n; u++) sum += (columns[i * n + u] ?? 0) * (columns[j * n + u] ?? 0);
      square[i * k + j] = sum;
      square[j * k + i] = sum;
    }
  const first = findEigenvector(square, k, null);
  const second = findEigenvector(square, k, first);
  for (let p = 0; p < k; p++) {
    const a = first[p] ?? 0;
    const b = second[p] ?? 0;
    for (let u = 0; u < n; u++) {
      x[u] = (x[u] ?? 0) + a * (columns[p * n + u] ?? 0);
      y[u] = (y[u] ?? 0) + b * (columns[p * n + u] ?? 0);
    }
  }
  let length = 0;
  springs.source.forEach((s, e) => {
    const t = springs.target[e] ?? 0;
    length += Math.hypot((x[s] ?? 0) - (x[t] ?? 0), (y[s] ?? 0) - (y[t] ?? 0)) / springs.source.length;
  });
  const scale = length > 0 ? 1 / length : 1;
  return { x: x.map((value) => value * scale), y: y.map((value) => value * scale) };
}
