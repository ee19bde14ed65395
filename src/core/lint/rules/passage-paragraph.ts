import { listCited } from "../../evidence/list-cited.ts";
import { paragraphAt } from "../../texts/paragraphs.ts";
import { listCoded } from "../list-coded.ts";
import type { LintRule } from "../rule.ts";

/** The stated paragraph is the one in which the passage begins, and the passage does not leave it. */
export const passageParagraph: LintRule = {
  code: "passage-paragraph",
  title: "Passages in another paragraph",
  severity: "error",
  needsTexts: true,
  find: ({ dataset, texts }) => {
    const coded = listCoded(dataset);
    return listCited(dataset).flatMap(({ claim, path, passage }) => {
      const text = texts.get(passage.document);
      const document = dataset.documents.find(({ id }) => id === passage.document);
      if (text === undefined || document === undefined) return [];
      const first = paragraphAt(text, document, passage.start);
      const last = paragraphAt(text, document, passage.end - 1);
      // A program cites what it read in one go, and a note its lines, whatever the paragraphs.
      if (first === passage.paragraph && (last === first || !coded.has(claim.id))) return [];
      return [
        {
          record: claim.id,
          path: `${path}.paragraph`,
          message: `The passage runs from paragraph ${first ?? "none"} to ${last ?? "none"}, not within paragraph ${passage.paragraph}.`,
          hint: "Cite each paragraph on its own.",
        },
      ];
    });
  },
};
