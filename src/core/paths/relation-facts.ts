import { lazy } from "../base/lazy.ts";
import { compareRelations, type RelationComparison } from "../graph/compare-relations.ts";
import type { Graph } from "../graph/graph.ts";
import { isWhollyUnsourced } from "../model/certainty.ts";
import type { Claim } from "../model/dataset.ts";
import type { ClaimId, EntityTypeId, RelationTypeId } from "../model/ids.ts";

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

/** What a question on a part of a graph has to know of the whole. */
export interface WholeGraph {
  readonly medianDegree: number;
  readonly isUnsourced: boolean;
  /** Words that the data's own prose writes in lower case. */
  readonly commonWords: ReadonlySet<string>;
  /** How many relations of each type join entities of each two types; null = not known, and nothing is asked that needs it. */
  readonly kinds:
    | readonly {
        readonly source: EntityTypeId;
        readonly type: RelationTypeId;
        readonly target: EntityTypeId;
        readonly count: number;
      }[]
    | null;
}

/** Counts per pair of entity types and family, whichever of the two comes first. */
function countKinds(graph: Graph, whole: WholeGraph | null): (relation: number) => number {
  const { entityTypes, families, relationTypes } = graph.dataset.ontology;
  const familyOf = relationTypes.map(({ family }) => families.findIndex(({ id }) => id === family) + 1);
  const toKind = (a: number, type: number, b: number): number =>
    (Math.min(a, b) * entityTypes.length + Math.max(a, b)) * (families.length + 1) + (familyOf[type] ?? 0);
  const kindOf = (relation: number): number =>
    toKind(
      graph.entityType[graph.source[relation] ?? 0] ?? 0,
      graph.relationType[relation] ?? 0,
      graph.entityType[graph.target[relation] ?? 0] ?? 0,
    );
  const counts = lazy(() => {
    const made = new Map<number, number>();
    const add = (kind: number, count: number) => made.set(kind, (made.get(kind) ?? 0) + count);
    if (whole === null) for (let r = 0; r < graph.relationCount; r++) add(kindOf(r), 1);
    const placeOf = (id: EntityTypeId) => entityTypes.findIndex((each) => each.id === id);
    for (const { source, type, target, count } of whole?.kinds ?? [])
      add(
        toKind(
          placeOf(source),
          relationTypes.findIndex(({ id }) => id === type),
          placeOf(target),
        ),
        count,
      );
    return made;
  });
  return (relation) => counts().get(kindOf(relation)) ?? 1;
}

/** Reads the facts in one pass over claims and relations; of a part of a graph, with what is known of the whole. */
export function toRelationFacts(graph: Graph, whole: WholeGraph | null = null): RelationFacts {
  const comparison = compareRelations(graph);
  return {
    graph,
    comparison,
    modalities: comparison.column("modalities"),
    isUnsourced: whole?.isUnsourced ?? isWhollyUnsourced(graph.certainty),
    countEquivalent: countKinds(graph, whole),
    claimById: new Map(graph.dataset.claims.map((claim) => [claim.id, claim])),
  };
}
