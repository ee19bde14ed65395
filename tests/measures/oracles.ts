type Neighbours = readonly ReadonlySet<number>[];

/** Every shortest way from one entity to another, spelled out. */
function listShortest(near: Neighbours, from: number, to: number): readonly (readonly number[])[] {
  let ways: number[][] = [[from]];
  const seen = new Set([from]);
  while (ways.length > 0) {
    const arrived = ways.filter((way) => way.at(-1) === to);
    if (arrived.length > 0) return arrived;
    const longer = ways.flatMap((way) =>
      [...(near[way.at(-1) ?? 0] ?? [])].filter((v) => !seen.has(v)).map((v) => [...way, v]),
    );
    for (const way of longer) seen.add(way.at(-1) ?? 0);
    ways = longer;
  }
  return [];
}

/** Betweenness by its definition: the share of shortest ways through each entity, averaged over ordered pairs of others. */
export function countBetweenness(near: Neighbours): readonly number[] {
  const n = near.length;
  const sums = new Array<number>(n).fill(0);
  for (let s = 0; s < n; s++)
    for (let t = 0; t < n; t++) {
      if (s === t) continue;
      const ways = listShortest(near, s, t);
      for (const way of ways)
        for (const through of way.slice(1, -1)) sums[through] = (sums[through] ?? 0) + 1 / ways.length;
    }
  return sums.map((sum) => (n > 2 ? sum / ((n - 1) * (n - 2)) : sum));
}

/** PageRank by multiplying with the whole transition matrix until it stands still. */
export function iteratePagerank(near: Neighbours, damping: number): readonly number[] {
  const n = near.length;
  const chance = (from: number, to: number) => {
    const out = near[from] ?? new Set();
    const walk = out.size === 0 ? 1 / n : out.has(to) ? 1 / out.size : 0;
    return damping * walk + (1 - damping) / n;
  };
  let now = new Array<number>(n).fill(1 / n);
  for (let round = 0; round < 400; round++)
    now = now.map((_, to) => now.reduce((sum, share, from) => sum + share * chance(from, to), 0));
  return now;
}

/** Modularity by its definition (Newman and Girvan 2004); ties are pairs, several between two count each. */
export function toModularity(ties: readonly (readonly [number, number])[], group: readonly number[]): number {
  const m = ties.length;
  const degree = group.map(
    (_, u) => ties.filter(([a]) => a === u).length + ties.filter(([, b]) => b === u).length,
  );
  let sum = 0;
  for (let u = 0; u < group.length; u++)
    for (let v = 0; v < group.length; v++) {
      if (group[u] !== group[v]) continue;
      const tied = ties.filter(([a, b]) => (a === u && b === v) || (a === v && b === u)).length;
      sum += tied - ((degree[u] ?? 0) * (degree[v] ?? 0)) / (2 * m);
    }
  return sum / (2 * m);
}
