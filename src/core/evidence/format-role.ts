import type { Claim } from "../model/dataset.ts";
import { formatEdtf } from "../model/dates.ts";
import { meetsPeriod, type PeriodClause } from "../model/period-clause.ts";

export interface Role {
  readonly role: string;
  readonly claim: Claim;
}

/**
 * The roles that the claims of one relation name, in their order: all of them, or those that meet a condition on time. A role
 * is in force as long as what its claims date, taken together; it lasts where its relation type does.
 */
export function listRoles(
  claims: readonly Claim[],
  clause: PeriodClause | null,
  isLasting: boolean,
): readonly Role[] {
  const named = claims.flatMap((claim): readonly Role[] => {
    const role = claim.qualifiers["role"];
    return typeof role === "string" ? [{ role, claim }] : [];
  });
  if (clause === null) return named;
  const datesOf = new Map<string, string[]>();
  for (const { role, claim } of named)
    if (claim.when !== undefined) datesOf.set(role, [...(datesOf.get(role) ?? []), claim.when.edtf]);
  return named.filter(({ role, claim: { when } }) => {
    if (when === undefined) return clause.undated !== "dropped";
    if (clause.mode !== "in-force") return meetsPeriod(clause, [when.edtf], isLasting);
    return (
      meetsPeriod(clause, datesOf.get(role) ?? [], isLasting) &&
      meetsPeriod({ ...clause, mode: "up-to" }, [when.edtf], isLasting)
    );
  });
}

/**
 * The roles that the claims of one relation name, with their dates (`president (2020)`), each once in the order of the claims:
 * all of them, or those that meet a condition on time. Null when they name none.
 */
export function formatRole(
  claims: readonly Claim[],
  clause: PeriodClause | null,
  isLasting: boolean,
): string | null {
  const roles = listRoles(claims, clause, isLasting).map(({ role, claim: { when } }) =>
    when === undefined ? role : `${role} (${formatEdtf(when.edtf)})`,
  );
  return roles.length === 0 ? null : [...new Set(roles)].join(", ");
}
