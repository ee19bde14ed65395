import { deriveOntology } from "../formats/derive-ontology.ts";
import { collectFindings } from "../formats/findings.ts";
import { readSources } from "../formats/foreign-sources.ts";
import { createTimeReader } from "../formats/foreign-times.ts";
import type { RawEdge } from "../formats/raw-graph.ts";
import type { Document, Entity, Relation } from "../model/dataset.ts";
import { hash } from "../model/hash.ts";
import { type EntityId, type RelationId, toEntityId, toRelationId } from "../model/ids.ts";
import type { Ontology } from "../model/ontology.ts";
import type { RelationSummary } from "../source/graph-source.ts";
import type { GraphMapping } from "./graph-mapping.ts";
import type { MappedEntity, MappedRelation } from "./mapped-dialect.ts";

const unique = (items: readonly string[]): readonly string[] => [...new Set(items)];

/** The vocabulary that a mapping names. */
export function toMappedOntology(
  { entities, relations }: GraphMapping,
  untyped: readonly string[],
): Ontology {
  const ontology = deriveOntology(
    unique([...entities.map(({ type }) => type), ...untyped]),
    unique(relations.map(({ type }) => type)).map((name) => ({ name, directed: true })),
  );
  const define = <T extends object>(items: readonly T[], definition: string): readonly T[] =>
    items.map((item) => ({ ...item, definition }));
  return {
    entityTypes: define(ontology.entityTypes, "A type of the database."),
    families: define(ontology.families, "A relation type of the database."),
    relationTypes: define(ontology.relationTypes, "A relation type of the database."),
  };
}

const escapePart = (part: string): string => part.replace(/[%/#]/g, (sign) => encodeURIComponent(sign));

const PARTS = /^relation:([^/#]+)\/[^/#]*\/([^/#]+)(?:#.*)?$/s;

function unescapePart(part: string): string {
  return part.replace(/%(25|2F|23)/g, (code) => decodeURIComponent(code));
}

/** The id of a relation: its ends and type; what its database says of it tells it from others of the same. */
const toMappedId = ({ source, type, target, mark }: MappedRelation): RelationId =>
  toRelationId(
    `relation:${[source, type, target].map(escapePart).join("/")}${mark === "" ? "" : `#${hash(mark).slice(0, 16)}`}`,
  );

/** The ends of the relation that an id stands for; null where it is none of a mapped graph. */
export function readMappedEnds(id: RelationId): readonly [EntityId, EntityId] | null {
  const [, source, target] = PARTS.exec(id) ?? [];
  return source === undefined || target === undefined
    ? null
    : [toEntityId(unescapePart(source)), toEntityId(unescapePart(target))];
}

/** A mapped entity as a record. */
export const toMappedEntity = ({ id, type, name, attributes }: MappedEntity): Entity => ({
  id,
  type,
  name,
  names: [],
  summary: "",
  ...(attributes.size === 0 ? {} : { attributes }),
});

const SOURCES = "source documents";

/** Relations as records, each id once, with the documents that they name. */
export function toMappedRelations(rows: readonly MappedRelation[]): {
  readonly relations: readonly Relation[];
  readonly documents: readonly Document[];
  /** What was not understood, for people. */
  readonly findings: ReturnType<ReturnType<typeof collectFindings>["list"]>;
} {
  const findings = collectFindings();
  const times = createTimeReader(findings, null);
  const byId = new Map(rows.map((row) => [toMappedId(row), row]));
  const edges = [...byId].map(([id, { source, target, sources }]): RawEdge => {
    const attrs = new Map(sources.length === 0 ? [] : [[SOURCES, sources.join(" | ")]]);
    return { id, source, target, directed: true, attrs };
  });
  const cited = readSources({ edges }, { document: SOURCES });
  const relations = edges.flatMap((edge): readonly Relation[] => {
    const row = byId.get(toRelationId(edge.id));
    if (row === undefined) return [];
    const { source, type, target, from, to, attributes } = row;
    const documents = cited.of(edge);
    return [
      {
        id: toRelationId(edge.id),
        ...{ source, type, target, directed: true, claims: [], documents },
        certainty: documents.length === 0 ? "unsourced" : "stated",
        period: from === null && to === null ? [] : times.read([[from, to]], undefined),
        ...(attributes.size === 0 ? {} : { attributes }),
      },
    ];
  });
  const documents = cited.documents.map((document) => ({ ...document, note: "Named in the database." }));
  return { relations, documents, findings: findings.list() };
}

/** A record as a row: what conditions, rankings and the order of paths ask of it. */
export const toMappedSummary = ({ documents, claims, ...relation }: Relation): RelationSummary => ({
  id: relation.id,
  source: relation.source,
  target: relation.target,
  type: relation.type,
  directed: relation.directed,
  certainty: relation.certainty,
  documents: documents.length,
  claims: claims.length,
  modalities: 0,
  period: relation.period,
  dates: [],
});
