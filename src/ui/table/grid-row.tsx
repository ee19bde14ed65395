import { memo } from "react";
import type { ColumnHead, TableRow } from "../../core/table/request.ts";
import { Glyph } from "../primitives/glyph.tsx";

export const toCellId = (row: number, column: number): string => `cx-cell-${row}-${column}`;

/** One row; `row` is null until it arrives. Only plain text stands in its cells. */
export const GridRow = memo(function GridRow({
  at,
  row,
  columns,
  isSelected,
  active,
}: {
  readonly at: number;
  readonly row: TableRow | null;
  readonly columns: readonly ColumnHead[];
  readonly isSelected: boolean;
  /** Column where the keyboard stands, if it is in this row. */
  readonly active: number | null;
}) {
  return (
    <tr aria-rowindex={at + 2} aria-selected={isSelected} data-row={at}>
      {columns.map(({ id, numeric }, column) => {
        const text = row?.cells[column] ?? (row === null ? "…" : "");
        const type = row?.types[column] ?? null;
        return (
          <td
            key={id}
            id={toCellId(at + 1, column)}
            aria-colindex={column + 1}
            data-numeric={numeric}
            data-active={active === column}
            title={text.length > 28 ? text : undefined}
          >
            {type === null ? null : <Glyph type={type} size={14} />}
            <bdi>{text}</bdi>
          </td>
        );
      })}
    </tr>
  );
});
