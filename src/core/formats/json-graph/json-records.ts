import type { AttributeValue } from "../../model/dataset.ts";
import { isObject } from "../../model/parse-part.ts";
import type { Findings } from "../findings.ts";
import { toFreeTitle } from "../free-title.ts";
import { toHeading } from "../records/heading.ts";
import type { RecordTable } from "../records/record-table.ts";
import { toValueTable } from "../records/value-table.ts";
import type { Json } from "./find-json-graph.ts";

type Values = Map<string, AttributeValue>;

/** Fields that hold further fields of the same element, in the programs' own terms. */
const WRAPPERS: ReadonlySet<string> = new Set(["attributes", "properties", "data", "metadata", "position"]);
/** Fields of an edge in which a whole node may stand for the end: d3 puts it there, Neo4j a part of it. */
const ENDS: ReadonlySet<string> = new Set([
  "source",
  "target",
  "from",
  "to",
  "start",
  "end",
  "subject",
  "object",
]);
const NODE_KEYS = ["id", "key", "_id", "value", "name", "label"];

const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === "string" ||
  typeof value === "boolean" ||
  (typeof value === "number" && Number.isFinite(value));

/** A value as attributes hold it; what is nested keeps its JSON text. */
export function toValue(value: unknown, findings: Findings): AttributeValue {
  if (isScalar(value)) return value;
  if (Array.isArray(value) && value.every(isScalar)) return value;
  findings.add("Nested values were kept as their JSON text");
  return JSON.stringify(value);
}

function toEnd(value: Json, findings: Findings): AttributeValue | null {
  const key = NODE_KEYS.find((name) => isScalar(value[name]));
  const id = key === undefined ? undefined : value[key];
  if (!isScalar(id)) return null;
  if (Object.keys(value).length > 1) findings.add("Ends that repeat a whole node were read as its id");
  return id;
}

/** Adds the fields of an object to those of its element, those of its wrappers included. */
export function addFields(values: Values, item: Json, kind: RecordTable["kind"], findings: Findings): void {
  const wrapped: Json[] = [];
  for (const [title, value] of Object.entries(item)) {
    if (value === null || value === undefined) continue;
    if (isObject(value)) {
      if (WRAPPERS.has(title)) {
        wrapped.push(value);
        continue;
      }
      const end = kind === "edges" && ENDS.has(toHeading(title)) ? toEnd(value, findings) : null;
      if (end !== null) {
        values.set(toFreeTitle(values, title), end);
        continue;
      }
    }
    values.set(values.has(title) ? toFreeTitle(values, title) : title, toValue(value, findings));
  }
  for (const inner of wrapped) addFields(values, inner, kind, findings);
}

/** A list of JSON objects as rows: fields of their wrappers beside their own, nothing dropped. */
export function toJsonTable(
  items: readonly Json[],
  kind: RecordTable["kind"],
  name: string,
  findings: Findings,
): RecordTable {
  return toValueTable(
    items.map((item) => {
      const values: Values = new Map();
      addFields(values, item, kind, findings);
      return { values };
    }),
    { name, ...(kind === undefined ? {} : { kind }) },
  );
}
