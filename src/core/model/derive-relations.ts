import type { Certainty } from "./certainty.ts";
import { documentsOf } from "./claim-documents.ts";
import { isOwnKnowledge, isReadByPerson } from "./claim-ground.ts";
import { findConflicts } from "./compare-figures.ts";
import type { Claim, Relation } from "./dataset.ts";
import { type Interval, parseEdtf, uniteIntervals } from "./dates.ts";
import {
  compareCodePoints,
  type EntityId,
  type RelationId,
  type RelationTypeId,
  toRelationId,
} from "./ids.ts";
import type { Ontology } from "./ontology.ts";

/**
 * The ends, direction and id of the relation that a claim supports; an undirected one has its ends in id order, and the
 * id says when the direction is not the type's own.
 */
export function toRelationEnds(
  claim: Pick<Claim, "subject" | "relation" | "object" | "directed">,
  directedByType: ReadonlyMap<RelationTypeId, boolean>,
) {
  const usual = directedByType.get(claim.relation) ?? true;
  const directed = claim.directed ?? usual;
  const swap = !directed && compareCodePoints(claim.subject, claim.object) > 0;
  const source: EntityId = swap ? claim.object : claim.subject;
  const target: EntityId = swap ? claim.subject : claim.object;
  const suffix = directed === usual ? "" : directed ? "/directed" : "/undirected";
  return {
    id: toRelationId(`relation:${source}/${claim.relation}/${target}${suffix}`),
    source,
    target,
    directed,
  };
}

const isDisputed = (claim: Claim) =>
  claim.rivals !== undefined ||
  claim.stances.some(({ stance }) => stance === "denies" || stance === "disputes");

function toCertainty(claims: readonly Claim[]): Certainty {
  if (claims.some(isDisputed) || findConflicts(claims).length > 0) return "contested";
  const read = claims.filter(isReadByPerson);
  if (read.some(({ modality }) => modality === "asserted" || modality === "reported")) return "stated";
  return read.length > 0 || claims.some(isOwnKnowledge) ? "weak" : "machine-made";
}

function toPeriod(claims: readonly Claim[]): readonly Interval[] {
  const intervals = claims.flatMap(({ when }) => {
    const date = when === undefined ? null : parseEdtf(when.edtf);
    return date?.ok ? [{ from: date.value.from, to: date.value.to }] : [];
  });
  return uniteIntervals(intervals);
}

/** What follows from a relation's claims alone: documents, certainty, period. */
export function summariseClaims(
  claims: readonly Claim[],
): Pick<Relation, "documents" | "certainty" | "period"> {
  return {
    documents: [...new Set(claims.flatMap(documentsOf))],
    certainty: toCertainty(claims),
    period: toPeriod(claims),
  };
}

/**
 * The relations that the claims support, in order of their first claim: claims with equal subject, type, object and
 * direction share one. Support, period and certainty are derived, never stored. Cost is linear in the claims.
 */
export function deriveRelations(ontology: Ontology, claims: readonly Claim[]): readonly Relation[] {
  const directedByType = new Map(ontology.relationTypes.map(({ id, directed }) => [id, directed]));
  const groups = new Map<
    RelationId,
    { ends: ReturnType<typeof toRelationEnds>; type: RelationTypeId; claims: Claim[] }
  >();
  for (const claim of claims) {
    const ends = toRelationEnds(claim, directedByType);
    const group = groups.get(ends.id);
    if (group === undefined) groups.set(ends.id, { ends, type: claim.relation, claims: [claim] });
    else group.claims.push(claim);
  }
  return [...groups.values()].map(({ ends, type, claims: group }) => ({
    ...ends,
    type,
    claims: group.map(({ id }) => id),
    ...summariseClaims(group),
  }));
}

/**
 * Relations as they follow from claims, and those that stand by themselves: relations of foreign files, without claims or with
 * claims of their own, which they alone rest on. Linear in both.
 */
export function splitRelations(
  ontology: Ontology,
  claims: readonly Claim[],
  relations: readonly Relation[],
): { readonly derived: readonly Relation[]; readonly own: readonly Relation[] } {
  const directedByType = new Map(ontology.relationTypes.map(({ id, directed }) => [id, directed]));
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const isDerived = ({ id, claims: ids }: Relation) =>
    ids.some((claimId) => {
      const claim = byId.get(claimId);
      return claim !== undefined && toRelationEnds(claim, directedByType).id === id;
    });
  const own = relations.filter((relation) => !isDerived(relation));
  const owned = new Set(own.flatMap(({ claims: ids }) => ids));
  return {
    derived: deriveRelations(
      ontology,
      claims.filter(({ id }) => !owned.has(id)),
    ),
    own,
  };
}
