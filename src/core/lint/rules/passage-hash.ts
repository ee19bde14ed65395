import { hash } from "../../texts/hash.ts";
import { type LintRule, listPassages } from "../rule.ts";

/** The attached text has, at the given offsets, the passage that was coded. */
export const passageHash: LintRule = {
  code: "passage-hash",
  severity: "error",
  needsTexts: true,
  find: ({ dataset, texts }) =>
    listPassages(dataset).flatMap(({ claim, path, passage }) => {
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
