/** A place in the grid: row 0 is the heading. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that a page key moves by. */
  readonly page: number;
}

type Key = { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean };

function toMove(
  { key, ctrlKey, metaKey }: Key,
  at: GridCell,
  { rows, columns, page }: GridSize,
): GridCell | null {
  const isFar = ctrlKey || metaKey;
  switch (key) {
    case "ArrowUp":
      return { ...at, row: isFar ? 1 : at.row - 1 };
    case "ArrowDown":
      return { ...at, row: isFar ? rows : at.row + 1 };
    case "ArrowLeft":
      return { ...at, column: isFar ? 0 : at.column - 1 };
    case "ArrowRight":
      return { ...at, column: isFar ? columns - 1 : at.column + 1 };
    case "PageUp":
      return { ...at, row: Math.max(1, at.row - page) };
    case "PageDown":
      return { ...at, row: at.row + page };
    case "Home":
      return { row: isFar ? 1 : at.row, column: 0 };
    case "End":
      return { row: isFar ? rows : at.row, column: columns - 1 };
    default:
      return null;
  }
}

/** Where a key leads from a place, as in other grids (ARIA practices); null for a key that does not move. */
export function moveCell(key: Key, at: GridCell, size: GridSize): GridCell | null {
  const to = toMove(key, at, size);
  if (to === null) return null;
  return {
    row: Math.max(0, Math.min(size.rows, to.row)),
    column: Math.max(0, Math.min(size.columns - 1, to.column)),
  };
}
