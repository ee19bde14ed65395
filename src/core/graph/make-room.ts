interface Points {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/** Pixels between two entities at least. */
const GAP = 4;
/** Turn from one place that is tried to the next, which spreads them evenly (the golden angle). */
const TURN = Math.PI * (3 - Math.sqrt(5));
/** Places tried for one entity, and for all: in a picture that is full far around, the rest stays where it is. */
const MOST_TRIED = 4000;
const MOST_TRIED_IN_ALL = 100_000;
const AROUND = [-1, 0, 1] as const;

/**
 * Moves those of `loose` that lie on another entity, or too near to one, to the nearest free place, in place, in the order of
 * their indices; nothing else moves. `loose` are indices, `radius` is by entity in the units of the points. What finds no
 * free place within reach stays. Deterministic. O(entities), and a bounded number of places tried.
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
  let left = MOST_TRIED_IN_ALL;
  for (const u of loose.toSorted((a, b) => a - b)) {
    const [fromX, fromY] = [x[u] ?? 0, y[u] ?? 0];
    if (isFree(u, fromX, fromY)) continue;
    cells.get(keyOf(u))?.delete(u);
    const step = Math.max(1, (radius[u] ?? 0) / 2);
    const most = Math.min(MOST_TRIED, left);
    let tried = 0;
    do {
      const reach = step * Math.sqrt(tried);
      // Rounded as it will be kept.
      x[u] = fromX + reach * Math.cos(tried * TURN);
      y[u] = fromY + reach * Math.sin(tried * TURN);
      tried++;
    } while (tried <= most && !isFree(u, x[u] ?? 0, y[u] ?? 0));
    left -= tried;
    if (tried > most) {
      x[u] = fromX;
      y[u] = fromY;
    }
    put(u);
  }
}
