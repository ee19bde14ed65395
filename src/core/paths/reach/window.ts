import { lazy } from "../../base/lazy.ts";
import { buildGraph } from "../../graph/build.ts";
import type { Graph } from "../../graph/graph.ts";
import { listKinds } from "../../graph/kinds.ts";
import type { Claim, Dataset, Document, Entity, Relation } from "../../model/dataset.ts";
import {
  type ClaimId,
  compareCodePoints,
  type DocumentId,
  type EntityId,
  type RelationId,
  toEntityId,
} from "../../model/ids.ts";
import type { ClaimPart, EntityRow, RelationSummary, Vocabulary } from "../../source/graph-source.ts";
import type { WholeGraph } from "../relation-facts.ts";
import { createStubRecords } from "./stub-records.ts";

/** The part of a source's graph that was fetched for one question. */
export interface GraphWindow {
  /** False where a row contradicts one before: the data changed meanwhile. */
  readonly addEntities: (rows: readonly EntityRow[]) => boolean;
  readonly addRelations: (rows: readonly RelationSummary[]) => boolean;
  /** What stands in for claims and documents gives way to the records themselves; false where they contradict their rows. */
  readonly addClaims: (part: ClaimPart) => boolean;
  readonly hasClaims: (id: RelationId) => boolean;
  readonly hasRelation: (id: RelationId) => boolean;
  readonly relations: () => readonly RelationId[];
  /** Relations of an entity that are here. */
  readonly relationsOf: (id: EntityId) => readonly RelationId[];
  readonly degreeOf: (id: EntityId) => number;
  /** Entities and relations stand in the order of their ids, whatever the order of rows. */
  readonly toGraph: () => Graph;
}

/** What a source tells of the whole of its graph. */
export const toWholeGraph = ({ totals, isUnsourced, commonWords }: Vocabulary): WholeGraph => ({
  medianDegree: totals.medianDegree ?? 0,
  isUnsourced,
  commonWords: new Set(commonWords),
  kinds: totals.kinds,
});

/** Types and subtypes are those of the whole graph, and degrees, too. */
function withWhole(
  graph: Graph,
  rows: ReadonlyMap<EntityId, EntityRow>,
  { subtypes, isDated }: Vocabulary,
): Graph {
  const { entities, ontology } = graph.dataset;
  return {
    ...graph,
    isDated: () => isDated,
    degree: Uint32Array.from(entities, ({ id }) => rows.get(id)?.degree ?? 0),
    kinds: lazy(() => {
      const occurring = subtypes.map(
        ({ type, subtype }, at): Entity => ({
          ...{ id: toEntityId(""), type, name: String(at), names: [], summary: "" },
          ...(subtype === "" ? {} : { subtype }),
        }),
      );
      const { kinds, kindOf } = listKinds({ ontology, entities: [...entities, ...occurring] });
      return { kinds, kindOf: kindOf.subarray(0, entities.length) };
    }),
  };
}

const isSameRow = (a: RelationSummary, b: RelationSummary): boolean =>
  a === b ||
  (a.source === b.source &&
    a.target === b.target &&
    a.type === b.type &&
    a.directed === b.directed &&
    a.certainty === b.certainty &&
    a.documents === b.documents &&
    a.claims === b.claims &&
    a.modalities === b.modalities &&
    JSON.stringify(a.period) === JSON.stringify(b.period));

const isSameRecord = (row: RelationSummary, record: Relation): boolean =>
  row.source === record.source &&
  row.target === record.target &&
  row.type === record.type &&
  row.directed === record.directed &&
  row.certainty === record.certainty &&
  row.documents === record.documents.length &&
  row.claims === record.claims.length;

export function createWindow(vocabulary: Vocabulary): GraphWindow {
  const entities = new Map<EntityId, EntityRow>();
  const rows = new Map<RelationId, RelationSummary>();
  const incident = new Map<EntityId, RelationId[]>();
  const records = new Map<RelationId, Relation>();
  const read = new Set<RelationId>();
  const claims = new Map<ClaimId, Claim>();
  const documents = new Map<DocumentId, Document>();
  const stubs = createStubRecords();
  let graph: Graph | null = null;
  const makeGraph = (): Graph => {
    const byId = [...entities.values()].map(({ entity }) => entity);
    byId.sort((a, b) => compareCodePoints(a.id, b.id));
    const dataset: Dataset = {
      title: vocabulary.title,
      ontology: vocabulary.ontology,
      documents: vocabulary.documents ?? [...documents.values()],
      entities: byId,
      claims: [...claims.values(), ...stubs.claims()],
      relations: [...records.values()].sort((a, b) => compareCodePoints(a.id, b.id)),
    };
    return withWhole(buildGraph(dataset), entities, vocabulary);
  };
  const window: GraphWindow = {
    addEntities(added) {
      graph = null;
      return added.every((row) => {
        const known = entities.get(row.entity.id);
        // A record that came as a far end gives way to the whole one.
        if (known === undefined || known.entity.summary === "") entities.set(row.entity.id, row);
        return known === undefined || (known.degree === row.degree && known.entity.type === row.entity.type);
      });
    },
    addRelations(added) {
      graph = null;
      return added.every((row) => {
        const known = rows.get(row.id);
        if (known !== undefined) return isSameRow(known, row);
        rows.set(row.id, row);
        for (const end of new Set([row.source, row.target])) {
          const own = incident.get(end);
          if (own === undefined) incident.set(end, [row.id]);
          else own.push(row.id);
        }
        records.set(row.id, stubs.toRelation(row));
        return true;
      });
    },
    addClaims(part) {
      graph = null;
      for (const claim of part.claims) claims.set(claim.id, claim);
      for (const document of part.documents) documents.set(document.id, document);
      const agrees = part.relations.every((record) => {
        const row = rows.get(record.id);
        if (row === undefined) return true;
        records.set(record.id, record);
        read.add(record.id);
        return isSameRecord(row, record) && record.claims.every((id) => claims.has(id));
      });
      return window.addEntities(part.entities) && agrees;
    },
    hasClaims: (id) => read.has(id),
    hasRelation: (id) => rows.has(id),
    relations: () => [...rows.keys()],
    relationsOf: (id) => incident.get(id) ?? [],
    degreeOf: (id) => entities.get(id)?.degree ?? 0,
    toGraph: () => {
      graph ??= makeGraph();
      return graph;
    },
  };
  return window;
}
