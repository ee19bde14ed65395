/** Rows drawn beyond the visible ones, so that scrolling a little shows no gap. */
const MARGIN = 12;

/** Taller tables than this many rows exceed what browsers can scroll. */
export const MOST_ROWS = 400_000;

export interface RowWindow {
  readonly first: number;
  /** After the last row. */
  readonly end: number;
}

/** The rows to draw of `total` rows of equal height, when `top` pixels are scrolled away and `height` are visible. */
export function toRowWindow(top: number, height: number, rowHeight: number, total: number): RowWindow {
  const rows = Math.min(total, MOST_ROWS);
  const first = Math.max(0, Math.min(rows - 1, Math.floor(top / rowHeight)) - MARGIN);
  return { first, end: Math.min(rows, Math.ceil((top + height) / rowHeight) + MARGIN) };
}

/** How far to scroll so that a row is whole and in view; `head` pixels at the top are covered. */
export function toScrollTop(
  row: number,
  rowHeight: number,
  { top, height, head }: { readonly top: number; readonly height: number; readonly head: number },
): number {
  const start = row * rowHeight;
  const room = Math.max(rowHeight, height - head);
  if (start < top) return start;
  return start + rowHeight > top + room ? start + rowHeight - room : top;
}
