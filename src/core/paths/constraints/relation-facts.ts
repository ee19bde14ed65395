import type { Graph } from "../../graph/graph.ts";
import { type Claim, MODALITIES } from "../../model/dataset.ts";
import type { ClaimId } from "../../model/ids.ts";

/** What constraints and rankings ask of relations beyond the graph's columns. */
export interface RelationFacts {
  readonly graph: Graph;
  /** Bit `i` = some claim of the relation has modality `MODALITIES[i]`; 0 = no claims (a foreign relation). */
  readonly modalities: Uint8Array;
  readonly claimById: ReadonlyMap<ClaimId, Claim>;
}

export const modalityBit = (modality: (typeof MODALITIES)[number]): number =>
  1 << MODALITIES.indexOf(modality);

/** Reads the facts in one pass over the claims. */
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
  return { graph, modalities, claimById };
}
