import { lazy } from "../base/lazy.ts";
import { CERTAINTIES } from "../model/certainty.ts";
import type { Dataset } from "../model/dataset.ts";
import { toAttributes } from "./attributes.ts";
import type { Graph } from "./graph.ts";
import { listKinds } from "./kinds.ts";
import { listMembership } from "./membership.ts";
import { listMentionTies } from "./mention-ties.ts";
import { toDocumentColumns, toLifetimeColumns, toPeriodColumns } from "./relation-columns.ts";
import { buildTopology, type Topology } from "./topology.ts";

function countNeighbours({ entityCount, offsets, neighbours }: Topology): Uint32Array {
  const degree = new Uint32Array(entityCount);
  for (let u = 0; u < entityCount; u++) {
    let distinct = 0;
    let previous = -1;
    const end = offsets[u + 1] ?? 0;
    for (let i = offsets[u] ?? 0; i < end; i++) {
      const v = neighbours[i] ?? 0;
      if (v !== previous && v !== u) distinct++;
      previous = v;
    }
    degree[u] = distinct;
  }
  return degree;
}

/**
 * The data set as a typed multigraph with columns. Every relation's ends and type must exist in the data set
 * (`parseDataset` and the readers guarantee it). Cost is linear in entities, relations and claims.
 */
export function buildGraph(dataset: Dataset): Graph {
  const { entities, relations, ontology } = dataset;
  const indexOf = <K, V>(map: ReadonlyMap<K, V>, key: K): V => {
    const value = map.get(key);
    if (value === undefined) throw new Error(`Not in the data set: ${String(key)}`);
    return value;
  };
  const entityIndex = new Map(entities.map(({ id }, index) => [id, index]));
  // Other ids lead to the entity wherever it is looked up: in links, notes, filters and questions of before.
  for (const { id, to } of dataset.redirects ?? []) {
    const index = entityIndex.get(to);
    if (index !== undefined && !entityIndex.has(id)) entityIndex.set(id, index);
  }
  const relationIndex = new Map(relations.map(({ id }, index) => [id, index]));
  const typeIndex = new Map(ontology.entityTypes.map(({ id }, index) => [id, index]));
  const relationTypeIndex = new Map(ontology.relationTypes.map(({ id }, index) => [id, index]));

  const topology = buildTopology(
    entities.length,
    Uint32Array.from(relations, ({ source }) => indexOf(entityIndex, source)),
    Uint32Array.from(relations, ({ target }) => indexOf(entityIndex, target)),
    Uint8Array.from(relations, ({ directed }) => (directed ? 1 : 0)),
  );
  const degree = countNeighbours(topology);
  const relationType = Uint16Array.from(relations, ({ type }) => indexOf(relationTypeIndex, type));
  const periods = lazy(() => toPeriodColumns(dataset));
  return {
    ...topology,
    dataset,
    entityIndex,
    relationIndex,
    degree,
    entityType: Uint16Array.from(entities, ({ type }) => indexOf(typeIndex, type)),
    relationType,
    certainty: Uint8Array.from(relations, ({ certainty }) => CERTAINTIES.indexOf(certainty)),
    documentCount: Uint8Array.from(relations, ({ documents }) => Math.min(255, documents.length)),
    mentionTies: lazy(() => listMentionTies(dataset, entityIndex, topology)),
    kinds: lazy(() => listKinds(dataset)),
    membership: lazy(() => listMembership(topology)),
    attributes: lazy(() => toAttributes(dataset)),
    documents: lazy(() => toDocumentColumns(dataset)),
    periods,
    isDated: () => periods().from.length > 0,
    lifetimes: lazy(() => toLifetimeColumns(dataset)),
    usedTypes: lazy(() => new Set(relationType)),
  };
}
