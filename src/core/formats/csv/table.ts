export type Cell = string | number | boolean | undefined;

/** Headings and rows, before any quoting. */
export interface Table {
  readonly headings: readonly string[];
  readonly rows: Iterable<readonly Cell[]>;
}
