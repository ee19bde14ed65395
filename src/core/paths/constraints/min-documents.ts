import type { ConstraintDefinition } from "./definition.ts";

/** Every step rests on at least so many documents. 0 and 1 ask nothing, so that foreign relations stay. */
export const minDocuments: ConstraintDefinition = {
  id: "minDocuments",
  flag: "--min-documents",
  label: "Documents per step",
  form: { kind: "number", min: 1, max: 100 },
  maskFields: ["minDocuments"],
  isActive: (query) => query.minDocuments > 1,
  check: (query) =>
    Number.isInteger(query.minDocuments) && query.minDocuments >= 0 && query.minDocuments <= 100
      ? []
      : [
          {
            code: "range",
            path: "minDocuments",
            message: `${query.minDocuments} is no number of documents.`,
            hint: "Give a whole number from 1 to 100.",
          },
        ],
  admits:
    (query, { graph }) =>
    (relation) =>
      (graph.documentCount[relation] ?? 0) >= query.minDocuments,
  chip: (query) => `at least ${query.minDocuments} documents`,
  sentence: (query) => `Every step rests on at least ${query.minDocuments} documents.`,
  relax: (query) => [{ label: "Allow steps from a single document", query: { ...query, minDocuments: 1 } }],
};
