import { isMachineMade } from "../../model/claim-ground.ts";
import type { LintRule } from "../rule.ts";

/** Somebody's words name somebody. */
export const speaker: LintRule = {
  code: "speaker",
  title: "Speakers that are not named",
  severity: "error",
  find: ({ dataset }) =>
    dataset.claims
      .filter(
        (claim) =>
          claim.modality === "attributed" && claim.attributedTo.length === 0 && !isMachineMade(claim),
      )
      .map(({ id }) => ({
        record: id,
        path: "attributedTo",
        message: "The claim is attributed, but to nobody.",
        hint: "Name the speaker, or choose another modality.",
      })),
};
