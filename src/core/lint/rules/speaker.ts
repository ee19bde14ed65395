import type { LintRule } from "../rule.ts";

/** Somebody's words name somebody. */
export const speaker: LintRule = {
  code: "speaker",
  title: "Speakers that are not named",
  severity: "error",
  find: ({ dataset }) =>
    dataset.claims
      .filter(({ modality, attributedTo }) => modality === "attributed" && attributedTo.length === 0)
      .map(({ id }) => ({
        record: id,
        path: "attributedTo",
        message: "The claim is attributed, but to nobody.",
        hint: "Name the speaker, or choose another modality.",
      })),
};
