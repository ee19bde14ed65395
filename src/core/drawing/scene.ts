import type { Topology } from "../graph/topology.ts";
import type { EntityId, RelationId } from "../model/ids.ts";

/**
 * How the middle lines between the ends of each relation run: `2 * relation` = share of the way from the end with the lower
 * index at which the control point of a quadratic curve stands, `2 * relation + 1` = how far aside, as a share of the length.
 */
export type Courses = Float32Array;

/** The part of a graph that is shown at first, and where its entities stand while the rest is hidden. */
export interface SceneOpening {
  /** 1 = shown, by entity and by relation. */
  readonly entities: Uint8Array;
  readonly relations: Uint8Array;
  /** Of all entities: those that are hidden stand where they would appear. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly courses?: Courses;
}

/** All that the canvas draws, in columns; index = entity or relation index of the graph. Sent once per opened graph. */
export interface Scene {
  readonly entityIds: readonly EntityId[];
  /** Other ids that lead to an entity; absent = there are none. */
  readonly otherIds?: ReadonlyMap<EntityId, number>;
  readonly labels: readonly string[];
  readonly entityType: Uint16Array;
  readonly degree: Uint32Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** How the lines run between the places; absent = each by itself, with no regard to what it passes. */
  readonly courses?: Courses;
  /** The part with which the graph is opened, where that is not all of it. */
  readonly opening?: SceneOpening;
  /** All entities, those first whose names matter most; absent = by the number of ties. */
  readonly interest?: Uint32Array;
  /** The file brought the places of its entities along. */
  readonly hasOwnPlaces?: boolean;
  /** It is the graph before with some edits: the window stays where it is. */
  readonly isEdited?: boolean;
  /** The positions are a first placement; where everything comes to rest takes a while to find. */
  readonly isDraft?: boolean;
  readonly relationIds: readonly RelationId[];
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly relationType: Uint16Array;
  readonly directed: Uint8Array;
  /** What stands along the lines of relations (by index) that say more than the label of their type. */
  readonly lineWords?: ReadonlyMap<number, string>;
  /** The adjacency of its topology, where it has been worked out: a large graph takes a while. */
  readonly adjacency?: Pick<Topology, "offsets" | "neighbours" | "incident">;
  /** Index into CERTAINTIES. */
  readonly certainty: Uint8Array;
  readonly documentCount: Uint8Array;
  /** Pairs of entities, one after the other, that claims name together although no relation joins them; absent = none. */
  readonly ties?: Uint32Array;
}
