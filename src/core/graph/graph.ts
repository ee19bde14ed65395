import type { Dataset, Entity, Relation } from "../model/dataset.ts";
import type { EntityId, RelationId } from "../model/ids.ts";
import type { EntityType, RelationType } from "../model/ontology.ts";
import type { GraphAttributes } from "./attributes.ts";
import type { Kinds } from "./kinds.ts";
import type { Membership } from "./membership.ts";
import type { MentionTie } from "./mention-ties.ts";
import type { DocumentColumns, LifetimeColumns, PeriodColumns } from "./relation-columns.ts";
import type { Topology } from "./topology.ts";

/** A data set as a typed multigraph: indices follow the order of `dataset.entities` and `dataset.relations`. */
export interface Graph extends Topology {
  readonly dataset: Dataset;
  /** Other ids that lead to an entity (`dataset.redirects`) have its index as well. */
  readonly entityIndex: ReadonlyMap<EntityId, number>;
  readonly relationIndex: ReadonlyMap<RelationId, number>;
  /** Index into `ontology.entityTypes`, per entity. */
  readonly entityType: Uint16Array;
  /** Index into `ontology.relationTypes`, per relation. */
  readonly relationType: Uint16Array;
  /** Index into `CERTAINTIES`, per relation. */
  readonly certainty: Uint8Array;
  /** Distinct documents, per relation (255 at most). */
  readonly documentCount: Uint8Array;
  /** Distinct neighbours other than itself, per entity. */
  readonly degree: Uint32Array;
  /** Made on first use, each once. */
  readonly kinds: () => Kinds;
  readonly membership: () => Membership;
  /** Goods, places and whatever else claims name, with the ends that no relation ties them to. */
  readonly mentionTies: () => readonly MentionTie[];
  readonly attributes: () => GraphAttributes;
  readonly documents: () => DocumentColumns;
  readonly periods: () => PeriodColumns;
  /** Some relation holds at known times: that another is undated is then worth saying. */
  readonly isDated: () => boolean;
  readonly lifetimes: () => LifetimeColumns;
  /** Relation types that occur, by index in the vocabulary. */
  readonly usedTypes: () => ReadonlySet<number>;
}

const at = <T>(list: readonly T[], index: number, what: string): T => {
  const item = list[index];
  if (item === undefined) throw new RangeError(`No ${what} ${index}`);
  return item;
};

export const entityAt = (graph: Graph, index: number): Entity => at(graph.dataset.entities, index, "entity");
export const relationAt = (graph: Graph, index: number): Relation =>
  at(graph.dataset.relations, index, "relation");
export const entityTypeOf = (graph: Graph, index: number): EntityType =>
  at(graph.dataset.ontology.entityTypes, graph.entityType[index] ?? 0, "entity type");
export const relationTypeOf = (graph: Graph, index: number): RelationType =>
  at(graph.dataset.ontology.relationTypes, graph.relationType[index] ?? 0, "relation type");
