import { type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { toSelectedIds } from "../../app/selectors/table-query.ts";
import { ROWS_AT_ONCE, rowAt, type TableData, toTableWords } from "../../app/table/table-data.ts";
import { formatCount } from "../../core/base/format-count.ts";
import type { TableRow } from "../../core/table/request.ts";
import { useAppState, useSurroundings } from "../base/explorer-context.ts";
import { useMedia } from "../base/use-media.ts";
import { toColumnWidths } from "./column-widths.ts";
import { copyRowsToClipboard } from "./copy-rows.ts";
import { GridHead } from "./grid-head.tsx";
import { type GridCell, moveCell } from "./grid-keys.ts";
import { GridRow, toCellId } from "./grid-row.tsx";
import { MOST_ROWS, toRowWindow, toScrollTop } from "./row-window.ts";
import { usePrinting } from "./use-printing.ts";

const FIRST: GridCell = { row: 1, column: 0 };

/** A grid takes keys itself: one tab stop, whose place is named by a descendant. */
const toGrid = (place: string | undefined, isMulti: boolean) => ({
  role: "grid",
  tabIndex: 0,
  "aria-multiselectable": isMulti,
  "aria-activedescendant": place,
});

const NO_ROW = { role: "presentation" };

/** Keeps the place of rows that are not in the page. */
const Gap = ({ height }: { readonly height: number }) => <tr {...NO_ROW} style={{ height }} />;

/** Height of a row as the style sheet has it: taller where fingers point. */
function useRowHeight(): number {
  const isCoarse = useMedia("(pointer: coarse)");
  const [height, setHeight] = useState(26);
  useLayoutEffect(() => {
    const token = getComputedStyle(document.documentElement).getPropertyValue("--cx-row");
    setHeight(Number.parseFloat(token) || (isCoarse ? 40 : 26));
  }, [isCoarse]);
  return height;
}

/** The rows, of which only those on screen are in the page. */
export function TableGrid({ table }: { readonly table: TableData }) {
  const { explorer, stage } = useSurroundings();
  const { actions } = explorer;
  const { query, columns, total, located } = table;
  const selection = useAppState((state) => state.shared.selection);
  const selected = new Set<string>(toSelectedIds(query.kind, selection));
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = useRowHeight();
  const [view, setView] = useState({ top: 0, height: 600 });
  const [active, setActive] = useState(FIRST);
  const isPrinting = usePrinting();
  const { first, end } = isPrinting
    ? { first: 0, end: Math.min(total, ROWS_AT_ONCE) }
    : toRowWindow(view.top, view.height, rowHeight, total);
  const rows = Math.min(total, MOST_ROWS);
  const widths = toColumnWidths(columns);
  const width = widths.reduce((sum, each) => sum + each, 0);
  const place = {
    row: Math.min(active.row, rows),
    column: Math.min(active.column, columns.length - 1),
  };
  const isDrawn = place.row === 0 || (place.row > first && place.row <= end);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = () => setView({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener("scroll", measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", measure);
    };
  }, []);
  useEffect(() => actions.showRows(first, Math.max(first, end - 1)), [actions, first, end]);

  const bring = (to: GridCell) => {
    setActive(to);
    const element = scroller.current;
    if (element === null) return;
    if (to.row > 0) {
      const seen = { top: element.scrollTop, height: element.clientHeight, head: rowHeight + 4 };
      element.scrollTop = toScrollTop(to.row - 1, rowHeight, seen);
    }
    const left = widths.slice(0, to.column).reduce((sum, each) => sum + each, 0);
    const share = Math.max(1, element.scrollWidth / width);
    const right = (left + (widths[to.column] ?? 0)) * share;
    if (left * share < element.scrollLeft) element.scrollLeft = left * share;
    else if (right > element.scrollLeft + element.clientWidth)
      element.scrollLeft = right - element.clientWidth;
  };

  // A new question begins at the top, with the keyboard on the first row unless it stands on a heading.
  const question = JSON.stringify([query.kind, query.of, query.sort, query.descending, query.text]);
  const asked = useRef(question);
  useLayoutEffect(() => {
    if (asked.current === question) return;
    asked.current = question;
    if (scroller.current !== null) scroller.current.scrollTop = 0;
    setActive((now) => (now.row === 0 ? now : { ...now, row: 1 }));
  }, [question]);
  const latestBring = useRef(bring);
  latestBring.current = bring;
  useEffect(() => {
    if (located !== null) latestBring.current({ row: located.at + 1, column: 0 });
  }, [located]);

  const open = ({ opens }: TableRow, additive: boolean) => {
    if (opens.kind === "entity") actions.selectEntity(opens.id, additive);
    else if (additive && selected.has(opens.id)) actions.clearSelection();
    else actions.selectRelation(opens.id);
  };
  const click = (event: MouseEvent<HTMLElement>) => {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-row]") : null;
    const at = Number(target?.dataset["row"] ?? Number.NaN);
    const row = Number.isNaN(at) ? null : rowAt(table, at);
    if (row === null) return;
    setActive({ row: at + 1, column: place.column });
    open(row, event.shiftKey || event.ctrlKey || event.metaKey);
  };
  const openMenu = (event: MouseEvent<HTMLElement>) => {
    // By key the menu belongs to the row where the keyboard stands.
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-row]") : null;
    const at = target === null ? place.row - 1 : Number(target.dataset["row"]);
    const row = rowAt(table, at);
    if (row === null || row.opens.kind !== "entity") return;
    event.preventDefault();
    const cell = document.getElementById(toCellId(at + 1, place.column))?.getBoundingClientRect();
    const isPointed = target !== null && event.clientX + event.clientY > 0;
    actions.openMenu(
      row.opens.id,
      isPointed ? event.clientX : (cell?.left ?? 0),
      isPointed ? event.clientY : (cell?.bottom ?? 0),
    );
  };
  const act = (event: KeyboardEvent<HTMLElement>): boolean => {
    const row = place.row === 0 ? null : rowAt(table, place.row - 1);
    const column = columns[place.column];
    if (event.key === "Enter" || event.key === " ") {
      if (place.row === 0 && column !== undefined) actions.sortTable(column.id);
      else if (row !== null) open(row, event.key === " ");
      if (row !== null && event.key === "Enter") stage.focus("panel");
      return true;
    }
    if (event.key === "Escape") {
      actions.closeTable();
      stage.focus("canvas");
      return true;
    }
    if (event.key === "c" && (event.ctrlKey || event.metaKey) && getSelection()?.isCollapsed !== false) {
      copyRowsToClipboard(explorer, selected.size > 0 ? "selected" : "all")
        .then((words) => (words === null ? null : actions.confirmDone(`${words}.`)))
        .catch(console.error);
      return true;
    }
    return false;
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const page = Math.max(1, Math.floor(view.height / rowHeight) - 2);
    const to = moveCell(event, place, { rows, columns: columns.length, page });
    if (to !== null) bring(to);
    if (to !== null || act(event)) event.preventDefault();
  };

  return (
    <div className="cx-grid-scroll" ref={scroller}>
      <table
        id="cx-table"
        className="cx-grid"
        aria-label={toTableWords(table)}
        aria-rowcount={total + 1}
        aria-colcount={columns.length}
        style={{ minWidth: isPrinting ? undefined : width }}
        onKeyDown={press}
        onClick={click}
        onContextMenu={openMenu}
        {...toGrid(isDrawn ? toCellId(place.row, place.column) : undefined, query.kind === "entities")}
      >
        <colgroup>
          {columns.map(({ id }, column) => (
            <col key={id} style={{ width: isPrinting ? undefined : widths[column] }} />
          ))}
        </colgroup>
        <GridHead columns={columns} query={query} active={place.row === 0 ? place.column : null} />
        <tbody>
          <Gap height={first * rowHeight} />
          {Array.from({ length: Math.max(0, end - first) }, (_, i) => {
            const at = first + i;
            const row = rowAt(table, at);
            return (
              <GridRow
                key={at}
                at={at}
                row={row}
                columns={columns}
                isSelected={row !== null && selected.has(row.opens.id)}
                active={place.row === at + 1 ? place.column : null}
              />
            );
          })}
          <Gap height={(rows - end) * rowHeight} />
        </tbody>
      </table>
      {total > ROWS_AT_ONCE ? (
        <p className="cx-table-rest">
          Paper takes the first {formatCount(ROWS_AT_ONCE)} of {formatCount(total)} rows, as far as they were
          loaded. Export or copy the table for all of them.
        </p>
      ) : null}
    </div>
  );
}
