import { defineConstraint } from "../constraint.ts";
import { onOff } from "../parameter.ts";

/** A switch that allows more: entities named in qualifiers of claims tie the ends of those claims. Restricts when off. */
export const throughQualifiers = defineConstraint({
  id: "throughQualifiers",
  label: "Also through goods and places named in a claim",
  parameter: onOff,
  toAsked: (isOn: boolean) => ({ throughQualifiers: isOn }),
  initial: false,
  restricts: (isOn) => !isOn,
  chip: (isOn) =>
    isOn ? "also through goods and places named in a claim" : "not through goods and places named in a claim",
  sentence: (isOn) =>
    isOn
      ? "Paths may also pass through goods and places that claims only mention."
      : "Paths do not pass through goods and places that claims only mention.",
  relax: (_, graph) =>
    graph.mentionTies().length > 0 ? [{ label: "Allow goods and places named in a claim", value: true }] : [],
});
