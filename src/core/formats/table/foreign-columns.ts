import type { AttributeValue } from "../../model/dataset.ts";
import type { Findings } from "../findings.ts";
import type { ColumnType, TableColumnHead } from "./table-column.ts";

/** Names that some reader takes for a field of its own (Gephi, Gephi Lite, networkx, graphology). */
const RESERVED: ReadonlySet<string> = new Set(
  "id label weight kind color size x y z shape thickness start end spells timeset interval viz pid parents key source target".split(
    " ",
  ),
);

/** A title as `[a-z][a-z0-9_]*`, none of the reserved names, none of those in `taken`; adds itself to `taken`. */
function toSafeTitle(title: string, taken: Set<string>): string {
  const folded = title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  const base = /^[a-z]/.test(folded) ? folded : folded === "" ? "attribute" : `a_${folded}`;
  let name = RESERVED.has(base) ? `${base}_value` : base;
  for (let n = 2; taken.has(name); n++) name = `${base}_${n}`;
  taken.add(name);
  return name;
}

const MAX_INTEGER = 2 ** 31;

function typeOf(value: AttributeValue): ColumnType {
  if (typeof value === "boolean") return "boolean";
  if (typeof value !== "number") return "string";
  if (!Number.isInteger(value)) return "double";
  return Math.abs(value) < MAX_INTEGER ? "integer" : Number.isSafeInteger(value) ? "long" : "double";
}

const NUMERIC: readonly ColumnType[] = ["integer", "long", "double"];

const widen = (a: ColumnType, b: ColumnType): ColumnType => {
  if (a === b) return a;
  const [i, j] = [NUMERIC.indexOf(a), NUMERIC.indexOf(b)];
  return i < 0 || j < 0 ? "string" : (NUMERIC[Math.max(i, j)] ?? "string");
};

/** The narrowest type that holds every value of each foreign attribute, with a safe title, in order of first occurrence. */
export function toForeignColumns(
  records: readonly { readonly attributes?: ReadonlyMap<string, AttributeValue> }[],
  taken: Set<string>,
  findings: Findings,
): ReadonlyMap<string, TableColumnHead> {
  const types = new Map<string, ColumnType>();
  const widenBy = (value: AttributeValue, title: string) => {
    const known = types.get(title);
    if (known === "string") return;
    const type = typeOf(value);
    if (known !== type) types.set(title, known === undefined ? type : widen(known, type));
  };
  for (const { attributes } of records) attributes?.forEach(widenBy);
  return new Map(
    [...types].map(([title, type]) => {
      const safe = toSafeTitle(title, taken);
      if (safe !== title) findings.add("Attribute titles were changed to names that every reader accepts");
      return [title, { title: safe, type }] as const;
    }),
  );
}

/** Items of a list in one text, parted by `|`; a `|` inside an item becomes `/`. */
export const joinList = (items: readonly (string | number | boolean)[]): string =>
  items.map((item) => String(item).replaceAll("|", "/")).join("|");

/** A foreign value as a cell; lists are joined. */
export const toCell = (value: AttributeValue): string | number | boolean =>
  typeof value === "object" ? joinList(value) : value;
