import type { LintRule } from "../rule.ts";

const LIMIT = 0.05;

/** A relation type of last resort (`lastResort` in the ontology) stays under five per cent of the claims. */
export const lastResort: LintRule = {
  code: "last-resort",
  title: "Relations of last resort",
  severity: "notice",
  find: ({ dataset }) =>
    dataset.ontology.relationTypes
      .filter((type) => type.lastResort)
      .flatMap(({ id }) => {
        const uses = dataset.claims.filter(({ relation }) => relation === id).length;
        const share = uses / Math.max(1, dataset.claims.length);
        return share < LIMIT
          ? []
          : [
              {
                record: id,
                path: "",
                message: `${(100 * share).toFixed(1)} % of the claims use this type; it is for what no other type fits.`,
                hint: "Use or define a type that says more.",
              },
            ];
      }),
};
