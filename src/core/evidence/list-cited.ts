import type { Claim, Dataset, Evidence, Stance } from "../model/dataset.ts";

/** A passage with the claim and field that it stands in. */
export interface Cited {
  readonly claim: Claim;
  readonly path: string;
  readonly passage: Evidence;
  readonly stance: Stance | null;
}

/** Every passage of every claim and stance, in data order. Linear in the claims. */
export function listCited({ claims }: Pick<Dataset, "claims">): readonly Cited[] {
  return claims.flatMap((claim) => [
    ...claim.evidence.map((passage, i) => ({ claim, passage, path: `evidence[${i}]`, stance: null })),
    ...claim.stances.flatMap((stance, s) =>
      stance.evidence.map((passage, i) => ({ claim, passage, path: `stances[${s}].evidence[${i}]`, stance })),
    ),
  ]);
}
