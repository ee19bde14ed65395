import type { ColumnHead, TableQuery } from "../../core/table/request.ts";
import { useExplorer } from "../base/explorer-context.ts";
import { toCellId } from "./grid-row.tsx";

/** The headings: each sorts by its column and says how. The grid's own keys reach them, not the Tab key. */
export function GridHead({
  columns,
  query,
  active,
}: {
  readonly columns: readonly ColumnHead[];
  readonly query: Pick<TableQuery, "sort" | "descending">;
  readonly active: number | null;
}) {
  const { actions } = useExplorer();
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map(({ id, label, numeric }, column) => {
          const order = query.sort !== id ? "none" : query.descending ? "descending" : "ascending";
          return (
            <th
              key={id}
              id={toCellId(0, column)}
              scope="col"
              aria-colindex={column + 1}
              aria-sort={order}
              data-numeric={numeric}
              data-active={active === column}
            >
              <button type="button" tabIndex={-1} onClick={() => actions.sortTable(id)}>
                <bdi>{label}</bdi>
                <span className="cx-order" aria-hidden="true">
                  {order === "none" ? "" : order === "ascending" ? "↑" : "↓"}
                </span>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
