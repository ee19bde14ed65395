import { once } from "../../base/once.ts";
import type { Graph } from "../../graph/graph.ts";
import { type Claim, MODALITIES } from "../../model/dataset.ts";
import type { ClaimId } from "../../model/ids.ts";
import { groupAlike } from "./group-alike.ts";

/** What constraints and rankings ask of relations beyond the graph's columns. */
export interface RelationFacts {
  readonly graph: Graph;
  /** Bit `i` = some claim of the relation has modality `MODALITIES[i]`; 0 = no claims (a foreign relation). */
  readonly modalities: Uint8Array;
  /** First and last day of a relation's period; first > last on undated relations. */
  readonly firstDay: Float64Array;
  readonly lastDay: Float64Array;
  /** Relations whose period has gaps between the two. */
  readonly hasGaps: ReadonlySet<number>;
  /**
   * A number for each relation, the same for relations that no constraint can tell apart: a constraint on relations asks the
   * columns named here and no others. Made on first use.
   */
  readonly alike: () => Uint32Array;
  /** How many relations, itself included, join the same two entity types by a type of the same family. */
  readonly countAlike: (relation: number) => number;
  readonly claimById: ReadonlyMap<ClaimId, Claim>;
}

export const modalityBit = (modality: (typeof MODALITIES)[number]): number =>
  1 << MODALITIES.indexOf(modality);

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
  const { claims, relations } = graph.dataset;
  const claimById = new Map(claims.map((claim) => [claim.id, claim]));
  const modalities = Uint8Array.from(relations, (relation) => {
    let bits = 0;
    for (const id of relation.claims) {
      const claim = claimById.get(id);
      if (claim !== undefined) bits |= modalityBit(claim.modality);
    }
    return bits;
  });
  const firstDay = new Float64Array(relations.length).fill(Infinity);
  const lastDay = new Float64Array(relations.length).fill(-Infinity);
  const hasGaps = new Set<number>();
  relations.forEach(({ period }, relation) => {
    if (period.length > 1) hasGaps.add(relation);
    for (const { from, to } of period) {
      firstDay[relation] = Math.min(firstDay[relation] ?? from, from);
      lastDay[relation] = Math.max(lastDay[relation] ?? to, to);
    }
  });
  const gapped = new Uint32Array(relations.length);
  for (const relation of hasGaps) gapped[relation] = relation + 1;
  const { relationType, certainty, documentCount } = graph;
  const columns = [relationType, certainty, documentCount, modalities, firstDay, lastDay, gapped];
  const alike = once(() => groupAlike(columns, relations.length));
  return { graph, modalities, firstDay, lastDay, hasGaps, alike, countAlike: countKinds(graph), claimById };
}
