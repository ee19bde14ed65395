import { buildGraph } from "../../graph/build.ts";
import type { Graph } from "../../graph/graph.ts";
import type { Claim, Evidence } from "../../model/dataset.ts";
import { summariseClaims } from "../../model/derive-relations.ts";
import type { DocumentId } from "../../model/ids.ts";

function withoutPassages(claim: Claim, document: DocumentId): Claim | null {
  const keep = (evidence: readonly Evidence[]) => evidence.filter((passage) => passage.document !== document);
  const evidence = keep(claim.evidence);
  const { sources = [] } = claim;
  const left = sources.filter((source) => source.document !== document);
  if (evidence.length + left.length === 0 && claim.evidence.length + sources.length > 0) return null;
  const stances = claim.stances
    .map((stance) => ({ ...stance, evidence: keep(stance.evidence), had: stance.evidence.length }))
    .filter((stance) => stance.had === 0 || stance.evidence.length > 0)
    .map(({ had: _, ...stance }) => stance);
  return { ...claim, evidence, stances, ...(claim.sources === undefined ? {} : { sources: left }) };
}

/**
 * The graph as it would be had a document never been read: claims that only it states are gone, and so are relations
 * left without a claim; dates and certainty follow from what remains. Entities stay. Linear in the data set.
 */
export function withoutDocument({ dataset }: Graph, document: DocumentId): Graph {
  const claims = dataset.claims.flatMap((claim) => withoutPassages(claim, document) ?? []);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const relations = dataset.relations.flatMap((relation) => {
    if (!relation.documents.includes(document)) return [relation];
    if (relation.claims.length === 0) {
      const documents = relation.documents.filter((id) => id !== document);
      return documents.length === 0 ? [] : [{ ...relation, documents }];
    }
    const left = relation.claims.flatMap((id) => byId.get(id) ?? []);
    return left.length === 0
      ? []
      : [{ ...relation, claims: left.map(({ id }) => id), ...summariseClaims(left) }];
  });
  return buildGraph({ ...dataset, claims, relations });
}
