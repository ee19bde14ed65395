import { defineConstraint } from "../constraint.ts";
import { onOff } from "../parameter.ts";

/** A switch that allows more: entities named only in qualifiers of claims tie the ends of those claims. Restricts when off. */
export const throughQualifiers = defineConstraint({
  id: "throughQualifiers",
  label: "Pass through qualifiers",
  parameter: onOff,
  toAsked: (isOn: boolean) => ({ throughQualifiers: isOn }),
  initial: false,
  restricts: (isOn) => !isOn,
  chip: (isOn) => (isOn ? "also through qualifiers" : "not through qualifiers"),
  sentence: (isOn) =>
    isOn
      ? "Things that stand only in qualifiers, such as a good, may be passed through."
      : "Things that stand only in qualifiers are not passed through.",
  relax: (_, graph) =>
    graph.qualifierOnly.includes(1)
      ? [{ label: "Pass through things named in qualifiers", value: true }]
      : [],
});
