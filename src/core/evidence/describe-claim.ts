import { isMachineMade } from "../model/claim-ground.ts";
import type { Claim } from "../model/dataset.ts";
import { formatEdtf } from "../model/dates.ts";
import { type EvidenceContext, toEntityRef, toEvidenceDetail } from "./context.ts";
import { describeFigures } from "./describe-figures.ts";
import type { ClaimDetail } from "./details.ts";

/** Everything that a reader is shown of one claim. */
export function describeClaim(context: EvidenceContext, claim: Claim): ClaimDetail {
  const { graph } = context;
  return {
    id: claim.id,
    record: claim,
    says: claim.says,
    modality: claim.modality,
    attributedTo: claim.attributedTo.map((id) => toEntityRef(graph, id)),
    stances: claim.stances.map(({ by, stance, evidence }) => ({
      by: toEntityRef(graph, by),
      stance,
      evidence: evidence.map((passage) => toEvidenceDetail(context, passage)),
    })),
    when: claim.when === undefined ? null : formatEdtf(claim.when.edtf),
    basis: claim.when?.basis ?? null,
    figures: describeFigures(graph, claim),
    evidence: claim.evidence.map((passage) => toEvidenceDetail(context, passage)),
    sources: (claim.sources ?? []).map((source) => ({
      ...source,
      number: context.numbers.get(source.document) ?? 0,
    })),
    rivals: claim.rivals ?? null,
    note: claim.note ?? null,
    reading: !isMachineMade(claim)
      ? null
      : {
          maker: claim.maker ?? null,
          method: claim.method ?? null,
          confidence: claim.confidence ?? null,
        },
  };
}
