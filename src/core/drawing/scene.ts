import type { Topology } from "../graph/topology.ts";
import type { EntityId, RelationId } from "../model/ids.ts";

/** All that the canvas draws, in columns; index = entity or relation index of the graph. Sent once per opened graph. */
export interface Scene {
  readonly entityIds: readonly EntityId[];
  readonly labels: readonly string[];
  readonly entityType: Uint16Array;
  readonly degree: Uint32Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** The file brought the places of its entities along. */
  readonly hasOwnPlaces?: boolean;
  /** The positions are a first placement; where everything comes to rest takes a while to find. */
  readonly isDraft?: boolean;
  readonly relationIds: readonly RelationId[];
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly relationType: Uint16Array;
  readonly directed: Uint8Array;
  /** The adjacency of its topology, where it has been worked out: a large graph takes a while. */
  readonly adjacency?: Pick<Topology, "offsets" | "neighbours" | "incident">;
  /** Index into CERTAINTIES. */
  readonly certainty: Uint8Array;
  readonly documentCount: Uint8Array;
}
