import type { ConstraintDefinition } from "./definition.ts";

/** No path has more steps than this. */
export const maxSteps: ConstraintDefinition = {
  id: "maxSteps",
  flag: "--max-steps",
  label: "Steps at most",
  form: { kind: "number", min: 1, max: 1000 },
  maskFields: [],
  isActive: (query) => query.maxSteps !== null,
  check: ({ maxSteps: most }) =>
    most === null || (Number.isInteger(most) && most >= 1 && most <= 1000)
      ? []
      : [
          {
            code: "range",
            path: "maxSteps",
            message: `${most} is out of range for the most steps.`,
            hint: "Give a whole number from 1 to 1000, or leave it out.",
          },
        ],
  chip: (query) => `at most ${query.maxSteps} ${query.maxSteps === 1 ? "step" : "steps"}`,
  sentence: (query) => `No path has more than ${query.maxSteps} ${query.maxSteps === 1 ? "step" : "steps"}.`,
  relax: (query) => [{ label: "Allow any number of steps", query: { ...query, maxSteps: null } }],
};
