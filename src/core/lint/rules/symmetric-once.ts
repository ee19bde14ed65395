import type { LintRule } from "../rule.ts";

/** Claims of a relation without direction are written one way round, so that readers find them together. */
export const symmetricOnce: LintRule = {
  code: "symmetric-once",
  title: "Undirected relations stored twice",
  severity: "error",
  find: ({ dataset }) => {
    const symmetric = new Set(
      dataset.ontology.relationTypes.filter((type) => !type.directed).map(({ id }) => id),
    );
    const first = new Map<string, string>();
    return dataset.claims.flatMap((claim) => {
      if (!(claim.directed === false || (claim.directed === undefined && symmetric.has(claim.relation))))
        return [];
      const key = `${claim.relation} ${[claim.subject, claim.object].sort().join(" ")}`;
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, claim.subject);
      if (earlier === undefined || earlier === claim.subject) return [];
      return [
        {
          record: claim.id,
          path: "subject",
          message: `${claim.relation} has no direction and stands the other way round in an earlier claim.`,
          hint: "Swap subject and object.",
        },
      ];
    });
  },
};
