import type { RankingDefinition } from "../ranking.ts";

/** Every step costs 1. */
export const steps: RankingDefinition = {
  id: "steps",
  label: "Fewest steps",
  explains: "The shortest connections first.",
  leastStep: 1,
  relationCosts: () => null,
  entityCosts: () => null,
  score: ({ relations }) => ({ steps: relations.length }),
};
