import type { Topology } from "../graph/topology.ts";

/** What a layout needs to know of a graph. */
export type LayoutGraph = Topology & {
  readonly degree: Uint32Array;
  readonly entityType: Uint16Array;
};
