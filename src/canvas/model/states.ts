import type { CanvasHighlight } from "../../core/drawing/canvas-model.ts";
import type { Topology } from "../../core/graph/topology.ts";

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
  /** Entities whose names come before all others, the first first. */
  readonly named: readonly number[];
  /** Something stands out, so that the rest fades. */
  readonly fades: boolean;
}

/** Bytes per entity and per relation, 1 for those meant. */
interface Marks {
  readonly entities: Uint8Array;
  readonly relations: Uint8Array;
}

/**
 * Some entities, what ties them to each other, and the entities that at least so many of them are tied to, with those ties.
 * O(relations of the entities).
 */
function findNear(
  { offsets, neighbours, incident, entityCount, relationCount }: Topology,
  visible: Uint8Array,
  centres: readonly number[],
  atLeast: number,
): Marks {
  const near = { entities: new Uint8Array(entityCount), relations: new Uint8Array(relationCount) };
  const reached = new Uint8Array(entityCount);
  const tiesOf = function* (u: number): Generator<readonly [number, number]> {
    for (let i = offsets[u] ?? 0; i < (offsets[u + 1] ?? 0); i++) {
      const relation = incident[i] ?? 0;
      if (visible[relation] === 1) yield [neighbours[i] ?? 0, relation];
    }
  };
  for (const u of centres) {
    near.entities[u] = 1;
    const own = new Set<number>();
    for (const [v] of tiesOf(u)) own.add(v);
    for (const v of own) reached[v] = Math.min(2, (reached[v] ?? 0) + 1);
  }
  const isCentre = Uint8Array.from(near.entities);
  for (const u of centres)
    for (const [v, relation] of tiesOf(u)) {
      if (isCentre[v] !== 1 && (reached[v] ?? 0) < atLeast) continue;
      near.entities[v] = 1;
      near.relations[relation] = 1;
    }
  return near;
}

/**
 * What the reader looks at: the entity under the pointer with its neighbours, else the path shown, else what is selected, or
 * null. With several selected entities stands what two or more of them share; with a relation, all that ties its ends.
 */
function findFocus(
  topology: Topology,
  visible: Marks,
  { path, selectedEntities, selectedRelation }: CanvasHighlight,
  hovered: number | null,
): Marks | null {
  if (hovered !== null) return findNear(topology, visible.relations, [hovered], 1);
  if (path !== null) {
    const near = {
      entities: new Uint8Array(topology.entityCount),
      relations: new Uint8Array(topology.relationCount),
    };
    for (const u of path.entities) near.entities[u] = 1;
    for (const r of path.relations) near.relations[r] = 1;
    return near;
  }
  // What is filtered out cannot be looked at.
  const isVisible = (u: number | undefined): u is number => u !== undefined && visible.entities[u] === 1;
  if (selectedRelation !== null) {
    const ends = [topology.source[selectedRelation], topology.target[selectedRelation]].filter(isVisible);
    return ends.length < 2 ? null : findNear(topology, visible.relations, ends, Infinity);
  }
  const centres = selectedEntities.filter(isVisible);
  return centres.length === 0
    ? null
    : findNear(topology, visible.relations, centres, centres.length === 1 ? 1 : 2);
}

/**
 * State of every element from what the lens leaves, what the reader does and where the pointer is. All that does not belong
 * to what the reader looks at fades. A relation is shown only between shown ends.
 */
export function toStates(
  topology: Topology,
  visible: Marks,
  highlight: CanvasHighlight,
  hover: HoverTarget,
): States {
  const { entityCount: n, relationCount: m, source, target } = topology;
  const entities = new Uint8Array(n);
  const relations = new Uint8Array(m);
  const hovered = hover?.kind === "entity" ? hover.index : null;
  const { path } = highlight;
  const focus = findFocus(topology, visible, highlight, hovered);
  const near = focus?.entities ?? null;
  const along = focus?.relations ?? null;
  const fades = focus !== null;
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
  if (highlight.selectedRelation !== null) bring(highlight.selectedRelation);
  const asked = fronts.length;
  if (hover?.kind === "relation") bring(hover.index);
  const mark = (u: number | undefined, bit: number): void => {
    if (u !== undefined && u < n && entities[u] !== 0) entities[u] = (entities[u] ?? 0) | bit;
  };
  for (const u of highlight.selectedEntities) mark(u, INKED);
  for (const u of path?.entities ?? []) mark(u, INKED);
  if (hovered !== null) mark(hovered, INKED);
  // A hovered relation that is not in front anyway.
  for (const r of fronts.slice(asked)) {
    mark(source[r], INKED);
    mark(target[r], INKED);
  }
  if (highlight.focused !== null) mark(highlight.focused, FOCUSED);
  const named = [
    hovered ?? n,
    highlight.focused ?? n,
    ...fronts.slice(asked).flatMap((r) => [source[r] ?? n, target[r] ?? n]),
    ...(path?.named ?? []),
    ...highlight.selectedEntities.toReversed(),
  ].filter((u) => (entities[u] ?? 0) !== 0);
  return {
    entities,
    relations,
    fronts,
    raised: fades ? [...new Set([...clear, ...fronts])] : fronts,
    named: [...new Set(named)],
    fades,
  };
}
