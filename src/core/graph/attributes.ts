import { lazy } from "../base/lazy.ts";
import type { Attributes, AttributeValue, Dataset } from "../model/dataset.ts";
import { type Interval, parseEdtf } from "../model/dates.ts";
import { compareCodePoints } from "../model/ids.ts";

/** How the values of an attribute are best chosen from: out of a list, between bounds, or by words. */
export type AttributeShape = "set" | "number" | "date" | "text";

/** One attribute of all entities or all relations. */
export interface AttributeColumn {
  readonly shape: AttributeShape;
  /** Distinct values as text, the most frequent first; empty text counts as no value. */
  readonly values: readonly string[];
  /** Values of an element, by place in `values`: from `offsets[i]` to `offsets[i + 1]`. */
  readonly offsets: Uint32Array;
  readonly codes: Uint32Array;
  /** By place in `values`; NaN for what is no number. */
  readonly numbers: Float64Array;
  /** By place in `values`; null for what is no date. */
  readonly dates: () => readonly (Interval | null)[];
  /** Elements without a value. */
  readonly missing: number;
}

/** The attributes of one side of a graph by name, in order of first occurrence. Columns are made on first use. */
export type AttributeTable = ReadonlyMap<string, () => AttributeColumn>;

export interface GraphAttributes {
  readonly entity: AttributeTable;
  readonly relation: AttributeTable;
}

/** Numbers and dates of so few kinds are chosen from a list. */
const FEW = 12;
/** A longer list is nothing to choose from. */
const MANY = 200;

const toItems = (value: AttributeValue): readonly (string | number | boolean)[] =>
  typeof value === "object" ? value : [value];

/** The days that a text names: an EDTF date, or a time stamp of which only the day counts; null for any other text. */
export function readDate(text: string): Interval | null {
  const [day = text] = /^-?\d{4}-\d{2}-\d{2}(?=[T ]\d)/.exec(text) ?? [];
  if (!/^[-\d.]/.test(day)) return null;
  const date = parseEdtf(day);
  return date.ok ? { from: date.value.from, to: date.value.to } : null;
}

function buildColumn(attributes: readonly (Attributes | undefined)[], name: string): AttributeColumn {
  const places = new Map<string, number>();
  const counts: number[] = [];
  const numbers: number[] = [];
  const offsets = new Uint32Array(attributes.length + 1);
  const codes: number[] = [];
  let missing = 0;
  for (const [index, each] of attributes.entries()) {
    const value = each?.get(name);
    for (const item of value === undefined ? [] : toItems(value)) {
      const text = String(item);
      if (text === "") continue;
      let place = places.get(text);
      if (place === undefined) {
        place = places.size;
        places.set(text, place);
        counts.push(0);
        numbers.push(typeof item === "number" ? item : Number.NaN);
      }
      counts[place] = (counts[place] ?? 0) + 1;
      codes.push(place);
    }
    offsets[index + 1] = codes.length;
    if (codes.length === offsets[index]) missing++;
  }
  const texts = [...places.keys()];
  const order = texts
    .map((_, place) => place)
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || compareCodePoints(texts[a] ?? "", texts[b] ?? ""));
  const rank = new Uint32Array(order.length);
  for (const [place, before] of order.entries()) rank[before] = place;
  const values = order.map((place) => texts[place] ?? "");
  const dates = lazy(() => values.map(readDate));
  const isUnique = values.length === codes.length && values.length > FEW;
  const chooseShape = (): AttributeShape => {
    const isNumeric = values.length > 0 && numbers.every((value) => Number.isFinite(value));
    if (isNumeric && (values.length > FEW || !numbers.every(Number.isInteger))) return "number";
    if (isNumeric) return "set";
    if (values.length > FEW && dates().every((date) => date !== null)) return "date";
    return values.length <= MANY && !isUnique ? "set" : "text";
  };
  return {
    shape: chooseShape(),
    values,
    offsets,
    codes: Uint32Array.from(codes, (code) => rank[code] ?? 0),
    numbers: Float64Array.from(order, (place) => numbers[place] ?? Number.NaN),
    dates,
    missing,
  };
}

function listAttributes(all: readonly (Attributes | undefined)[]): AttributeTable {
  const table = new Map<string, () => AttributeColumn>();
  for (const attributes of all)
    for (const name of attributes?.keys() ?? [])
      if (!table.has(name))
        table.set(
          name,
          lazy(() => buildColumn(all, name)),
        );
  return table;
}

/** The attributes that a foreign file brought. Linear in entities and relations, each column on its first use again. */
export const toAttributes = ({ entities, relations }: Dataset): GraphAttributes => ({
  entity: listAttributes(entities.map(({ attributes }) => attributes)),
  relation: listAttributes(relations.map(({ attributes }) => attributes)),
});
