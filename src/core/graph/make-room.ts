interface Points {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/** Pixels between two entities at least. */
const GAP = 4;
/** Turn from one place that is tried to the next, which spreads them evenly (the golden angle). */
const TURN = Math.PI * (3 - Math.sqrt(5));
/** Places tried for one entity: so far out that numbers no longer tell them apart, it stays where it is. */
const MOST_TRIED = 20_000;
const AROUND = [-1, 0, 1] as const;

/**
 * Moves those of `loose` that lie on another entity, or whose own gap another takes, to the nearest place where they do not,
 * in place, in the order of their indices; nothing else moves. `loose` are indices, `radius` is by entity in the units of the
 * points. Deterministic. O(entities), and for each that moves O(places tried).
 */
export function makeRoom({ x, y }: Points, radius: Float32Array, loose: readonly number[]): void {
  const widest = radius.reduce((most, value) => Math.max(most, value), 0);
  const side = 2 * widest + GAP;
  const cells = new Map<string, Set<number>>();
  const cellOf = (at: number): number => Math.floor(at / side);
  const keyOf = (u: number): string => `${cellOf(x[u] ?? 0)} ${cellOf(y[u] ?? 0)}`;
  const put = (u: number): void => {
    const key = keyOf(u);
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, new Set([u]));
    else cell.add(u);
  };
  const isFree = (u: number, atX: number, atY: number): boolean => {
    for (const across of AROUND)
      for (const up of AROUND)
        for (const v of cells.get(`${cellOf(atX) + across} ${cellOf(atY) + up}`) ?? []) {
          const room = (radius[u] ?? 0) + (radius[v] ?? 0) + GAP;
          if (v !== u && (atX - (x[v] ?? 0)) ** 2 + (atY - (y[v] ?? 0)) ** 2 < room ** 2) return false;
        }
    return true;
  };
  for (let u = 0; u < x.length; u++) put(u);
  for (const u of loose.toSorted((a, b) => a - b)) {
    const [fromX, fromY] = [x[u] ?? 0, y[u] ?? 0];
    if (isFree(u, fromX, fromY)) continue;
    cells.get(keyOf(u))?.delete(u);
    const step = Math.max(1, (radius[u] ?? 0) / 2);
    for (let tried = 1; tried <= MOST_TRIED; tried++) {
      const reach = step * Math.sqrt(tried);
      x[u] = fromX + reach * Math.cos(tried * TURN);
      y[u] = fromY + reach * Math.sin(tried * TURN);
      if (isFree(u, x[u] ?? 0, y[u] ?? 0)) break;
    }
    put(u);
  }
}
