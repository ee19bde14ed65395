import type { AttributeValue } from "../model/dataset.ts";
import type { FileColumn } from "./file-column.ts";
import type { RawGraph } from "./raw-graph.ts";
import { findTitle, toHeading } from "./records/heading.ts";
import { HEADINGS } from "./records/headings.ts";
import type { RecordTable } from "./records/record-table.ts";
import { findDateOrder, readDateText } from "./values/date-text.ts";

/** What a file offers to map: the columns of its nodes and of its edges. */
export interface MappingColumns {
  readonly nodes: readonly FileColumn[];
  readonly edges: readonly FileColumn[];
  /** All columns of its tables, where it has some: those from which the ends can be chosen. */
  readonly table?: readonly FileColumn[];
}

/** Values that are counted, and with which a column is compared. */
export const MOST_DISTINCT = 1000;
const EXAMPLES = 5;
const MOST_DATES = 100;

const TIMES: ReadonlySet<string> = new Set([...HEADINGS.from, ...HEADINGS.to, ...HEADINGS.when]);

export const formatValue = (value: AttributeValue): string =>
  typeof value === "object" ? value.join("|") : String(value);

function describeDates(title: string, values: readonly string[]): Pick<FileColumn, "isDate" | "openDate"> {
  if (!TIMES.has(toHeading(title))) return {};
  const texts = values.slice(0, MOST_DATES);
  const read = texts.map((text) => readDateText(text));
  if (read.filter((date) => date !== "none").length * 2 < texts.length) return {};
  const open = findDateOrder(texts) === null ? texts[read.indexOf("open")] : undefined;
  return { isDate: true, ...(open === undefined ? {} : { openDate: open }) };
}

interface Counted {
  filled: number;
  readonly values: Set<string>;
}

const toColumn = (title: string, { filled, values }: Counted, ids: ReadonlySet<string>): FileColumn => {
  const all = [...values];
  const mayListIds = all.length >= 4 && all.length < MOST_DISTINCT && all.length > filled / 2;
  const listsIds = mayListIds && all.every((text) => ids.has(text));
  return {
    title,
    filled,
    distinct: values.size,
    examples: all.slice(0, EXAMPLES),
    ...describeDates(title, all),
    ...(listsIds ? { isId: true } : {}),
  };
};

/** Counts columns and what is in them, in order of first occurrence: what the mapping step offers. */
function countColumns() {
  const columns = new Map<string, Counted>();
  return {
    add: (value: AttributeValue, title: string): void => {
      let column = columns.get(title);
      if (column === undefined) {
        column = { filled: 0, values: new Set<string>() };
        columns.set(title, column);
      }
      column.filled++;
      if (column.values.size < MOST_DISTINCT) column.values.add(formatValue(value));
    },
    list: (ids: ReadonlySet<string>): readonly FileColumn[] =>
      [...columns].map(([title, counted]) => toColumn(title, counted, ids)),
  };
}

const NO_IDS: ReadonlySet<string> = new Set();
const MOST_IDS = 100_000;

/** The columns of a file, in order of first occurrence. Linear. */
export function listMappingColumns({ nodes, edges, table }: RawGraph): MappingColumns {
  const ids = nodes.length > MOST_IDS ? NO_IDS : new Set(nodes.map(({ id }) => id));
  const ofNodes = countColumns();
  for (const { attrs } of nodes) attrs.forEach(ofNodes.add);
  const ofEdges = countColumns();
  // The fields `kind` and `label` of an edge are columns, too; an attribute of that title goes first.
  for (const { attrs, kind, label } of edges) {
    attrs.forEach(ofEdges.add);
    if (kind !== undefined && !attrs.has("kind")) ofEdges.add(kind, "kind");
    if (label !== undefined && !attrs.has("label")) ofEdges.add(label, "label");
  }
  return {
    nodes: ofNodes.list(ids),
    edges: ofEdges.list(NO_IDS),
    ...(table === undefined ? {} : { table: table.columns }),
  };
}

const MOST_ROWS = 200;

/** The columns of tables from which the ends can be chosen, with examples from the first rows. */
export function listTableColumns(tables: readonly RecordTable[]): readonly FileColumn[] {
  const columns = new Map<string, Counted>();
  for (const { titles, size, textOf } of tables)
    for (const title of titles) {
      const counted = columns.get(title) ?? { filled: 0, values: new Set<string>() };
      columns.set(title, counted);
      for (let row = 0; row < Math.min(size, MOST_ROWS); row++) {
        const text = textOf(row, title);
        if (text === "") continue;
        counted.filled++;
        counted.values.add(text);
      }
    }
  return [...columns].map(([title, counted]) => toColumn(title, counted, NO_IDS));
}

/** The first column that stands for one of these headings, the headings in order of preference. */
export const findColumn = (columns: readonly FileColumn[], headings: readonly string[]): string | null =>
  findTitle(
    columns.map(({ title }) => title),
    headings,
  );
