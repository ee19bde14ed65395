import { checkReferences } from "./check-references.ts";
import type {
  Claim,
  Dataset,
  Document,
  Entity,
  Evidence,
  OpeningEntities,
  Relation,
  StoredLayout,
} from "./dataset.ts";
import { parseEdtf } from "./dates.ts";
import { splitRelations } from "./derive-relations.ts";
import {
  toClaimId,
  toDocumentId,
  toEntityId,
  toEntityTypeId,
  toRelationId,
  toRelationTypeId,
} from "./ids.ts";
import { noRecords, toOntology } from "./parse-ontology.ts";
import { isObject, type Part, parsePart } from "./parse-part.ts";
import { err, type Issue, ok, type Result } from "./result.ts";
import type { RecordOf } from "./schema.ts";

/** Leaves out keys without a value, so that `exactOptionalPropertyTypes` and equality both hold. */
function defined<T extends object>(record: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

const toEvidence = (passages: RecordOf<"claims">["evidence"]): readonly Evidence[] =>
  passages.map((passage) => ({ ...defined(passage), document: toDocumentId(passage.document) }));

/** An empty body is none: older files have it, with a hash of the name, where only the name of a document is known. */
export function toDocument({ body, sha256, ...record }: RecordOf<"documents">): Document {
  const hasText = body !== null && body.start < body.end;
  return {
    ...defined(record),
    id: toDocumentId(record.id),
    sha256: hasText ? sha256 : null,
    body: hasText ? body : null,
  };
}

export function toEntity({ attributes, names, look, ...record }: RecordOf<"entities">): Entity {
  return {
    ...defined(record),
    id: toEntityId(record.id),
    type: toEntityTypeId(record.type),
    names: (names ?? []).map(defined),
    summary: record.summary ?? "",
    ...(attributes === undefined ? {} : { attributes: new Map(attributes) }),
    ...(look === undefined ? {} : { look: defined(look) }),
  };
}

export function toClaim({
  when,
  stances,
  attributedTo,
  sources,
  edited,
  confirmed,
  ...record
}: RecordOf<"claims">): Claim {
  const speakers =
    attributedTo === undefined ? [] : typeof attributedTo === "string" ? [attributedTo] : attributedTo;
  const qualifiers = Object.entries(record.qualifiers ?? {}).map(
    ([key, value]) => [key, isObject(value) ? defined(value) : value] as const,
  );
  return {
    ...defined(record),
    id: toClaimId(record.id),
    subject: toEntityId(record.subject),
    relation: toRelationTypeId(record.relation),
    object: toEntityId(record.object),
    qualifiers: Object.fromEntries(qualifiers),
    ...(when === undefined ? {} : { when: defined(when) }),
    attributedTo: speakers.map(toEntityId),
    stances: (stances ?? []).map(({ by, stance, evidence }) => ({
      by: toEntityId(by),
      stance,
      evidence: toEvidence(evidence),
    })),
    evidence: toEvidence(record.evidence),
    ...(edited === undefined ? {} : { edited: defined(edited) }),
    ...(confirmed === undefined ? {} : { confirmed: defined(confirmed) }),
    ...(sources === undefined
      ? {}
      : { sources: sources.map((each) => ({ ...defined(each), document: toDocumentId(each.document) })) }),
  };
}

function toPeriod(bounds: readonly (readonly [string | null, string | null])[]): Relation["period"] {
  return bounds.flatMap(([from, to]) => {
    const date = parseEdtf(`${from ?? ".."}/${to ?? ".."}`);
    return date.ok ? [{ from: date.value.from, to: date.value.to }] : [];
  });
}

/** Relations of foreign data stand as they are; all others are derived anew from their claims. */
export function toForeignRelation(record: RecordOf<"relations">): Relation {
  const { attributes, claims = [], period = [], documents = [], certainty = "stated", ...rest } = record;
  return {
    ...defined(rest),
    id: toRelationId(record.id),
    source: toEntityId(record.source),
    type: toRelationTypeId(record.type),
    target: toEntityId(record.target),
    claims: claims.map(toClaimId),
    documents: documents.map(toDocumentId),
    // Nothing is stated by no source, though older files say so.
    certainty: certainty === "stated" && documents.length === 0 ? "unsourced" : certainty,
    period: toPeriod(period),
    ...(attributes === undefined ? {} : { attributes: new Map(attributes) }),
  };
}

const toStoredLayout = ({ positions, courses, ...record }: RecordOf<"layouts">): StoredLayout => ({
  ...record,
  positions: positions.map(([id, x, y]) => [toEntityId(id), x, y]),
  ...(courses === undefined
    ? {}
    : { courses: courses.map(([from, to, course]) => [toEntityId(from), toEntityId(to), course]) }),
});

const toOpening = ({ id, kinds, also = [] }: RecordOf<"opening">): OpeningEntities => ({
  id,
  kinds: kinds.map(toEntityTypeId),
  also: also.map(toEntityId),
});

/**
 * One data set from the files that hold its parts (ontology, documents, entities, claims, in any split). All or nothing:
 * with a single issue there is no data set. Issues name file and path; the order is that of the files.
 */
export function assembleDataset(parts: readonly Part[], title?: string): Result<Dataset> {
  const placements = noRecords();
  const issues: Issue[] = parts.flatMap((part) => parsePart(part, placements));
  if (issues.length > 0) return err(issues);
  const broken = checkReferences(placements);
  if (broken.length > 0) return err(broken);
  const ontology = toOntology(placements);
  const claims = placements.claims.map(({ record }) => toClaim(record));
  const { derived, own } = splitRelations(
    ontology,
    claims,
    placements.relations.map(({ record }) => toForeignRelation(record)),
  );
  const [opening] = placements.opening;
  const named = parts.map(({ value }) => (isObject(value) ? value["title"] : undefined));
  return ok({
    title: title ?? named.find((text): text is string => typeof text === "string") ?? "",
    ontology,
    documents: placements.documents.map(({ record }) => toDocument(record)),
    entities: placements.entities.map(({ record }) => toEntity(record)),
    claims,
    relations: [...derived, ...own],
    ...(placements.questions.length === 0
      ? {}
      : {
          questions: placements.questions.map(({ record: { id, from, to, text, relation } }) => ({
            id,
            from: toEntityId(from),
            to: toEntityId(to),
            ...(text === undefined ? {} : { text }),
            ...(relation === undefined ? {} : { relation: toRelationTypeId(relation) }),
          })),
        }),
    ...(placements.about.length === 0 ? {} : { about: placements.about.map(({ record }) => record) }),
    ...(placements.layouts.length === 0
      ? {}
      : { layouts: placements.layouts.map(({ record }) => toStoredLayout(record)) }),
    ...(opening === undefined ? {} : { opening: toOpening(opening.record) }),
    ...(placements.redirects.length === 0
      ? {}
      : {
          redirects: placements.redirects.map(({ record: { id, to } }) => ({
            id: toEntityId(id),
            to: toEntityId(to),
          })),
        }),
  });
}
