import type { Graph } from "../graph/graph.ts";
import type { Ranking } from "./query.ts";
import type { RelationFacts } from "./relation-facts.ts";

/** What a ranking sees of one path: the relation that each step is walked by, and the intermediates. */
export interface RankedPath {
  readonly relations: readonly number[];
  readonly inner: readonly number[];
}

/**
 * One named way to order paths. Costs are additive and multiples of the cost quantum, so that the parts of a score add
 * up exactly, and a step's cost is that of its cheapest relation.
 */
export interface RankingDefinition {
  readonly id: Ranking;
  readonly label: string;
  /** One sentence for the tab. */
  readonly explains: string;
  /** No relation of any graph costs less. */
  readonly leastStep: number;
  /** Per relation; null = 1 each. */
  readonly relationCosts: (facts: RelationFacts) => Float64Array | null;
  /** Per entity, when it is an intermediate; null = 0 each. */
  readonly entityCosts: (graph: Graph) => Float64Array | null;
  /** Parts that add up to the path's cost. */
  readonly score: (path: RankedPath, facts: RelationFacts) => Readonly<Record<string, number>>;
  /** Set when `score` adds a part that breaks ties on top of the additive cost. */
  readonly breaksTies?: true;
  /** Re-orders the found paths instead of steering the search; the search then follows `searchBy`. */
  readonly searchBy?: Ranking;
}
