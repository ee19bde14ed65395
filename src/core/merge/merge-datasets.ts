import { collectFindings } from "../formats/findings.ts";
import type { Claim, Dataset, Document, Entity, Relation } from "../model/dataset.ts";
import { splitRelations } from "../model/derive-relations.ts";
import type { Finding } from "../model/finding.ts";
import {
  type ClaimId,
  type DocumentId,
  type EntityId,
  toClaimId,
  toDocumentId,
  toEntityId,
  toRelationId,
} from "../model/ids.ts";
import { replaceEntities } from "../model/replace-entities.ts";
import { isSame, takeFreeId } from "./canonical.ts";
import { type Match, matchEntities } from "./match-entities.ts";
import { type Conflict, mergeEntity } from "./merge-entity.ts";
import { mergeOntology } from "./merge-ontology.ts";

/** What the reader decided about suggested matches, by the id in the added part; undecided ones follow `isLikely`. */
export interface MergeChoices {
  readonly together: readonly EntityId[];
  readonly apart: readonly EntityId[];
}

export const NO_CHOICES: MergeChoices = { together: [], apart: [] };

export interface Merged {
  readonly dataset: Dataset;
  readonly matches: readonly (Match & { readonly isAccepted: boolean })[];
  readonly conflicts: readonly Conflict[];
  readonly findings: readonly Finding[];
}

/**
 * Records of the second list under ids that do not mean something else in the first: equal ones are one, others whose id
 * is taken get a new id.
 */
function uniteRecords<Id extends string, T extends { readonly id: Id }>(
  base: readonly T[],
  added: readonly T[],
  toId: (text: string) => Id,
  onRenamed: () => void,
): { readonly all: readonly T[]; readonly idOf: ReadonlyMap<Id, Id> } {
  const known = new Map(base.map((record) => [record.id, record]));
  const taken = new Set<string>([...known.keys(), ...added.map(({ id }) => id)]);
  const idOf = new Map<Id, Id>();
  const fresh: T[] = [];
  for (const record of added) {
    const same = known.get(record.id);
    if (same === undefined) fresh.push(record);
    else if (!isSame(same, record)) {
      onRenamed();
      const id = takeFreeId(taken, record.id, toId);
      idOf.set(record.id, id);
      fresh.push({ ...record, id });
    }
  }
  return { all: fresh.length === 0 ? base : [...base, ...fresh], idOf };
}

/** Documents of both: the same text is the same document, whatever its id; one without a text is known by its id. */
function uniteDocuments(base: readonly Document[], added: readonly Document[], onRenamed: () => void) {
  const byHash = new Map(base.flatMap(({ sha256, id }) => (sha256 === null ? [] : [[sha256, id] as const])));
  const named = new Set(base.flatMap(({ sha256, id }) => (sha256 === null ? id : [])));
  const own = added.filter(({ sha256, id }) => (sha256 === null ? !named.has(id) : !byHash.has(sha256)));
  const united = uniteRecords<DocumentId, Document>(base, own, toDocumentId, onRenamed);
  const idOf = new Map(united.idOf);
  for (const { id, sha256 } of added) {
    const known = byHash.get(sha256 ?? "");
    if (known !== undefined) idOf.set(id, known);
  }
  return { all: united.all, documentOf: (id: DocumentId) => idOf.get(id) ?? id };
}

/** Whether two claims of one id are about the same: two files may number their claims alike. */
const isAboutSame = (a: Claim, b: Claim): boolean =>
  a.subject === b.subject && a.relation === b.relation && a.object === b.object;

/**
 * Sets of rivals are known by a name. One of the added part that shares its name with a set of the base, but no claim, is
 * another set.
 */
function renameRivals(base: readonly Claim[], added: readonly Claim[], source: string): readonly Claim[] {
  const known = new Map(base.map((claim) => [claim.id, claim]));
  const used = new Set(base.flatMap(({ rivals }) => rivals ?? []));
  const shared = new Set(
    added.flatMap((claim) => {
      const same = known.get(claim.id);
      return claim.rivals !== undefined && same?.rivals === claim.rivals && isAboutSame(same, claim)
        ? [claim.rivals]
        : [];
    }),
  );
  return added.map((claim) =>
    claim.rivals === undefined || !used.has(claim.rivals) || shared.has(claim.rivals)
      ? claim
      : { ...claim, rivals: `${claim.rivals} (from ${source})` },
  );
}

/**
 * Two data sets as one. Entities that match are one, unless the reader says otherwise; where the two differ both words
 * stay, the second's under its source. Documents and claims are united: none is lost, none is changed, equal ones are
 * one; relations follow from the claims, and relations without claims stand beside each other. Merging with itself or
 * with an empty data set gives the first. Deterministic; linear in both.
 */
export function mergeDatasets(base: Dataset, added: Dataset, choices: MergeChoices = NO_CHOICES): Merged {
  const findings = collectFindings();
  const conflicts: Conflict[] = [];
  const source = added.title === "" ? "the added file" : added.title;
  const { ontology, entityTypeOf, relationTypeOf } = mergeOntology(base.ontology, added.ontology);
  const [together, apart] = [new Set(choices.together), new Set(choices.apart)];
  const matches = matchEntities(base, added, entityTypeOf).map((match) => ({
    ...match,
    isAccepted: !apart.has(match.added) && (match.isLikely || together.has(match.added)),
  }));

  const entityOf = new Map<EntityId, EntityId>();
  for (const match of matches) if (match.isAccepted) entityOf.set(match.added, match.base);
  const taken = new Set<string>([...base.entities, ...added.entities].map(({ id }) => id));
  const baseIds = new Set(base.entities.map(({ id }) => id));
  const partners = new Map<EntityId, Entity>();
  const fresh: Entity[] = [];
  for (const entity of added.entities) {
    const partner = entityOf.get(entity.id);
    if (partner !== undefined) partners.set(partner, entity);
    else {
      const id = baseIds.has(entity.id) ? takeFreeId(taken, entity.id, toEntityId) : entity.id;
      if (id !== entity.id) {
        entityOf.set(entity.id, id);
        findings.add("Other entities with an id of the open graph were added under a new id");
      }
      fresh.push({ ...entity, id, type: entityTypeOf(entity.type) });
    }
  }
  const labels = new Map(
    [...added.ontology.entityTypes, ...ontology.entityTypes].map(({ id, label }) => [id, label]),
  );
  const typeOf = ({ type }: Entity) => ({ id: entityTypeOf(type), label: labels.get(type) ?? type });
  const entities = base.entities.map((entity) => {
    const partner = partners.get(entity.id);
    return partner === undefined || isSame(entity, partner)
      ? entity
      : mergeEntity(entity, partner, source, typeOf, (conflict) => conflicts.push(conflict));
  });

  const documents = uniteDocuments(base.documents, added.documents, () =>
    findings.add("Other documents with an id of the open graph were added under a new id"),
  );
  const toEntity = (id: EntityId) => entityOf.get(id) ?? id;
  const isEntity = new Set<string>(added.entities.map(({ id }) => id));
  const findNamed = (text: string) => (isEntity.has(text) ? toEntityId(text) : null);
  const toEvidence = <T extends { readonly document: DocumentId }>(passages: readonly T[]) =>
    passages.map((passage) => ({ ...passage, document: documents.documentOf(passage.document) }));
  const usual = new Map(ontology.relationTypes.map(({ id, directed }) => [id, directed]));
  const theirs = new Map(added.ontology.relationTypes.map(({ id, directed }) => [id, directed]));
  const toClaim = (claim: Claim): Claim => {
    const relation = relationTypeOf(claim.relation);
    const directed = claim.directed ?? theirs.get(claim.relation) ?? true;
    const isUsual = claim.directed === undefined && directed === (usual.get(relation) ?? true);
    const named = replaceEntities(claim, toEntity, findNamed);
    return {
      ...named,
      ...(isUsual ? {} : { directed }),
      relation,
      stances: named.stances.map((stance) => ({ ...stance, evidence: toEvidence(stance.evidence) })),
      evidence: toEvidence(claim.evidence),
      ...(claim.sources === undefined ? {} : { sources: toEvidence(claim.sources) }),
    };
  };
  const { all: claims, idOf: claimOf } = uniteRecords<ClaimId, Claim>(
    base.claims,
    renameRivals(base.claims, added.claims.map(toClaim), source),
    toClaimId,
    () => findings.add("Other claims with an id of the open graph were added under a new id"),
  );
  const listOwn = (set: Dataset): readonly Relation[] =>
    splitRelations(set.ontology, set.claims, set.relations).own;
  const { all: foreign } = uniteRecords(
    listOwn(base),
    listOwn(added).map((relation) => ({
      ...relation,
      claims: relation.claims.map((id) => claimOf.get(id) ?? id),
      source: toEntity(relation.source),
      type: relationTypeOf(relation.type),
      target: toEntity(relation.target),
      documents: relation.documents.map(documents.documentOf),
    })),
    toRelationId,
    () => findings.add("Other relations with an id of the open graph were added under a new id"),
  );
  const questions = [
    ...(base.questions ?? []),
    ...(added.questions ?? []).map((question) => ({
      ...question,
      from: toEntity(question.from),
      to: toEntity(question.to),
    })),
  ];
  const askedOnce = [...new Map(questions.toReversed().map((question) => [question.id, question])).values()];
  const known = base.about ?? [];
  const about = [
    ...known,
    ...(added.about ?? []).filter((text) => !known.some((other) => isSame(other, text))),
  ];
  // What is an entity of its own in one of the two leads nowhere else.
  const own = new Set([...base.entities, ...fresh].map(({ id }) => id));
  const redirects = [
    ...new Map(
      [
        ...(added.redirects ?? []).map(({ id, to }) => ({ id, to: toEntity(to) })),
        ...(base.redirects ?? []),
      ].flatMap((redirect) => (own.has(redirect.id) ? [] : [[redirect.id, redirect] as const])),
    ).values(),
  ];
  const { derived } = splitRelations(ontology, claims, foreign);
  const relations = [...derived, ...foreign];
  // What was added has no position in them.
  const keepsLayouts = fresh.length === 0 && relations.length === base.relations.length;
  const isNothing = added.entities.length === 0 && added.documents.length === 0;
  return {
    dataset: {
      title: isNothing || base.title === added.title ? base.title : [base.title, added.title].join(" + "),
      ontology,
      documents: documents.all,
      entities: [...entities, ...fresh],
      claims,
      relations,
      ...(base.questions === undefined && added.questions === undefined
        ? {}
        : { questions: askedOnce.toReversed() }),
      ...(about.length === 0 ? {} : { about }),
      ...(keepsLayouts && base.layouts !== undefined ? { layouts: base.layouts } : {}),
      ...(keepsLayouts && base.opening !== undefined ? { opening: base.opening } : {}),
      ...(redirects.length === 0 ? {} : { redirects }),
    },
    matches,
    conflicts,
    findings: findings.list(),
  };
}
