import type { ConstraintDefinition } from "./definition.ts";
import { modalityBit } from "./relation-facts.ts";

/** Only relations that some document asserts as its own. Relations without claims (foreign files) stay. */
export const assertedOnly: ConstraintDefinition = {
  id: "assertedOnly",
  flag: "--asserted-only",
  label: "Asserted only",
  form: { kind: "switch" },
  maskFields: ["assertedOnly"],
  isActive: (query) => query.assertedOnly,
  check: () => [],
  admits(_query, { modalities }) {
    const asserted = modalityBit("asserted");
    return (relation) => {
      const bits = modalities[relation] ?? 0;
      return bits === 0 || (bits & asserted) !== 0;
    };
  },
  chip: () => "asserted only",
  sentence: () => "Every step is asserted by a document as its own statement.",
  relax: (query) => [
    { label: "Allow steps that are not asserted", query: { ...query, assertedOnly: false } },
  ],
};
