/** Rows in classes: `classOf[row]` runs from 0 to `count - 1`, in order of first occurrence. */
export interface EquivalenceClasses {
  readonly classOf: Uint32Array;
  readonly count: number;
}

/** Pairs of so many classes are looked up in a table, more in a map. */
const MOST_TABLE = 2 ** 22;

/** Two rows share a class exactly when the column has the same value in both. Linear in the rows. */
export function toClasses(column: ArrayLike<number>, rows: number): EquivalenceClasses {
  const classOf = new Uint32Array(rows);
  const known = new Map<number, number>();
  let last = Number.NaN;
  let current = 0;
  for (let row = 0; row < rows; row++) {
    const value = column[row] ?? 0;
    if (value !== last) {
      last = value;
      current = known.get(value) ?? known.size;
      if (current === known.size) known.set(value, current);
    }
    classOf[row] = current;
  }
  return { classOf, count: Math.max(1, known.size) };
}

function refine(a: EquivalenceClasses, b: EquivalenceClasses, rows: number): EquivalenceClasses {
  if (a.count < 2) return b;
  if (b.count < 2) return a;
  const pairs = a.count * b.count;
  const table = pairs <= MOST_TABLE ? new Uint32Array(pairs) : null;
  const map = new Map<number, number>();
  const classOf = new Uint32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    const pair = (a.classOf[row] ?? 0) * b.count + (b.classOf[row] ?? 0);
    // 1 + the class; 0 = not met yet.
    const known = (table === null ? map.get(pair) : table[pair]) ?? 0;
    classOf[row] = known > 0 ? known - 1 : count;
    if (known > 0) continue;
    count++;
    if (table === null) map.set(pair, count);
    else table[pair] = count;
  }
  return { classOf, count };
}

/**
 * The coarsest classes that keep apart whatever any of these does; without any, all rows are of one class. Linear in the rows,
 * for each part.
 */
export const refineClasses = (parts: readonly EquivalenceClasses[], rows: number): EquivalenceClasses =>
  parts.reduce((a, b) => refine(a, b, rows), { classOf: new Uint32Array(rows), count: 1 });
