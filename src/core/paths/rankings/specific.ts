import { type Graph, relationTypeOf } from "../../graph/graph.ts";
import type { RankingDefinition } from "../ranking.ts";
import type { RelationFacts } from "../relation-facts.ts";
import { toCost } from "../search/cost.ts";
import { isWeaklySupported } from "../support.ts";

/** Weights of the default ranking, in steps. How they were chosen stands in `docs/ranking.md`. */
const SPECIFIC_WEIGHTS = {
  /** Per doubling of an intermediate's neighbours. */
  generic: 0.5,
  /** A step that only places or files things: located in, part of. */
  structural: 0.25,
  /** A step that a single document supports, or none where others have one. */
  singleDocument: 0.5,
  /** A step that is contested, that nobody says outright, or that names no source where others do. */
  soft: 0.5,
} as const;

const genericCost = (graph: Graph, entity: number): number =>
  toCost(SPECIFIC_WEIGHTS.generic * Math.log2(Math.max(1, graph.degree[entity] ?? 1)));

const structuralCost = (graph: Graph, relation: number): number =>
  relationTypeOf(graph, relation).strength === "structural" ? SPECIFIC_WEIGHTS.structural : 0;

const singleDocumentCost = ({ graph, isUnsourced }: RelationFacts, relation: number): number =>
  !isUnsourced && (graph.documentCount[relation] ?? 0) <= 1 ? SPECIFIC_WEIGHTS.singleDocument : 0;

const softCost = (facts: RelationFacts, relation: number): number =>
  isWeaklySupported(facts, relation) ? SPECIFIC_WEIGHTS.soft : 0;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * Steps, plus the generality of what lies between (a path through an entity that touches everything says little), plus
 * what weakens a step.
 */
export const specific: RankingDefinition = {
  id: "specific",
  label: "Most telling",
  explains: "Short, firmly stated connections through little-connected entities first.",
  leastStep: 1,
  relationCosts: (facts) =>
    Float64Array.from(
      facts.graph.relationType,
      (_, relation) =>
        1 +
        structuralCost(facts.graph, relation) +
        singleDocumentCost(facts, relation) +
        softCost(facts, relation),
    ),
  entityCosts: (graph) => Float64Array.from(graph.degree, (_, entity) => genericCost(graph, entity)),
  score: ({ relations, inner }, facts) => ({
    steps: relations.length,
    generic: sum(inner.map((entity) => genericCost(facts.graph, entity))),
    structural: sum(relations.map((relation) => structuralCost(facts.graph, relation))),
    singleDocument: sum(relations.map((relation) => singleDocumentCost(facts, relation))),
    soft: sum(relations.map((relation) => softCost(facts, relation))),
  }),
};
