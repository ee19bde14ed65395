import { isClaimedAs } from "../claimed-as.ts";
import { defineConstraint } from "../constraint.ts";
import { onOff } from "../parameter.ts";

/** Only relations that some document asserts as its own; of those without claims, only such as name a source. */
export const assertedOnly = defineConstraint({
  id: "assertedOnly",
  label: "Asserted only",
  parameter: onOff,
  toAsked: (isOn: boolean) => ({ assertedOnly: isOn }),
  initial: false,
  reads: ["modalities", "certainty"],
  allowsRelation: (_, columns) => isClaimedAs(["asserted"], columns),
  chip: () => "asserted only",
  sentence: () =>
    "Every step is asserted by a source as its own statement, or names a source and has no claims to ask.",
  relax: () => [{ label: "Allow steps that are not asserted", value: false }],
});
