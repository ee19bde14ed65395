import { defineConstraint } from "../constraint.ts";
import { onOff } from "../parameter.ts";

/** Rules out relations without any date. */
export const dropUndated = defineConstraint({
  id: "dropUndated",
  label: "Dated steps only",
  parameter: onOff,
  toAsked: (isOn: boolean) => ({ dropUndated: isOn }),
  initial: false,
  reads: ["period"],
  allowsRelation:
    (_, { period: { offsets } }) =>
    (relation) =>
      offsets[relation] !== offsets[relation + 1],
  chip: () => "dated steps only",
  sentence: () => "Every step has a date.",
  relax: () => [{ label: "Allow undated steps", value: false }],
});
