import type { Topology } from "../core/graph/topology.ts";
import type { Emphasis } from "./renderer.ts";

/** Entity states, as bits. */
export const SHOWN = 1;
export const FADED = 2;
/** Ring in ink: selected or on a path. */
export const INKED = 4;
/** Ring in the focus hue. */
export const FOCUSED = 8;

/** Relation states, drawn in this order. */
export const ABSENT = 0;
export const BACK = 1;
export const REST = 2;
export const FRONT = 3;

export type HoverTarget = { readonly kind: "entity" | "relation"; readonly index: number } | null;

export interface States {
  readonly entities: Uint8Array;
  readonly relations: Uint8Array;
  /** Relations in front, each once. */
  readonly fronts: readonly number[];
  /** Relations drawn over the others: those in front and, where the rest fades, those that do not. */
  readonly raised: readonly number[];
  /** Something stands out, so that the rest fades. */
  readonly fades: boolean;
}

/**
 * State of every element from what the lens leaves, what the reader does and where the pointer is. A path or a hovered
 * entity fades all that does not belong to it; hovering wins over the path. A relation is shown only between shown ends.
 */
export function toStates(
  topology: Topology,
  visible: { readonly entities: Uint8Array; readonly relations: Uint8Array },
  emphasis: Emphasis,
  hover: HoverTarget,
): States {
  const { entityCount: n, relationCount: m, source, target } = topology;
  const entities = new Uint8Array(n);
  const relations = new Uint8Array(m);
  const hovered = hover?.kind === "entity" ? hover.index : null;
  const { path } = emphasis;
  const fades = hovered !== null || path !== null;
  const near = fades ? new Uint8Array(n) : null;
  const along = fades ? new Uint8Array(m) : null;
  if (near !== null && along !== null) {
    if (hovered !== null) {
      near[hovered] = 1;
      const end = topology.offsets[hovered + 1] ?? 0;
      for (let i = topology.offsets[hovered] ?? 0; i < end; i++) {
        const relation = topology.incident[i] ?? 0;
        if (visible.relations[relation] !== 1) continue;
        along[relation] = 1;
        near[topology.neighbours[i] ?? 0] = 1;
      }
    } else if (path !== null) {
      for (const u of path.entities) near[u] = 1;
      for (const r of path.relations) along[r] = 1;
    }
  }
  for (let u = 0; u < n; u++)
    entities[u] = visible.entities[u] === 1 ? SHOWN | (near !== null && near[u] !== 1 ? FADED : 0) : 0;
  const clear: number[] = [];
  for (let r = 0; r < m; r++) {
    const shown =
      visible.relations[r] === 1 &&
      visible.entities[source[r] ?? 0] === 1 &&
      visible.entities[target[r] ?? 0] === 1;
    relations[r] = !shown ? ABSENT : along !== null && along[r] !== 1 ? BACK : REST;
    if (shown && along !== null && along[r] === 1) clear.push(r);
  }
  const fronts: number[] = [];
  const bring = (r: number): void => {
    if (r >= m || relations[r] === ABSENT || relations[r] === FRONT) return;
    relations[r] = FRONT;
    fronts.push(r);
  };
  for (const r of path?.relations ?? []) if (along === null || along[r] === 1) bring(r);
  if (emphasis.selectedRelation !== null) bring(emphasis.selectedRelation);
  const asked = fronts.length;
  if (hover?.kind === "relation") bring(hover.index);
  const mark = (u: number | undefined, bit: number): void => {
    if (u !== undefined && u < n && entities[u] !== 0) entities[u] = (entities[u] ?? 0) | bit;
  };
  for (const u of emphasis.selectedEntities) mark(u, INKED);
  for (const u of path?.entities ?? []) mark(u, INKED);
  if (hovered !== null) mark(hovered, INKED);
  // A hovered relation that is not in front anyway.
  for (const r of fronts.slice(asked)) {
    mark(source[r], INKED);
    mark(target[r], INKED);
  }
  if (emphasis.focused !== null) mark(emphasis.focused, FOCUSED);
  return { entities, relations, fronts, raised: fades ? [...new Set([...clear, ...fronts])] : fronts, fades };
}
