import { entityAt, relationAt, relationTypeOf } from "../graph/graph.ts";
import type { Interval } from "../model/dates.ts";
import { claimsOf, type EvidenceContext } from "./context.ts";
import type { Office } from "./details.ts";
import { listRoles } from "./word-role.ts";

/** A role in a relation of this family is an office or a post. */
export const OFFICE_FAMILY = "affiliation";

/**
 * Who holds which office on a day, as far as the shown relations (1 = shown) say so; an undated claim counts, as it does for
 * the period filter. In the order of the relations, each entity once. Linear in the relations.
 */
export function listOffices(
  context: EvidenceContext,
  relations: Uint8Array,
  day: Interval,
): readonly Office[] {
  const { graph } = context;
  if (graph.dataset.claims.length === 0) return [];
  const isOffice = graph.dataset.ontology.relationTypes.map(({ family }) => family === OFFICE_FAMILY);
  const found = new Map<number, string[]>();
  for (let r = 0; r < relations.length; r++) {
    if (relations[r] !== 1 || isOffice[graph.relationType[r] ?? 0] !== true) continue;
    if (!relationTypeOf(graph, r).directed) continue;
    const roles = listRoles(claimsOf(context, relationAt(graph, r)), day).map(({ role }) => role);
    if (roles.length === 0) continue;
    const words = `${[...new Set(roles)].join(", ")} · ${entityAt(graph, graph.target[r] ?? 0).name}`;
    const entity = graph.source[r] ?? 0;
    const before = found.get(entity);
    if (before === undefined) found.set(entity, [words]);
    else before.push(words);
  }
  return Array.from(found, ([entity, words]) => ({ entity, words: words.join("; ") }));
}
