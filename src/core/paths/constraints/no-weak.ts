import { isClaimedAs } from "../claimed-as.ts";
import { defineConstraint } from "../constraint.ts";
import { onOff } from "../parameter.ts";

/** Rules out relations that no claim asserts or reports, and those without claims that name no source. */
export const noWeak = defineConstraint({
  id: "noWeak",
  label: "Leave out what rests only on opinion or hearsay, or names no source",
  parameter: onOff,
  toAsked: (isOn: boolean) => ({ noWeak: isOn }),
  initial: false,
  reads: ["modalities", "certainty"],
  allowsRelation: (_, columns) => isClaimedAs(["asserted", "reported"], columns),
  chip: () => "no opinion or hearsay alone",
  sentence: () => "No step rests on opinion, attribution, plan or implication alone, or on no source.",
  relax: () => [{ label: "Allow steps that rest on opinion, on hearsay or on no source", value: false }],
});
