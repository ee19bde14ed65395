import type { EntityId } from "../../core/model/ids.ts";
import type { TableKind } from "../../core/table/request.ts";
import { toTsv } from "../../core/table/to-tsv.ts";
import { askedOf } from "../selectors/selectors.ts";
import { toSelectedIds, toTableQuery } from "../selectors/table-query.ts";
import type { Shared } from "../state/state.ts";
import { type TableState, toFirstOrder, toTableState } from "../table/table-state.ts";
import type { ActionContext } from "./action-context.ts";

export interface TableActions {
  /** Shows a list instead of the drawing, narrowed to what concerns an entity if one is given. */
  readonly openTable: (kind: TableKind, of?: EntityId | null) => void;
  readonly closeTable: () => void;
  /** Opens the list that suits what is selected, an entity's dated relations above all; closes an open table. */
  readonly toggleTable: () => void;
  readonly setTableKind: (kind: TableKind) => void;
  /** Sorts by a column; asked again of the same one, the other way round. Numbers begin with the highest. */
  readonly sortTable: (column: string) => void;
  readonly setTableText: (text: string) => void;
  /** Takes the narrowing to one entity away. */
  readonly widenTable: () => void;
  /** Tells which rows are on screen. */
  readonly showRows: (first: number, last: number) => void;
  /** Asks once more for rows on screen that did not come. */
  readonly askRowsAgain: () => void;
  /** Rows as tab-separated text: all that the table lists, or the selected ones; null when there are none. */
  readonly copyRows: (which: "all" | "selected") => Promise<string | null>;
}

const FIRST_ROWS = { first: 0, last: 99 };

function toListOf({ selection }: Shared): TableState {
  const only = selection.kind === "entities" && selection.ids.length === 1 ? selection.ids[0] : undefined;
  if (only !== undefined) return toTableState("relations", only);
  return toTableState(selection.kind === "relation" ? "relations" : "entities");
}

export function createTableActions({
  state,
  data,
  engine,
  change,
  changeWithoutUndo,
}: ActionContext): TableActions {
  const set = (how: ActionContext["change"], next: (table: TableState) => TableState | null) => {
    state.setState({ tableRows: FIRST_ROWS });
    how((shared) => {
      if (shared.table === null) return shared;
      const table = next(shared.table);
      return table === shared.table ? shared : { ...shared, table };
    });
  };
  const open = (toTable: (shared: Shared) => TableState) => {
    state.setState({ tableRows: FIRST_ROWS });
    change((shared) => ({ ...shared, table: toTable(shared) }));
  };
  return {
    openTable: (kind, of = null) => open(() => toTableState(kind, of)),
    closeTable: () => set(change, () => null),
    toggleTable: () => {
      if (state.getState().shared.table === null) open(toListOf);
      else set(change, () => null);
    },
    setTableKind: (kind) =>
      set(change, (table) =>
        table.kind === kind ? table : { ...table, kind, ...toFirstOrder(kind, table.of) },
      ),
    sortTable: (column) =>
      set(changeWithoutUndo, (table) => {
        const isNumeric = data.getState().table?.columns.find(({ id }) => id === column)?.numeric === true;
        const descending = table.sort === column ? !table.descending : isNumeric;
        return { ...table, sort: column, descending };
      }),
    setTableText: (text) =>
      set(changeWithoutUndo, (table) => (table.text === text ? table : { ...table, text })),
    widenTable: () => set(change, (table) => ({ ...table, of: null, ...toFirstOrder(table.kind, null) })),
    showRows: (first, last) => {
      const { tableRows } = state.getState();
      if (tableRows.first !== first || tableRows.last !== last)
        state.setState({ tableRows: { first, last } });
    },
    askRowsAgain: () => state.setState(({ tableRows }) => ({ tableRows: { ...tableRows } })),
    copyRows: async (which) => {
      const { shared } = state.getState();
      const query = toTableQuery(shared, askedOf(data.getState()));
      if (query === null) return null;
      const only = which === "selected" ? { only: toSelectedIds(query.kind, shared.selection) } : {};
      const page = await engine.table({ ...query, ...only, start: 0, count: Number.MAX_SAFE_INTEGER });
      return page.ok && page.value.rows.length > 0 ? toTsv(page.value) : null;
    },
  };
}
