import { entityAt, relationAt, relationTypeOf } from "../graph/graph.ts";
import { formatEdtf } from "../model/dates.ts";
import { asOfDay, meetsPeriod, type PeriodClause } from "../model/period-clause.ts";
import { claimsOf, type EvidenceContext } from "./context.ts";
import type { Office } from "./details.ts";
import { listRoles, type Role } from "./format-role.ts";

/** A role in a relation of this family is an office or a post. */
export const OFFICE_FAMILY = "affiliation";

/** Roles as they stand below a name; one that no claim dates to the day itself says when it is dated. */
function wordOffice(roles: readonly Role[], day: PeriodClause): string {
  const onTheDay: PeriodClause = { ...day, mode: "during" };
  const words = roles.map(({ role, claim: { when } }) =>
    when === undefined || meetsPeriod(onTheDay, [when.edtf], false)
      ? role
      : `${role} (${formatEdtf(when.edtf)})`,
  );
  return [...new Set(words)].join(", ");
}

/**
 * Who holds which office on the day that a condition on time is about, as far as the shown relations (1 = shown) say so: an
 * office that began by then and is not known to have ended. Undefined where it is about more than a day. In the order of the
 * relations, each entity once. Linear in the relations.
 */
export function listOffices(
  context: EvidenceContext,
  relations: Uint8Array,
  clause: PeriodClause | null,
): readonly Office[] | undefined {
  const day = clause === null ? null : asOfDay(clause);
  if (day === null) return undefined;
  const { graph } = context;
  if (graph.dataset.claims.length === 0) return [];
  const isOffice = graph.dataset.ontology.relationTypes.map(({ family }) => family === OFFICE_FAMILY);
  const found = new Map<number, string[]>();
  for (let r = 0; r < relations.length; r++) {
    if (relations[r] !== 1 || isOffice[graph.relationType[r] ?? 0] !== true) continue;
    const { directed, lasting = false } = relationTypeOf(graph, r);
    if (!directed) continue;
    const roles = listRoles(claimsOf(context, relationAt(graph, r)), day, lasting);
    if (roles.length === 0) continue;
    const words = `${wordOffice(roles, day)} · ${entityAt(graph, graph.target[r] ?? 0).name}`;
    const entity = graph.source[r] ?? 0;
    const before = found.get(entity);
    if (before === undefined) found.set(entity, [words]);
    else before.push(words);
  }
  return Array.from(found, ([entity, words]) => ({ entity, words: words.join("; ") }));
}
