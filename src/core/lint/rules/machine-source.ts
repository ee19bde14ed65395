import type { LintRule } from "../rule.ts";

/** Claims of a program that name no source at all. */
export const machineSource: LintRule = {
  code: "machine-source",
  title: "Machine-made claims without a source",
  severity: "notice",
  find: ({ dataset }) =>
    dataset.claims.flatMap(({ id, ground, evidence, sources = [], maker }) =>
      ground !== "machine-made" || evidence.length + sources.length > 0
        ? []
        : [
            {
              record: id,
              path: "sources",
              message: `${maker ?? "The program"} names no source for this.`,
              hint: "Take it as a hint where to look, not as something that is said.",
            },
          ],
    ),
};
