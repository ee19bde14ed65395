import type { LintRule } from "../rule.ts";

/** A rival set has at least two claims: one alone has nothing to contradict. */
export const rivals: LintRule = {
  code: "rivals",
  title: "Rival claims without a rival",
  severity: "error",
  find: ({ dataset }) => {
    const sizes = new Map<string, number>();
    for (const claim of dataset.claims)
      if (claim.rivals !== undefined) sizes.set(claim.rivals, (sizes.get(claim.rivals) ?? 0) + 1);
    return dataset.claims
      .filter((claim) => claim.rivals !== undefined && sizes.get(claim.rivals) === 1)
      .map((claim) => ({
        record: claim.id,
        path: "rivals",
        message: `"${claim.rivals}" has no second claim.`,
        hint: "Name the set on the claim that it contradicts too, or remove it.",
      }));
  },
};
