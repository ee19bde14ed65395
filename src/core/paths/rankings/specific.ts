import { type Graph, relationTypeOf } from "../../graph/graph.ts";
import { toCost } from "../search/cost.ts";
import type { RankingDefinition } from "./definition.ts";

/** Weights of the default ranking, in steps. How they were chosen stands in `docs/ranking.md`. */
const SPECIFIC_WEIGHTS = {
  /** Per doubling of an intermediate's neighbours. */
  generic: 0.75,
  /** A step that only places or files things: located in, part of. */
  structural: 0.5,
  /** A step that a single document supports. */
  singleDocument: 0.25,
} as const;

const genericCost = (graph: Graph, entity: number): number =>
  toCost(SPECIFIC_WEIGHTS.generic * Math.log2(Math.max(1, graph.degree[entity] ?? 1)));

const structuralCost = (graph: Graph, relation: number): number =>
  relationTypeOf(graph, relation).strength === "structural" ? SPECIFIC_WEIGHTS.structural : 0;

const singleDocumentCost = (graph: Graph, relation: number): number =>
  graph.documentCount[relation] === 1 ? SPECIFIC_WEIGHTS.singleDocument : 0;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Steps, plus the generality of what lies between: a path through an entity that touches everything says little. */
export const specific: RankingDefinition = {
  id: "specific",
  label: "Least generic",
  explains: "Short connections through little-connected entities first.",
  relationCosts: ({ graph }) =>
    Float64Array.from(
      graph.relationType,
      (_, relation) => 1 + structuralCost(graph, relation) + singleDocumentCost(graph, relation),
    ),
  entityCosts: (graph) => Float64Array.from(graph.degree, (_, entity) => genericCost(graph, entity)),
  score: ({ relations, inner }, { graph }) => ({
    steps: relations.length,
    generic: sum(inner.map((entity) => genericCost(graph, entity))),
    structural: sum(relations.map((relation) => structuralCost(graph, relation))),
    singleDocument: sum(relations.map((relation) => singleDocumentCost(graph, relation))),
  }),
};
