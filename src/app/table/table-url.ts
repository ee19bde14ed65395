import { toEntityId } from "../../core/model/ids.ts";
import { TABLE_KINDS } from "../../core/table/request.ts";
import { escapePart, unescapePart } from "../base/url-parts.ts";
import { type TableState, toFirstOrder, toTableState } from "./table-state.ts";

/** `table=relations`, `table.of=…`, `table.sort=-when`, `table.text=…`: only what is not as the list begins. */
export function writeTable(table: TableState | null): readonly string[] {
  if (table === null) return [];
  const { kind, of, text, sort, descending } = table;
  const first = toFirstOrder(kind, of);
  const parts = [`table=${kind}`];
  if (of !== null) parts.push(`table.of=${escapePart(of)}`);
  if (sort !== first.sort || descending !== first.descending)
    parts.push(`table.sort=${descending ? "-" : ""}${sort === null ? "" : escapePart(sort)}`);
  if (text !== "") parts.push(`table.text=${escapePart(text)}`);
  return parts;
}

export const isTablePart = (key: string): boolean => key === "table" || key.startsWith("table.");

/**
 * The table behind those parts, in any order; null when there is none. Keys of parts that cannot be used are named in
 * `ignored`. `readTable` of what `writeTable` wrote gives the same table back.
 */
export function readTable(parts: ReadonlyMap<string, string>): {
  readonly table: TableState | null;
  readonly ignored: readonly string[];
} {
  const kind = TABLE_KINDS.find((each) => each === parts.get("table"));
  if (kind === undefined) return { table: null, ignored: [...parts.keys()] };
  const ignored: string[] = [];
  const read = (key: string): string | null => {
    const part = parts.get(key);
    const plain = part === undefined ? null : unescapePart(part);
    if (part !== undefined && plain === null) ignored.push(key);
    return plain;
  };
  const of = read("table.of") ?? "";
  const text = read("table.text") ?? "";
  const sort = read("table.sort");
  for (const key of parts.keys())
    if (!["table", "table.of", "table.text", "table.sort"].includes(key)) ignored.push(key);
  const table = toTableState(kind, of === "" ? null : toEntityId(of));
  if (sort === null) return { table: { ...table, text }, ignored };
  const descending = sort.startsWith("-");
  const column = descending ? sort.slice(1) : sort;
  return { table: { ...table, text, sort: column === "" ? null : column, descending }, ignored };
}
