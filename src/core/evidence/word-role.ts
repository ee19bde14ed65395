import type { Claim } from "../model/dataset.ts";
import { type Interval, overlaps, parseEdtf, toWords } from "../model/dates.ts";

/** True for an undated claim, and for one whose date touches the period. */
function holdsIn({ when }: Claim, period: Interval | null): boolean {
  if (period === null || when === undefined) return true;
  const date = parseEdtf(when.edtf);
  return !date.ok || overlaps(date.value, period);
}

/**
 * The roles that the claims of one relation name, with their dates (`president (2020)`), each once in the order of the claims:
 * all of them, or those of the claims that hold in a period. Null when they name none.
 */
export function wordRole(claims: readonly Claim[], period: Interval | null): string | null {
  const roles = claims.flatMap((claim) => {
    const role = claim.qualifiers["role"];
    if (typeof role !== "string" || !holdsIn(claim, period)) return [];
    return [claim.when === undefined ? role : `${role} (${toWords(claim.when.edtf)})`];
  });
  return roles.length === 0 ? null : [...new Set(roles)].join(", ");
}
