import type { Claim, Dataset, Document, Entity, Relation } from "../model/dataset.ts";
import { splitRelations } from "../model/derive-relations.ts";
import {
  type ClaimId,
  type DocumentId,
  type EntityId,
  type EntityTypeId,
  type RelationId,
  type RelationTypeId,
  toClaimId,
  toEntityId,
  toRelationId,
} from "../model/ids.ts";
import type { RelationType } from "../model/ontology.ts";

/** Two entities that are one: `gone` leads to `kept` for as long as the edit stands. */
export interface Join {
  readonly edit: string;
  readonly gone: EntityId;
  readonly kept: EntityId;
}

/**
 * A data set while edits are made. Entities stand under the ids with which they came in, and claims name those: joins and new ids
 * only lead somewhere, so that taking two apart is exact.
 */
export interface Draft {
  readonly base: Dataset;
  readonly entityTypes: ReadonlySet<EntityTypeId>;
  readonly relationTypes: Map<RelationTypeId, RelationType>;
  readonly documents: Map<DocumentId, Document>;
  readonly entities: Map<EntityId, Entity>;
  readonly claims: Map<ClaimId, Claim>;
  /** Relations that stand by themselves; all others follow from claims. */
  readonly own: Map<RelationId, Relation>;
  readonly joins: Map<string, Join>;
  /** Other ids of entities, by which they are called after a change of their type or before this data set was made. */
  readonly called: Map<EntityId, EntityId>;
  /** The present id, where it is another than that under which the entity stands. */
  readonly present: Map<EntityId, EntityId>;
  /** Claims that were changed or taken away: what follows from them is derived anew. */
  readonly touched: Set<ClaimId>;
  /** Entities that were added or that an added claim names: they are part of what is shown first. */
  readonly fresh: Set<EntityId>;
}

const byId = <Id, T extends { readonly id: Id }>(records: readonly T[]) =>
  new Map(records.map((record) => [record.id, record]));

/** A draft of a data set; linear in it. */
export function beginDraft(base: Dataset): Draft {
  const { ontology, documents, entities, claims, relations, redirects = [] } = base;
  return {
    base,
    entityTypes: new Set(ontology.entityTypes.map(({ id }) => id)),
    relationTypes: byId(ontology.relationTypes),
    documents: byId(documents),
    entities: byId(entities),
    claims: byId(claims),
    own: byId(splitRelations(ontology, claims, relations).own),
    joins: new Map(),
    called: new Map(redirects.map(({ id, to }) => [id, to])),
    present: new Map(),
    touched: new Set(),
    fresh: new Set(),
  };
}

/** The id under which an entity stands in the draft; undefined where there is none of that name. */
export function findEntity({ entities, called }: Draft, id: EntityId): EntityId | undefined {
  if (entities.has(id)) return id;
  const other = called.get(id);
  return other !== undefined && entities.has(other) ? other : undefined;
}

/** Where the joins lead from each entity that is part of another one. */
export function followJoins({ joins }: Draft): (id: EntityId) => EntityId {
  if (joins.size === 0) return (id) => id;
  const next = new Map([...joins.values()].map(({ gone, kept }) => [gone, kept]));
  return (id) => {
    let at = id;
    for (let kept = next.get(at); kept !== undefined; kept = next.get(at)) at = kept;
    return at;
  };
}

/** The name of an entity; the id itself where there is none. */
export const nameEntity = (draft: Draft, id: string): string =>
  draft.entities.get(findEntity(draft, toEntityId(id)) ?? toEntityId(id))?.name ?? id;

/** What a claim says, in quotation marks; its id where there is none. */
export function quoteClaim({ claims }: Draft, id: string): string {
  const claim = claims.get(toClaimId(id));
  return claim === undefined ? id : `“${claim.says}”`;
}

/** A relation that stands by itself, as a sentence; its id where there is none. */
export function sayRelation(draft: Draft, id: string): string {
  const relation = draft.own.get(toRelationId(id));
  if (relation === undefined) return id;
  const { source, target, type, label } = relation;
  const verb = label ?? draft.relationTypes.get(type)?.label ?? type;
  return `“${nameEntity(draft, source)} ${verb} ${nameEntity(draft, target)}”`;
}
