import type { LintRule } from "../rule.ts";

/** Somebody's words name somebody. */
export const speaker: LintRule = {
  code: "speaker",
  title: "Speakers that are not named",
  severity: "error",
  find: ({ dataset }) =>
    dataset.claims
      .filter(
        ({ modality, attributedTo, ground }) =>
          modality === "attributed" && attributedTo.length === 0 && ground === undefined,
      )
      .map(({ id }) => ({
        record: id,
        path: "attributedTo",
        message: "The claim is attributed, but to nobody.",
        hint: "Name the speaker, or choose another modality.",
      })),
};
