import type { AttributeValue } from "../../model/dataset.ts";
import { isObject } from "../../model/parse-part.ts";

/** A value of a database as an attribute; dates, points and the like in words. Null for nothing. */
function toAttribute(value: unknown): AttributeValue | null {
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  if (Array.isArray(value))
    return value.flatMap((item) => {
      const single = toAttribute(item);
      return single === null || typeof single === "object" ? [] : [single];
    });
  return value === null || value === undefined ? null : String(value);
}

/** The properties of a node or relationship, sorted, since engines give them in any order. */
export function readProperties(properties: unknown): ReadonlyMap<string, AttributeValue> {
  const entries = isObject(properties) ? Object.entries(properties) : [];
  return new Map(
    entries
      .flatMap(([title, value]): readonly (readonly [string, AttributeValue])[] => {
        const attribute = toAttribute(value);
        return attribute === null ? [] : [[title, attribute]];
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
