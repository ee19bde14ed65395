import { formatCount } from "../../core/base/format-count.ts";
import type { ColumnHead, TableKind, TableQuery, TableRow } from "../../core/table/request.ts";

/** Rows are fetched this many at a time. */
export const PAGE_ROWS = 100;
/** Tables of at most so many rows are fetched whole: paper takes all of them, and scrolling meets no gap. */
export const ROWS_AT_ONCE = 1000;

/** What the engine said about the table; rows come and go in pages as the reader scrolls. */
export interface TableData {
  /** The question that this answers; the same object as long as only further pages arrive. */
  readonly query: TableQuery;
  readonly columns: readonly ColumnHead[];
  readonly total: number;
  readonly all: number;
  readonly pages: ReadonlyMap<number, readonly TableRow[]>;
  /** Where the selected row stands; a new object each time it was looked up. */
  readonly located: { readonly at: number } | null;
}

export const rowAt = ({ pages }: TableData, at: number): TableRow | null =>
  pages.get(Math.floor(at / PAGE_ROWS))?.[at % PAGE_ROWS] ?? null;

const NOUNS: Readonly<Record<TableKind, readonly [one: string, many: string]>> = {
  entities: ["entity", "entities"],
  relations: ["relation", "relations"],
  claims: ["claim", "claims"],
};

/** `24 of 31 entities`, `1 claim`. */
export function toRowCountWords({ query, total, all }: Pick<TableData, "query" | "total" | "all">): string {
  const [one, many] = NOUNS[query.kind];
  const noun = all === 1 ? one : many;
  return total === all
    ? `${formatCount(all)} ${noun}`
    : `${formatCount(total)} of ${formatCount(all)} ${noun}`;
}

/** The same and its order: `24 of 31 entities, by Number of ties, descending`. */
export function toTableWords(table: TableData): string {
  const column = table.columns.find(({ id }) => id === table.query.sort);
  if (column === undefined) return toRowCountWords(table);
  const order = table.query.descending ? "descending" : "ascending";
  return `${toRowCountWords(table)}, by ${column.label}, ${order}`;
}
