import { isOwnKnowledge } from "../../model/claim-ground.ts";
import type { LintRule } from "../rule.ts";

/** Own knowledge names its coder, gives a reason, and has no source. */
export const ground: LintRule = {
  code: "ground",
  title: "Own knowledge that does not say whose it is, or why",
  severity: "error",
  find: ({ dataset }) =>
    dataset.claims.filter(isOwnKnowledge).flatMap(({ id, codedBy, note, evidence, sources = [] }) => [
      ...(codedBy === undefined
        ? [
            {
              record: id,
              path: "codedBy",
              message: "Own knowledge names no coder.",
              hint: "Add who says so.",
            },
          ]
        : []),
      ...(note === undefined
        ? [
            {
              record: id,
              path: "note",
              message: "Own knowledge gives no reason.",
              hint: "Add how its coder knows.",
            },
          ]
        : []),
      ...(evidence.length + sources.length > 0
        ? [
            {
              record: id,
              path: "ground",
              message: "Own knowledge has a source.",
              hint: "Leave out the ground.",
            },
          ]
        : []),
    ]),
};
