import type { StoreApi } from "zustand/vanilla";
import type { Engine } from "../../core/engine/engine.ts";
import type { Result } from "../../core/model/result.ts";
import type { TablePage, TableQuery } from "../../core/table/request.ts";
import { type Abort, createLatestOnly, isAbort } from "../base/latest-only.ts";
import { askedOf } from "../selectors/selectors.ts";
import { toSelectedIds, toTableQuery } from "../selectors/table-query.ts";
import type { Data } from "../state/data.ts";
import type { State } from "../state/state.ts";
import { PAGE_ROWS, ROWS_AT_ONCE, type TableData } from "../table/table-data.ts";

export interface TableSyncPorts {
  readonly engine: Engine;
  readonly state: StoreApi<State>;
  readonly data: StoreApi<Data>;
  readonly createAbort: () => Abort;
  readonly onCrash: (error: unknown) => void;
}

/** Pages kept on either side of those on screen. */
const KEPT = 20;

/** First and last page that is wanted and not there yet, of a short table or of the rows on screen; null when all are. */
function findMissing(table: TableData | null, { first, last }: State["tableRows"]) {
  const isShort = table !== null && table.total <= ROWS_AT_ONCE;
  const start = isShort ? 0 : first;
  const end = table === null ? last : isShort ? table.total - 1 : Math.min(last, table.total - 1);
  const missing: number[] = [];
  for (let page = Math.floor(start / PAGE_ROWS); page <= Math.floor(end / PAGE_ROWS); page++)
    if (table?.pages.has(page) !== true) missing.push(page);
  const [from] = missing;
  const to = missing.at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}

/** The known pages near the new ones, and the new ones. */
function mergePages(table: TableData | null, from: number, page: TablePage): TableData["pages"] {
  const pages = new Map([...(table?.pages ?? [])].filter(([number]) => Math.abs(number - from) <= KEPT));
  for (let i = 0; i * PAGE_ROWS < page.rows.length; i++)
    pages.set(from + i, page.rows.slice(i * PAGE_ROWS, (i + 1) * PAGE_ROWS));
  return pages;
}

/**
 * Keeps the rows of the table in step with the state: the pages on screen are asked for, a page that is there is not asked
 * for again, and the newest question wins. After a new selection the place of its row is looked up. Returns the stop.
 */
export function syncTable({ engine, state, data, createAbort, onCrash }: TableSyncPorts): () => void {
  const pages = createLatestOnly(createAbort);
  const places = createLatestOnly(createAbort);
  let query: TableQuery | null = null;
  let asked = "";

  const run = (work: Promise<void>) => {
    work.catch(onCrash);
  };
  const fail = (error: unknown) => {
    asked = "";
    if (!isAbort(error)) onCrash(error);
  };

  const known = (): TableData | null => {
    const { table } = data.getState();
    return table?.query === query ? table : null;
  };

  const askPages = () => {
    if (query === null) return;
    const now = query;
    const range = findMissing(known(), state.getState().tableRows);
    const key = JSON.stringify([now, range]);
    if (range === null || key === asked) return;
    asked = key;
    const start = range.from * PAGE_ROWS;
    const count = (range.to - range.from + 1) * PAGE_ROWS;
    const answer = (page: Result<TablePage>) => {
      asked = "";
      // An unreadable lens is reported by the view.
      if (!page.ok || now !== query) return;
      const { columns, total, all } = page.value;
      const before = known();
      const located = data.getState().table?.located ?? null;
      data.setState({
        table: {
          query: now,
          columns,
          total,
          all,
          located,
          pages: mergePages(before, range.from, page.value),
        },
      });
      askPages();
    };
    run(pages((signal) => engine.table({ ...now, start, count }, signal), answer, fail));
  };

  const askPlace = () => {
    const now = query;
    if (now === null) return;
    const id = toSelectedIds(now.kind, state.getState().shared.selection).at(-1);
    if (id === undefined) return;
    const answer = (page: Result<TablePage>) => {
      const { table } = data.getState();
      const at = page.ok ? page.value.at : null;
      if (table !== null && at !== null) data.setState({ table: { ...table, located: { at } } });
    };
    run(places((signal) => engine.table({ ...now, start: 0, count: 0, locate: id }, signal), answer, fail));
  };

  const follow = () => {
    const next = toTableQuery(state.getState().shared, askedOf(data.getState()));
    const isNew = JSON.stringify(next) !== JSON.stringify(query);
    const isOtherList = next?.kind !== query?.kind || next?.of !== query?.of;
    if (isNew) query = next;
    if (next === null) {
      asked = "";
      if (data.getState().table !== null) data.setState({ table: null });
      return;
    }
    askPages();
    if (isNew && isOtherList) askPlace();
  };

  const stopState = state.subscribe((now, before) => {
    if (now.shared !== before.shared || now.tableRows !== before.tableRows) follow();
    if (now.shared.selection !== before.shared.selection) askPlace();
  });
  const stopData = data.subscribe((now, before) => {
    if (now.opened === before.opened) {
      // Paths show what the opening view leaves out.
      if (now.search !== before.search) follow();
      return;
    }
    // The same question about another graph has another answer.
    query = null;
    asked = "";
    follow();
  });
  return () => {
    stopState();
    stopData();
  };
}
