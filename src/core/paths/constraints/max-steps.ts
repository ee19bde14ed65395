import { defineConstraint } from "../constraint.ts";
import { wholeNumber } from "../parameter.ts";

const MOST = 1000;

const stepWords = (most: number | null) => `${most} ${most === 1 ? "step" : "steps"}`;

/** No path has more steps than this. */
export const maxSteps = defineConstraint({
  id: "maxSteps",
  label: "Steps at most",
  parameter: wholeNumber(1, MOST),
  toAsked: (most: number | null) => ({ maxSteps: most }),
  initial: null,
  check: (most) =>
    most === null || (Number.isInteger(most) && most >= 1 && most <= MOST)
      ? []
      : [
          {
            code: "range",
            path: "maxSteps",
            message: `${most} is out of range for the most steps.`,
            hint: `Give a whole number from 1 to ${MOST}, or leave it out.`,
          },
        ],
  chip: (most) => `at most ${stepWords(most)}`,
  sentence: (most) => `No path has more than ${stepWords(most)}.`,
  relax: () => [{ label: "Allow any number of steps", value: null }],
});
