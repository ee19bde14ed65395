import { entityAt, relationAt, relationTypeOf } from "../graph/graph.ts";
import { compareCodePoints, type EntityId } from "../model/ids.ts";
import type { PeriodClause } from "../model/period-clause.ts";
import { claimsOf, type EvidenceContext, formatPeriod, toEntityRef } from "./context.ts";
import type { EntityDetail, RelationLine } from "./details.ts";
import { formatRole } from "./format-role.ts";
import { phraseRelation } from "./phrase-claim.ts";

/** A relation (by index) as it stands in the list of the entity `from`. */
export function toRelationLine(
  context: EvidenceContext,
  from: number,
  index: number,
  visible: Uint8Array,
  period: PeriodClause | null,
): RelationLine {
  const { graph, numbers } = context;
  const relation = relationAt(graph, index);
  const { label, inverse, lasting = false } = relationTypeOf(graph, index);
  const along = !relation.directed || graph.source[index] === from;
  const other = graph.source[index] === from ? relation.target : relation.source;
  const claims = claimsOf(context, relation);
  return {
    id: relation.id,
    type: relation.type,
    label: along ? label : inverse,
    ...phraseRelation(context, index, from),
    along,
    other: toEntityRef(graph, other),
    role: formatRole(claims, period, lasting),
    certainty: relation.certainty,
    documents: relation.documents.map((id) => numbers.get(id) ?? 0),
    when: formatPeriod(relation, claims),
    claims: relation.claims.length,
    visible: visible[index] === 1,
  };
}

/** Claims that name an entity in a qualifier only, with the relation that each supports. Linear in the claims. */
function listMentions({ graph, relationOf }: EvidenceContext, id: EntityId): EntityDetail["mentions"] {
  const { claims, relations } = graph.dataset;
  return claims.flatMap((claim) => {
    const named = Object.values(claim.qualifiers).some((value) =>
      Array.isArray(value) ? value.includes(id) : value === id,
    );
    if (!named || claim.subject === id || claim.object === id) return [];
    const relation = relations[relationOf().get(claim.id) ?? -1];
    return relation === undefined ? [] : [{ relation: relation.id, says: claim.says }];
  });
}

/**
 * Everything that a reader is shown of one entity (by index). `visible` marks the relations that the lens leaves; roles are
 * those that meet a condition on time, when one is given.
 */
export function describeEntity(
  context: EvidenceContext,
  index: number,
  visible: Uint8Array,
  period: PeriodClause | null = null,
): EntityDetail {
  const { graph } = context;
  const entity = entityAt(graph, index);
  const families = graph.dataset.ontology.families.map(({ id }) => id);
  const incident = [...graph.incident.subarray(graph.offsets[index] ?? 0, graph.offsets[index + 1] ?? 0)];
  const lines = incident.map((relation) => ({
    family: families.indexOf(relationTypeOf(graph, relation).family),
    type: graph.relationType[relation] ?? 0,
    line: toRelationLine(context, index, relation, visible, period),
  }));
  lines.sort(
    (a, b) =>
      a.family - b.family ||
      a.type - b.type ||
      Number(b.line.along) - Number(a.line.along) ||
      compareCodePoints(a.line.other.name, b.line.other.name) ||
      compareCodePoints(a.line.id, b.line.id),
  );
  return {
    id: entity.id,
    type: entity.type,
    subtype: entity.subtype ?? null,
    name: entity.name,
    names: entity.names,
    summary: entity.summary,
    period: entity.period ?? null,
    note: entity.note ?? null,
    degree: graph.degree[index] ?? 0,
    relations: lines.map(({ line }) => line),
    mentions: listMentions(context, entity.id),
    attributes: [...(entity.attributes ?? [])],
  };
}
