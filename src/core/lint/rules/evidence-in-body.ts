import { listCited } from "../../evidence/list-cited.ts";
import type { LintRule } from "../rule.ts";

/** A passage lies inside the article proper, not in page furniture. */
export const evidenceInBody: LintRule = {
  code: "evidence-in-body",
  title: "Passages outside the article",
  severity: "error",
  find: ({ dataset }) => {
    const bodies = new Map(dataset.documents.map(({ id, body }) => [id, body]));
    return listCited(dataset).flatMap(({ claim, path, passage }) => {
      const body = bodies.get(passage.document);
      if (body === undefined) return [];
      if (body === null)
        return [
          {
            record: claim.id,
            path,
            message: `The passage ${passage.start} to ${passage.end} is in ${passage.document}, which has no text.`,
            hint: "Give the document its sha256 and its body.",
          },
        ];
      if (passage.start >= body.start && passage.end <= body.end) return [];
      return [
        {
          record: claim.id,
          path,
          message: `The passage ${passage.start} to ${passage.end} leaves the body of ${passage.document} (${body.start} to ${body.end}).`,
          hint: "Cite the article itself.",
        },
      ];
    });
  },
};
