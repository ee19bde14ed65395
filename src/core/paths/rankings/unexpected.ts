import { type Graph, relationTypeOf } from "../../graph/graph.ts";
import { toCost } from "../search/cost.ts";
import type { RankingDefinition } from "./definition.ts";

/** Kind of a step: the unordered entity types of its ends and the family of its relation. */
function stepKind(graph: Graph, relation: number): string {
  const ends = [graph.source[relation] ?? 0, graph.target[relation] ?? 0].map(
    (e) => graph.entityType[e] ?? 0,
  );
  return `${Math.min(...ends)} ${relationTypeOf(graph, relation).family} ${Math.max(...ends)}`;
}

/** The paths that `specific` finds, those of the rarest kinds of step first. */
export const unexpected: RankingDefinition = {
  id: "unexpected",
  label: "Unexpected",
  explains: "The found connections again, those of rare kinds of step first.",
  relationCosts: () => null,
  entityCosts: () => null,
  searchBy: "specific",
  score({ relations }, { graph }) {
    const kinds = relations.map((relation) => stepKind(graph, relation));
    const counts = new Map(kinds.map((kind) => [kind, 0]));
    for (let relation = 0; relation < graph.relationCount; relation++) {
      const kind = stepKind(graph, relation);
      const count = counts.get(kind);
      if (count !== undefined) counts.set(kind, count + 1);
    }
    const commonness = kinds.reduce((total, kind) => total + Math.log2(counts.get(kind) ?? 1), 0);
    return { common: toCost(commonness / kinds.length) };
  },
};
