import type { ConstraintDefinition } from "./definition.ts";
import { modalityBit } from "./relation-facts.ts";

/** Rules out relations that no claim asserts or reports. Relations without claims (foreign files) stay. */
export const noSoft: ConstraintDefinition = {
  id: "noSoft",
  flag: "--no-soft",
  label: "No opinion, attribution or implication alone",
  form: { kind: "switch" },
  maskFields: ["noSoft"],
  isActive: (query) => query.noSoft,
  check: () => [],
  admits(_query, { modalities }) {
    const firm = modalityBit("asserted") | modalityBit("reported");
    return (relation) => {
      const bits = modalities[relation] ?? 0;
      return bits === 0 || (bits & firm) !== 0;
    };
  },
  chip: () => "no opinion or attribution alone",
  sentence: () => "No step rests on opinion, attribution, plan or implication alone.",
  relax: (query) => [
    { label: "Allow steps that rest on opinion or attribution", query: { ...query, noSoft: false } },
  ],
};
