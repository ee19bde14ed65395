import { defineConstraint } from "../constraint.ts";
import { choiceOf } from "../parameter.ts";

export const PERIOD_MODES = ["overlaps", "common", "chronological"] as const;
export type PeriodMode = (typeof PERIOD_MODES)[number];

const WORDS = {
  overlaps: { label: "each step touches it", chip: "", sentence: "The steps may hold at different times." },
  common: {
    label: "all steps at one time",
    chip: "all at one time",
    sentence: "All steps hold at one common time.",
  },
  chronological: {
    label: "steps in order of time",
    chip: "in order of time",
    sentence: "The steps never go back in time.",
  },
} as const;

/** How the steps lie in time to each other; the search itself keeps to it. */
export const periodMode = defineConstraint({
  id: "periodMode",
  label: "How steps lie in time",
  parameter: choiceOf(PERIOD_MODES.map((mode) => [mode, WORDS[mode].label] as const)),
  toAsked: (mode: PeriodMode) => ({ periodMode: mode }),
  initial: "overlaps",
  check: (mode) =>
    PERIOD_MODES.includes(mode)
      ? []
      : [
          {
            code: "choice",
            path: "periodMode",
            message: `Period mode is one of ${PERIOD_MODES.join(", ")}.`,
          },
        ],
  chip: (mode) => WORDS[mode].chip,
  sentence: (mode) => WORDS[mode].sentence,
  relax: () => [{ label: "Let steps hold at different times", value: "overlaps" as const }],
});
