import { defineConstraint } from "../constraint.ts";
import { wholeNumber } from "../parameter.ts";

/** Every step rests on at least so many documents. 0 and 1 ask nothing, so that foreign relations stay. */
export const minDocuments = defineConstraint({
  id: "minDocuments",
  label: "Documents per step",
  parameter: wholeNumber(1, 100, 1),
  toAsked: (least: number) => ({ minDocuments: least }),
  initial: 1,
  restricts: (least) => least > 1,
  check: (least) =>
    Number.isInteger(least) && least >= 0 && least <= 100
      ? []
      : [
          {
            code: "range",
            path: "minDocuments",
            message: `${least} is no number of documents.`,
            hint: "Give a whole number from 1 to 100.",
          },
        ],
  reads: ["documentCount"],
  allowsRelation:
    (least, { documentCount }) =>
    (relation) =>
      (documentCount[relation] ?? 0) >= least,
  chip: (least) => `at least ${least} documents`,
  sentence: (least) => `Every step rests on at least ${least} documents.`,
  relax: () => [{ label: "Allow steps from a single document", value: 1 }],
});
