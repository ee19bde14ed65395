import type { RankedPath, RankingDefinition } from "../ranking.ts";
import type { RelationFacts } from "../relation-facts.ts";
import { QUANTUM, toCost } from "../search/cost.ts";
import { toSupport } from "../support.ts";

const doubtOf = (facts: RelationFacts, relation: number): number =>
  Math.max(QUANTUM, toCost(-Math.log2(toSupport(facts, relation))));

/** Scales a step's doubt below one quantum of cost, so that it decides between equal products only. */
const TIE_SCALE = 2 ** -24;

const sumDoubts = ({ relations }: RankedPath, facts: RelationFacts): number =>
  relations.reduce((total, relation) => total + doubtOf(facts, relation), 0);

/** The product of the steps' supports, as a sum of logarithms; of equal products the one with the better weakest step. */
export const evidence: RankingDefinition = {
  id: "evidence",
  label: "Best evidenced",
  explains: "The connections that the sources support most firmly first.",
  leastStep: QUANTUM,
  relationCosts: (facts) =>
    Float64Array.from(facts.graph.relationType, (_, relation) => doubtOf(facts, relation)),
  entityCosts: () => null,
  breaksTies: true,
  score: (path, facts) => ({
    doubt: sumDoubts(path, facts),
    weakest: Math.max(0, ...path.relations.map((relation) => doubtOf(facts, relation))) * TIE_SCALE,
  }),
};
