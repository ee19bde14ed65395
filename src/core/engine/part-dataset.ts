import type { Cancel } from "../model/cancel.ts";
import type { Claim, Dataset, Document, Relation } from "../model/dataset.ts";
import {
  type ClaimId,
  compareCodePoints,
  type DocumentId,
  type EntityId,
  type RelationId,
} from "../model/ids.ts";
import { err, type Issue, ok, type Result } from "../model/result.ts";
import { checkEntityRows } from "../paths/reach/check-rows.ts";
import type { ClaimPart, EntityRow, GraphSource, Vocabulary } from "../source/graph-source.ts";

/** Relations of one request. */
const MOST_RELATIONS = 100;

/** A part of a graph as a data set, with the degrees that its entities have in the whole. */
export interface PartDataset {
  readonly dataset: Dataset;
  readonly degrees: ReadonlyMap<EntityId, number>;
}

const lacksEnd = (id: RelationId): Issue => ({
  code: "source-row",
  path: "",
  message: `The database has a relation of an entity that it does not have (${id}).`,
  hint: "Add the entity, or remove the relation.",
});

/** Puts records of a source together: entities and relations in the order of their ids, each once. Refused where an end is missing. */
export function toPartDataset(
  vocabulary: Vocabulary,
  parts: readonly ClaimPart[],
  rows: readonly EntityRow[] = [],
): Result<PartDataset> {
  const entities = new Map<EntityId, EntityRow>();
  const relations = new Map<RelationId, Relation>();
  const claims = new Map<ClaimId, Claim>();
  const documents = new Map<DocumentId, Document>();
  for (const row of [...rows, ...parts.flatMap((part) => part.entities)])
    if ((entities.get(row.entity.id)?.entity.summary ?? "") === "") entities.set(row.entity.id, row);
  for (const part of parts) {
    for (const relation of part.relations) relations.set(relation.id, relation);
    for (const claim of part.claims) claims.set(claim.id, claim);
    for (const document of part.documents) documents.set(document.id, document);
  }
  const checked = checkEntityRows([...entities.values()], vocabulary.ontology);
  if (!checked.ok) return checked;
  const lost = [...relations.values()].find(
    ({ source, target }) => !entities.has(source) || !entities.has(target),
  );
  if (lost !== undefined) return err([lacksEnd(lost.id)]);
  const byId = <T extends { readonly id: string }>(items: Iterable<T>): readonly T[] =>
    [...items].sort((a, b) => compareCodePoints(a.id, b.id));
  return ok({
    dataset: {
      title: vocabulary.title,
      ontology: vocabulary.ontology,
      documents: vocabulary.documents ?? byId(documents.values()),
      entities: byId([...entities.values()].map(({ entity }) => entity)),
      claims: [...claims.values()],
      relations: byId(relations.values()),
    },
    degrees: new Map([...entities].map(([id, { degree }]) => [id, degree])),
  });
}

/** The records of relations with all that they rest on, request by request. */
export async function fetchRecords(
  source: GraphSource,
  ids: readonly RelationId[],
  cancel?: Cancel,
): Promise<Result<readonly ClaimPart[]>> {
  const parts: ClaimPart[] = [];
  for (let from = 0; from < ids.length; from += MOST_RELATIONS) {
    const about = { kind: "relations", ids: ids.slice(from, from + MOST_RELATIONS) } as const;
    const part = await source.claims(about, cancel);
    if (!part.ok) return part;
    parts.push(part.value);
  }
  return ok(parts);
}
