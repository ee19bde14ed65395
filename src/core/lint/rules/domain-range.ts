import type { LintRule } from "../rule.ts";

/** Subject and object are of types that the relation type admits. */
export const domainRange: LintRule = {
  code: "domain-range",
  title: "Ends that do not fit their relation",
  severity: "error",
  find: ({ dataset }) => {
    const typeOf = new Map(dataset.entities.map(({ id, type }) => [id, type]));
    const relationTypes = new Map(dataset.ontology.relationTypes.map((type) => [type.id, type]));
    return dataset.claims.flatMap((claim) => {
      const relation = relationTypes.get(claim.relation);
      if (relation === undefined) return [];
      const ends = [
        { path: "subject", id: claim.subject, admitted: relation.domain },
        { path: "object", id: claim.object, admitted: relation.range },
      ];
      return ends.flatMap(({ path, id, admitted }) => {
        const type = typeOf.get(id);
        if (admitted === "*" || type === undefined || admitted.includes(type)) return [];
        return [
          {
            record: claim.id,
            path,
            message: `${claim.relation} does not admit ${type} (${id}) as ${path}.`,
            hint: `Admitted: ${admitted.join(", ")}.`,
          },
        ];
      });
    });
  },
};
