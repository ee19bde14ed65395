import type { AttributeValue } from "../model/dataset.ts";
import { keyedColumn, type SheetColumn, textColumn } from "./sheet.ts";

/** More attributes than this make a table that nobody reads across. */
const MOST_COLUMNS = 24;

const toText = (value: AttributeValue | undefined): string =>
  value === undefined ? "" : typeof value === "object" ? value.join(", ") : String(value);

/** The attributes of a foreign file as columns, in order of first occurrence; numbers sort as numbers. */
export function listAttributeColumns(
  attributes: readonly (ReadonlyMap<string, AttributeValue> | undefined)[],
): readonly SheetColumn[] {
  const titles = new Map<string, boolean>();
  for (const each of attributes)
    for (const [title, value] of each ?? [])
      titles.set(title, (titles.get(title) ?? true) && typeof value === "number");
  return [...titles].slice(0, MOST_COLUMNS).map(([title, numeric]) => {
    const id = `attribute ${title}`;
    const cellAt = (row: number) => attributes[row]?.get(title);
    const textOf = (row: number) => toText(cellAt(row));
    if (!numeric) return textColumn(id, title, attributes.length, textOf);
    const keyOf = (row: number) => Number(cellAt(row) ?? Number.NaN);
    return keyedColumn({ id, label: title, numeric }, attributes.length, keyOf, textOf);
  });
}
