import { lazy } from "../base/lazy.ts";
import { compareCodePoints } from "../model/ids.ts";
import type { RowTarget } from "../model/row-target.ts";
import { fold } from "../search/fold.ts";
import type { ColumnHead } from "./request.ts";

export interface Masks {
  readonly entities: Uint8Array;
  readonly relations: Uint8Array;
}

export interface SheetColumn extends ColumnHead {
  readonly textOf: (row: number) => string;
  /** Type of the entity that the text names. */
  readonly typeOf?: (row: number) => string;
  /** What to sort by, per row; NaN = nothing, such rows go last in both directions. */
  readonly keys: () => Float64Array;
}

/** One of the three lists with all of its rows, by index, whatever the lens. */
export interface TableSheet {
  readonly rowCount: number;
  readonly columns: readonly SheetColumn[];
  readonly idOf: (row: number) => string;
  readonly opens: (row: number) => RowTarget;
  readonly isShown: (row: number, masks: Masks) => boolean;
  /** Tells the rows that have to do with an entity, as far as the masks show how. */
  readonly concerning: (entity: number, masks: Masks) => (row: number) => boolean;
  /** The row's words as `fold` leaves them. */
  readonly foldedOf: (row: number) => string;
}

/** Places of texts in alphabetical order, equal texts sharing one; NaN where the text is empty. */
function rank(texts: readonly string[]): Float64Array {
  const folded = texts.map(fold);
  const order = folded.flatMap((_, row) => (texts[row] === "" ? [] : [row]));
  const compare = (a: number, b: number) => compareCodePoints(folded[a] ?? "", folded[b] ?? "");
  order.sort((a, b) => compare(a, b) || a - b);
  const ranks = new Float64Array(texts.length).fill(Number.NaN);
  let place = 0;
  order.forEach((row, i) => {
    const before = order[i - 1];
    if (before !== undefined && compare(before, row) !== 0) place++;
    ranks[row] = place;
  });
  return ranks;
}

/** A column of words, in alphabetical order without regard to case and diacritics. */
export const textColumn = (
  id: string,
  label: string,
  rowCount: number,
  textOf: (row: number) => string,
): SheetColumn => ({
  id,
  label,
  numeric: false,
  textOf,
  keys: lazy(() => rank(Array.from({ length: rowCount }, (_, row) => textOf(row)))),
});

/** A column ordered by a number per row, whose text may say more than the number. */
export const keyedColumn = (
  head: ColumnHead,
  rowCount: number,
  keyOf: (row: number) => number,
  textOf: (row: number) => string,
): SheetColumn => ({
  ...head,
  textOf,
  keys: lazy(() => Float64Array.from({ length: rowCount }, (_, row) => keyOf(row))),
});

/** Folded texts of rows, each made when first asked for. */
export function foldRows(rowCount: number, textOf: (row: number) => string): (row: number) => string {
  const known = new Array<string | undefined>(rowCount);
  return (row) => {
    const folded = known[row] ?? fold(textOf(row));
    known[row] = folded;
    return folded;
  };
}
