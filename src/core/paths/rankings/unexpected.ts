import type { RankingDefinition } from "../ranking.ts";
import { toCost } from "../search/cost.ts";

/** The paths that `specific` finds, those of the rarest kinds of step first. */
export const unexpected: RankingDefinition = {
  id: "unexpected",
  label: "Unusual",
  explains: "The found connections again, those of rare kinds of step first.",
  leastStep: 1,
  relationCosts: () => null,
  entityCosts: () => null,
  searchBy: "specific",
  score({ relations }, { countEquivalent }) {
    const commonness = relations.reduce((total, relation) => total + Math.log2(countEquivalent(relation)), 0);
    return { common: toCost(commonness / relations.length) };
  },
};
