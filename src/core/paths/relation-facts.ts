import { compareRelations, type RelationComparison } from "../graph/compare-relations.ts";
import type { Graph } from "../graph/graph.ts";
import { isWhollyUnsourced } from "../model/certainty.ts";
import type { Claim } from "../model/dataset.ts";
import type { ClaimId } from "../model/ids.ts";

/** What constraints and rankings ask of relations beyond the graph's columns. */
export interface RelationFacts {
  readonly graph: Graph;
  readonly comparison: RelationComparison;
  /** As in `RelationColumns`. */
  readonly modalities: Uint8Array;
  /** No relation of the graph has a source: that none is named then tells no step from another. */
  readonly isUnsourced: boolean;
  /** How many relations, itself included, join the same two entity types by a type of the same family. */
  readonly countEquivalent: (relation: number) => number;
  readonly claimById: ReadonlyMap<ClaimId, Claim>;
}

function countKinds(graph: Graph): (relation: number) => number {
  const { entityTypes, families, relationTypes } = graph.dataset.ontology;
  const familyOf = relationTypes.map(({ family }) => families.findIndex(({ id }) => id === family) + 1);
  const kindOf = (relation: number): number => {
    const a = graph.entityType[graph.source[relation] ?? 0] ?? 0;
    const b = graph.entityType[graph.target[relation] ?? 0] ?? 0;
    const pair = Math.min(a, b) * entityTypes.length + Math.max(a, b);
    return pair * (families.length + 1) + (familyOf[graph.relationType[relation] ?? 0] ?? 0);
  };
  let counts: Map<number, number> | null = null;
  return (relation) => {
    if (counts === null) {
      counts = new Map();
      for (let r = 0; r < graph.relationCount; r++) counts.set(kindOf(r), (counts.get(kindOf(r)) ?? 0) + 1);
    }
    return counts.get(kindOf(relation)) ?? 1;
  };
}

/** Reads the facts in one pass over claims and relations. */
export function toRelationFacts(graph: Graph): RelationFacts {
  const comparison = compareRelations(graph);
  return {
    graph,
    comparison,
    modalities: comparison.column("modalities"),
    isUnsourced: isWhollyUnsourced(graph.certainty),
    countEquivalent: countKinds(graph),
    claimById: new Map(graph.dataset.claims.map((claim) => [claim.id, claim])),
  };
}
