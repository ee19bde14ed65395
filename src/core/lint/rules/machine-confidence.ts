import type { LintRule } from "../rule.ts";

/** Below this a program itself is less sure than not. */
const LEAST = 0.5;

/** Claims of which their maker is less sure than asked for. */
export const machineConfidence: LintRule = {
  code: "machine-confidence",
  title: "Machine-made claims of low confidence",
  severity: "notice",
  find: ({ dataset, leastConfidence = LEAST }) =>
    dataset.claims.flatMap(({ id, confidence, maker }) =>
      confidence === undefined || confidence >= leastConfidence
        ? []
        : [
            {
              record: id,
              path: "confidence",
              message: `${maker ?? "The program"} gives it a confidence of ${confidence}, below ${leastConfidence}.`,
            },
          ],
    ),
};
