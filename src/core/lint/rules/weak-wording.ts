import { listCited } from "../../evidence/list-cited.ts";
import type { LintRule } from "../rule.ts";

const WEAK =
  /\b(linked|links?|close|closely|alleged(ly)?|reportedly|suspicion|ties|associated|apparently|rumou?red)\b/iu;

/** A strong relation type on a passage that is worded weakly is justified in the claim's note. */
export const weakWording: LintRule = {
  code: "weak-wording",
  title: "Strong relations on weak wording",
  severity: "notice",
  needsTexts: true,
  find: ({ dataset, texts }) => {
    const strong = new Set(
      dataset.ontology.relationTypes.filter(({ strength }) => strength === "strong").map(({ id }) => id),
    );
    return listCited(dataset).flatMap(({ claim, path, passage, stance }) => {
      if (
        stance !== null ||
        claim.note !== undefined ||
        claim.modality === "reported" ||
        !strong.has(claim.relation)
      )
        return [];
      const word = WEAK.exec(texts.get(passage.document)?.slice(passage.start, passage.end) ?? "")?.[0];
      return word === undefined
        ? []
        : [
            {
              record: claim.id,
              path,
              message: `${claim.relation} is a strong relation, but the passage says "${word}".`,
              hint: "Say in the claim's note why it holds, or choose a weaker relation.",
            },
          ];
    });
  },
};
