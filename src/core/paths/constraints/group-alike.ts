/** Pairs of so many kinds are looked up in a table, more in a map. */
const MOST_TABLE = 2 ** 22;

/** The values of a column as numbers from 0, in order of first occurrence. */
function toCodes(column: ArrayLike<number>, count: number) {
  const codes = new Uint32Array(count);
  const known = new Map<number, number>();
  let last = Number.NaN;
  let code = 0;
  for (let i = 0; i < count; i++) {
    const value = column[i] ?? 0;
    if (value !== last) {
      last = value;
      code = known.get(value) ?? known.size;
      if (code === known.size) known.set(value, code);
    }
    codes[i] = code;
  }
  return { codes, size: known.size };
}

/**
 * Numbers rows so that two have the same number exactly when they are equal in every column; numbers run from 0 in order of first
 * occurrence. Linear in rows and columns.
 */
export function groupAlike(columns: readonly ArrayLike<number>[], count: number): Uint32Array {
  const groups = new Uint32Array(count);
  let size = 1;
  for (const column of columns) {
    const { codes, size: codeCount } = toCodes(column, count);
    if (codeCount < 2) continue;
    const pairs = size * codeCount;
    const table = pairs <= MOST_TABLE ? new Uint32Array(pairs) : null;
    const map = new Map<number, number>();
    size = 0;
    for (let i = 0; i < count; i++) {
      const pair = (groups[i] ?? 0) * codeCount + (codes[i] ?? 0);
      // 1 + the group; 0 = not met yet.
      const known = (table === null ? map.get(pair) : table[pair]) ?? 0;
      groups[i] = known > 0 ? known - 1 : size;
      if (known > 0) continue;
      size++;
      if (table === null) map.set(pair, size);
      else table[pair] = size;
    }
  }
  return groups;
}
