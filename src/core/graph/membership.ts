import { findComponents } from "./components.ts";
import type { Topology } from "./topology.ts";

/** Which connected component each entity belongs to; components are numbered from the largest. */
export interface Membership {
  readonly component: Uint32Array;
  /** Entities in each component. */
  readonly sizes: Uint32Array;
}

/** The components of a graph as columns. Linear in entities and relations. */
export function listMembership(topology: Topology): Membership {
  const components = findComponents(topology);
  const component = new Uint32Array(topology.entityCount);
  for (const [number, members] of components.entries()) for (const u of members) component[u] = number;
  return { component, sizes: Uint32Array.from(components, ({ length }) => length) };
}
