import { isOwnKnowledge } from "../../model/claim-ground.ts";
import type { LintRule } from "../rule.ts";

/** Claims that rest on their coder alone. */
export const ownKnowledge: LintRule = {
  code: "own-knowledge",
  title: "Claims of own knowledge",
  severity: "notice",
  find: ({ dataset }) =>
    dataset.claims.filter(isOwnKnowledge).map(({ id, codedBy, note }) => ({
      record: id,
      path: "ground",
      message: `Own knowledge of ${codedBy ?? "its coder"}: ${note ?? "no reason is given"}`,
      hint: "Nobody can look it up. A passage or an address would make it an ordinary claim.",
    })),
};
