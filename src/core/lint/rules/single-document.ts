import type { LintRule } from "../rule.ts";

/** How much rests on one document alone, and how much on one entity: what a reader should know before trusting a path. */
export const singleDocument: LintRule = {
  code: "single-document",
  title: "Relations on a single document",
  severity: "notice",
  find: ({ dataset: { documents, relations } }) => {
    const supported = relations.filter((relation) => relation.documents.length > 0);
    if (documents.length < 2 || supported.length === 0) return [];
    const single = supported.filter((relation) => relation.documents.length === 1).length;
    const share = Math.round((100 * single) / supported.length);
    return [{ record: "", path: "", message: `${share} % of the relations rest on a single document.` }];
  },
};
