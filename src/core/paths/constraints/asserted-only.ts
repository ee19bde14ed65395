import { modalityBit } from "../../graph/compare-relations.ts";
import { defineConstraint } from "../constraint.ts";
import { onOff } from "../parameter.ts";

/** Only relations that some document asserts as its own. Relations without claims (foreign files) stay. */
export const assertedOnly = defineConstraint({
  id: "assertedOnly",
  label: "Asserted only",
  parameter: onOff,
  toAsked: (isOn: boolean) => ({ assertedOnly: isOn }),
  initial: false,
  reads: ["modalities"],
  allowsRelation(_, { modalities }) {
    const asserted = modalityBit("asserted");
    return (relation) => {
      const bits = modalities[relation] ?? 0;
      return bits === 0 || (bits & asserted) !== 0;
    };
  },
  chip: () => "asserted only",
  sentence: () => "Every step is asserted by a document as its own statement, or has no claims to ask.",
  relax: () => [{ label: "Allow steps that are not asserted", value: false }],
});
