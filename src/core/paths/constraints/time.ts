import { defineConstraint } from "../constraint.ts";
import { choiceOf } from "../parameter.ts";

export const STEP_TIMES = ["any", "common", "chronological"] as const;
export type StepTime = (typeof STEP_TIMES)[number];

const WORDS = {
  any: { label: "at any time", chip: "", sentence: "The steps may hold at different times." },
  common: {
    label: "all at one time",
    chip: "all at one time",
    sentence: "All steps hold at one common time.",
  },
  chronological: {
    label: "in order of time",
    chip: "in order of time",
    sentence: "The steps never go back in time.",
  },
} as const;

/** How the steps lie in time to each other; the search itself keeps to it. */
export const time = defineConstraint({
  id: "time",
  label: "How steps lie in time",
  parameter: choiceOf(STEP_TIMES.map((each) => [each, WORDS[each].label] as const)),
  toAsked: (wanted: StepTime) => ({ time: wanted }),
  initial: "any",
  check: (wanted) =>
    STEP_TIMES.includes(wanted)
      ? []
      : [{ code: "choice", path: "time", message: `Time is one of ${STEP_TIMES.join(", ")}.` }],
  chip: (wanted) => WORDS[wanted].chip,
  sentence: (wanted) => WORDS[wanted].sentence,
  relax: () => [{ label: "Let steps hold at different times", value: "any" as const }],
});
