import { relationAt } from "../graph/graph.ts";
import type { Claim } from "../model/dataset.ts";
import { assertNever } from "../model/result.ts";
import { type EvidenceContext, toEntityRef, toEvidenceDetail } from "./context.ts";
import type { About, PassageDetail } from "./details.ts";
import { formatRelation } from "./format-relation.ts";
import { listCited } from "./list-cited.ts";
import { listMentions } from "./list-mentions.ts";

/**
 * The coded passages that bear on something, as a reader meets them: by document, then by place, longer before shorter. Those
 * of an entity are the passages of every claim that names it, in whatever part. Linear in the claims.
 */
export function listPassages(context: EvidenceContext, about: About): readonly PassageDetail[] {
  const { graph } = context;
  const relationOf = context.relationOf();
  const index = about.kind === "relation" ? graph.relationIndex.get(about.id) : undefined;
  const isWanted = (claim: Claim): boolean => {
    switch (about.kind) {
      case "document":
        return true;
      case "entity":
        return listMentions(graph, claim).includes(about.id);
      case "relation":
        return relationOf.get(claim.id) === index;
      default:
        return assertNever(about);
    }
  };
  return listCited({ claims: graph.dataset.claims.filter(isWanted) })
    .filter(({ passage }) => about.kind !== "document" || passage.document === about.id)
    .flatMap(({ claim, passage, stance }) => {
      const relation = relationOf.get(claim.id);
      if (relation === undefined) return [];
      const { id, certainty } = relationAt(graph, relation);
      return [
        {
          ...toEvidenceDetail(context, passage),
          claim: claim.id,
          relation: id,
          words: formatRelation(graph, relation),
          certainty,
          stance: stance === null ? null : { by: toEntityRef(graph, stance.by), stance: stance.stance },
        },
      ];
    })
    .sort((a, b) => a.number - b.number || a.start - b.start || b.end - a.end);
}
