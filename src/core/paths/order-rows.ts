/** A place of the unfolded paths before its row has a height: the column from 0 to 1, and the number of its row. */
export interface RowPosition {
  readonly column: number;
  readonly row: number;
}

/** Where a line passes nearer than this share of a row to an entity that is not its end, it seems to belong to it. */
const TOO_NEAR = 0.28;
/** What a line through an entity, a crossing and a row's worth of steepness cost. */
const COST = { through: 3, crossing: 1, steep: 0.05 } as const;
/** Sweeps over all pairs of rows; few graphs need more than three. */
const MOST_SWEEPS = 12;
/** With more rows than this only neighbours change places: the cost of a sweep grows with the square. */
const ALL_PAIRS = 24;

interface Line {
  readonly from: number;
  readonly to: number;
}

const side = (a: number, b: number): number => (Math.abs(a - b) < 1e-9 ? 0 : Math.sign(a - b));

/**
 * Which row goes at which height, so that the lines between the places cross each other and run through other entities
 * as little as a search by swapping finds (as in the layer-by-layer sweep of Sugiyama, Tagawa and Toda 1981, over all
 * rows at once). Row 0 stays in the middle. Returns the height of each row, a whole number of rows, 0 the middle, up
 * positive. Deterministic; O(sweeps × rows² × lines²), rows and lines of the few paths shown.
 */
export function orderRows(
  spots: ReadonlyMap<number, RowPosition>,
  lines: readonly Line[],
  heights: readonly number[],
): readonly number[] {
  const at = [...heights];
  const entities = [...spots.values()];
  const ends = lines.flatMap(({ from, to }) => {
    const [a, b] = [spots.get(from), spots.get(to)];
    if (a === undefined || b === undefined) return [];
    return [a.column <= b.column ? { a, b } : { a: b, b: a }];
  });
  const heightOf = ({ row }: RowPosition): number => at[row] ?? 0;
  /** Height of a line at a column between its ends. */
  const heightAt = (
    { a, b }: { readonly a: RowPosition; readonly b: RowPosition },
    column: number,
  ): number => {
    const width = b.column - a.column;
    if (width < 1e-9) return heightOf(a);
    return heightOf(a) + ((heightOf(b) - heightOf(a)) * (column - a.column)) / width;
  };
  const measure = (): number => {
    let cost = 0;
    for (let i = 0; i < ends.length; i++) {
      const line = ends[i];
      if (line === undefined) continue;
      cost += COST.steep * Math.abs(heightOf(line.a) - heightOf(line.b));
      for (const spot of entities) {
        if (spot === line.a || spot === line.b) continue;
        if (spot.column <= line.a.column + 1e-9 || spot.column >= line.b.column - 1e-9) continue;
        if (Math.abs(heightAt(line, spot.column) - heightOf(spot)) < TOO_NEAR) cost += COST.through;
      }
      for (let j = i + 1; j < ends.length; j++) {
        const other = ends[j];
        if (other === undefined) continue;
        const from = Math.max(line.a.column, other.a.column);
        const to = Math.min(line.b.column, other.b.column);
        if (to - from < 1e-9) continue;
        const before = side(heightAt(line, from), heightAt(other, from));
        const after = side(heightAt(line, to), heightAt(other, to));
        if (before * after < 0) cost += COST.crossing;
      }
    }
    return cost;
  };
  const swap = (i: number, j: number): void => {
    const kept = at[i] ?? 0;
    at[i] = at[j] ?? 0;
    at[j] = kept;
  };
  let best = measure();
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    const before = best;
    // Rows by their height, so that neighbours in this order are neighbours on screen.
    const order = [...at.keys()].filter((row) => row !== 0).sort((a, b) => (at[a] ?? 0) - (at[b] ?? 0));
    for (let i = 0; i < order.length; i++) {
      const last = order.length <= ALL_PAIRS ? order.length : Math.min(order.length, i + 2);
      for (let j = i + 1; j < last; j++) {
        const [a, b] = [order[i] ?? 0, order[j] ?? 0];
        swap(a, b);
        const cost = measure();
        if (cost < best - 1e-9) best = cost;
        else swap(a, b);
      }
    }
    if (best > before - 1e-9) break;
  }
  return at;
}
