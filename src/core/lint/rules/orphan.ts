import type { LintRule } from "../rule.ts";

/** Every entity is named by a claim or relation, in whatever place. */
export const orphan: LintRule = {
  code: "orphan",
  title: "Entities that no claim names",
  severity: "notice",
  find: ({ dataset }) => {
    const used = new Set<string>(dataset.relations.flatMap(({ source, target }) => [source, target]));
    for (const claim of dataset.claims) {
      for (const id of claim.attributedTo) used.add(id);
      for (const { by } of claim.stances) used.add(by);
      for (const value of Object.values(claim.qualifiers))
        for (const item of Array.isArray(value) ? value : [value])
          if (typeof item === "string") used.add(item);
    }
    return dataset.entities
      .filter(({ id }) => !used.has(id))
      .map(({ id }) => ({ record: id, path: "", message: "No claim names this entity." }));
  },
};
