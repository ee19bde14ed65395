import { CERTAINTIES } from "../../model/dataset.ts";
import type { ConstraintDefinition } from "./definition.ts";

/** Rules out contested relations. */
export const noContested: ConstraintDefinition = {
  id: "noContested",
  flag: "--no-contested",
  label: "No contested step",
  form: { kind: "switch" },
  maskFields: ["noContested"],
  isActive: (query) => query.noContested,
  check: () => [],
  admits(_query, { graph }) {
    const contested = CERTAINTIES.indexOf("contested");
    return (relation) => graph.certainty[relation] !== contested;
  },
  chip: () => "no contested step",
  sentence: () => "No step is contested.",
  relax: (query) => [{ label: "Allow contested steps", query: { ...query, noContested: false } }],
};
