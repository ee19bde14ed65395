import type { Mapping } from "./mapping.ts";

const isText = (value: unknown) => value === null || typeof value === "string";

/** What else stands there, how sure the guess was, is of no consequence. */
const isEnds = (value: unknown) =>
  value == null ||
  (typeof value === "object" &&
    "source" in value &&
    "target" in value &&
    typeof value.source === "string" &&
    typeof value.target === "string");

/** Whether a value read from elsewhere is a mapping. */
export function isMapping(value: unknown): value is Mapping {
  if (value === null || typeof value !== "object") return false;
  const { ends, dateOrder, weight, entityType, relationType, from, to, label, document, address } =
    value as Partial<Record<keyof Mapping, unknown>>;
  return (
    isEnds(ends) &&
    [undefined, null, "dmy", "mdy"].some((order) => order === dateOrder) &&
    [weight, address].every((title) => title === undefined || isText(title)) &&
    [entityType, from, to, label, document].every(isText) &&
    Array.isArray(relationType) &&
    relationType.every((title) => typeof title === "string")
  );
}
