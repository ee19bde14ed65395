import type { ConstraintDefinition } from "./definition.ts";

/** Rules out relations without any date. */
export const dropUndated: ConstraintDefinition = {
  id: "dropUndated",
  flag: "--drop-undated",
  label: "Dated steps only",
  form: { kind: "switch" },
  maskFields: ["dropUndated"],
  isActive: (query) => query.dropUndated,
  check: () => [],
  admits:
    (_query, { firstDay, lastDay }) =>
    (relation) =>
      (firstDay[relation] ?? 0) <= (lastDay[relation] ?? 0),
  chip: () => "dated steps only",
  sentence: () => "Every step has a date.",
  relax: (query) => [{ label: "Allow undated steps", query: { ...query, dropUndated: false } }],
};
