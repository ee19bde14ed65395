import { modalityBit } from "../../graph/compare-relations.ts";
import { defineConstraint } from "../constraint.ts";
import { onOff } from "../parameter.ts";

/** Rules out relations that no claim asserts or reports. Relations without claims (foreign files) stay. */
export const noSoft = defineConstraint({
  id: "noSoft",
  label: "No opinion, attribution or implication alone",
  parameter: onOff,
  toAsked: (isOn: boolean) => ({ noSoft: isOn }),
  initial: false,
  reads: ["modalities"],
  allowsRelation(_, { modalities }) {
    const firm = modalityBit("asserted") | modalityBit("reported");
    return (relation) => {
      const bits = modalities[relation] ?? 0;
      return bits === 0 || (bits & firm) !== 0;
    };
  },
  chip: () => "no opinion or attribution alone",
  sentence: () =>
    "No step rests on opinion, attribution, plan or implication alone; steps without claims stay.",
  relax: () => [{ label: "Allow steps that rest on opinion or attribution", value: false }],
});
