import { listCited } from "../../evidence/list-cited.ts";
import { hash } from "../../model/hash.ts";
import type { LintRule } from "../rule.ts";

/** The attached text has, at the given offsets, the passage that was coded. */
export const passageHash: LintRule = {
  code: "passage-hash",
  title: "Passages that differ from the text",
  severity: "error",
  needsTexts: true,
  find: ({ dataset, texts }) =>
    listCited(dataset).flatMap(({ claim, path, passage }) => {
      const text = texts.get(passage.document);
      if (text === undefined || hash(text.slice(passage.start, passage.end)) === passage.sha256) return [];
      return [
        {
          record: claim.id,
          path: `${path}.sha256`,
          message: `The passage at ${passage.start} to ${passage.end} of ${passage.document} is not the one that was coded.`,
          hint: "Find it again with corridor locate.",
        },
      ];
    }),
};
