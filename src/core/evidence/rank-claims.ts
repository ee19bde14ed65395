import { type Claim, MODALITIES } from "../model/dataset.ts";
import { type Interval, overlaps, parseEdtf } from "../model/dates.ts";

const isWithin = ({ when }: Claim, within: Interval): boolean => {
  const date = when === undefined ? null : parseEdtf(when.edtf);
  return date === null || !date.ok || overlaps(date.value, within);
};

/** The claims of a relation, the one that words it first: inside a period that is asked for, firm before hedged, dated first. */
export function rankClaims(claims: readonly Claim[], within: Interval | null = null): readonly Claim[] {
  const rank = (claim: Claim) =>
    (within === null || isWithin(claim, within) ? 0 : 100) +
    MODALITIES.indexOf(claim.modality) * 2 +
    (claim.when === undefined ? 1 : 0);
  return claims.toSorted((a, b) => rank(a) - rank(b));
}
