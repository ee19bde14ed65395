import type { Claim } from "../model/dataset.ts";
import { type Interval, overlaps, parseEdtf, toWords } from "../model/dates.ts";

/** True for an undated claim, and for one whose date touches the period. */
function holdsIn({ when }: Claim, period: Interval | null): boolean {
  if (period === null || when === undefined) return true;
  const date = parseEdtf(when.edtf);
  return !date.ok || overlaps(date.value, period);
}

/** The roles that some claims name, in their order: all of them, or those of the claims that hold in a period. */
export const listRoles = (
  claims: readonly Claim[],
  period: Interval | null,
): readonly { readonly role: string; readonly claim: Claim }[] =>
  claims.flatMap((claim) => {
    const role = claim.qualifiers["role"];
    return typeof role === "string" && holdsIn(claim, period) ? [{ role, claim }] : [];
  });

/**
 * The roles that the claims of one relation name, with their dates (`president (2020)`), each once in the order of the claims:
 * all of them, or those of the claims that hold in a period. Null when they name none.
 */
export function wordRole(claims: readonly Claim[], period: Interval | null): string | null {
  const roles = listRoles(claims, period).map(({ role, claim: { when } }) =>
    when === undefined ? role : `${role} (${toWords(when.edtf)})`,
  );
  return roles.length === 0 ? null : [...new Set(roles)].join(", ");
}
