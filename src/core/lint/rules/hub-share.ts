import type { LintRule } from "../rule.ts";

const MANY = 0.2;

/** Entities in which a large part of all relations ends. */
export const hubShare: LintRule = {
  code: "hub-share",
  title: "Entities in which many relations end",
  severity: "notice",
  find: ({ dataset: { relations } }) => {
    const uses = new Map<string, number>();
    for (const { source, target } of relations)
      for (const id of new Set([source, target])) uses.set(id, (uses.get(id) ?? 0) + 1);
    return [...uses]
      .filter(([, count]) => count / relations.length >= MANY)
      .map(([id, count]) => ({
        record: id,
        path: "",
        message: `${Math.round((100 * count) / relations.length)} % of all relations end here: paths through it say little.`,
      }));
  },
};
