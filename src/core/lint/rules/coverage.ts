import { documentsOf } from "../../model/claim-documents.ts";
import { measureCoverage } from "../../texts/coverage.ts";
import { listCoded } from "../list-coded.ts";
import type { LintRule } from "../rule.ts";

/** Sentences of an attached article that no claim rests on. */
export const coverage: LintRule = {
  code: "coverage",
  title: "Sentences that no claim rests on",
  severity: "notice",
  needsTexts: true,
  find: ({ dataset, texts }) => {
    // What a program read over a text, and the links of a note, are no coding of it, sentence by sentence.
    const claimIds = listCoded(dataset);
    if (claimIds.size === 0 && dataset.claims.length > 0) return [];
    const coded = new Set(
      dataset.claims.flatMap(({ id, evidence }) =>
        claimIds.has(id) ? evidence.map(({ document }) => document) : [],
      ),
    );
    const isRead = new Set(
      dataset.claims.flatMap((claim) => (claimIds.has(claim.id) ? [] : documentsOf(claim))),
    );
    return dataset.documents.flatMap((document) => {
      const text = texts.get(document.id);
      if (text === undefined || (isRead.has(document.id) && !coded.has(document.id))) return [];
      return measureCoverage(dataset, document, text).open.map(({ start, end }) => ({
        record: document.id,
        path: "body",
        message: `No claim rests on the sentence at ${start} to ${end}.`,
        hint: "Code it, or say in docs/dataset.md why it carries nothing.",
      }));
    });
  },
};
