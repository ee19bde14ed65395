import { CERTAINTIES } from "../../model/dataset.ts";
import { defineConstraint } from "../constraint.ts";
import { onOff } from "../parameter.ts";

/** Rules out contested relations. */
export const noContested = defineConstraint({
  id: "noContested",
  label: "No contested step",
  parameter: onOff,
  toAsked: (isOn: boolean) => ({ noContested: isOn }),
  initial: false,
  reads: ["certainty"],
  allowsRelation(_, { certainty }) {
    const contested = CERTAINTIES.indexOf("contested");
    return (relation) => certainty[relation] !== contested;
  },
  chip: () => "no contested step",
  sentence: () => "No step is contested.",
  relax: () => [{ label: "Allow contested steps", value: false }],
});
