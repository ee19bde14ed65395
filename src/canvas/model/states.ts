import { rememberBy } from "../../core/base/remember-by.ts";
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

/** What the reader looks at; an index may stand there twice. */
interface Focus {
  readonly entities: readonly number[];
  readonly relations: readonly number[];
}

/**
 * Some entities, what ties them to each other, and the entities that at least so many of them are tied to, with those ties.
 * O(relations of the entities).
 */
function findNear(
  { offsets, neighbours, incident }: Topology,
  visible: Uint8Array,
  centres: readonly number[],
  atLeast: number,
): Focus {
  const isCentre = new Set(centres);
  const reached = new Map<number, number>();
  const tiesOf = function* (u: number): Generator<readonly [number, number]> {
    for (let i = offsets[u] ?? 0; i < (offsets[u + 1] ?? 0); i++) {
      const relation = incident[i] ?? 0;
      if (visible[relation] === 1) yield [neighbours[i] ?? 0, relation];
    }
  };
  for (const u of centres) {
    const own = new Set<number>();
    for (const [v] of tiesOf(u)) own.add(v);
    for (const v of own) reached.set(v, (reached.get(v) ?? 0) + 1);
  }
  const entities = [...centres];
  const relations: number[] = [];
  for (const u of centres)
    for (const [v, relation] of tiesOf(u)) {
      if (!isCentre.has(v) && (reached.get(v) ?? 0) < atLeast) continue;
      entities.push(v);
      relations.push(relation);
    }
  return { entities, relations };
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
): Focus | null {
  if (hovered !== null) return findNear(topology, visible.relations, [hovered], 1);
  if (path !== null) return path;
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
 * States of all elements while the reader looks at nothing, and while all of them fade: worked out once for what a lens leaves,
 * so that a pointer that moves on touches what it points at alone.
 */
const toPlainStates = rememberBy((visible: Marks) =>
  rememberBy(({ entityCount, relationCount, source, target }: Topology) => {
    const rest = { entities: new Uint8Array(entityCount), relations: new Uint8Array(relationCount) };
    const faded = { entities: new Uint8Array(entityCount), relations: new Uint8Array(relationCount) };
    for (let u = 0; u < entityCount; u++) {
      if (visible.entities[u] !== 1) continue;
      rest.entities[u] = SHOWN;
      faded.entities[u] = SHOWN | FADED;
    }
    for (let r = 0; r < relationCount; r++) {
      const isShown =
        visible.relations[r] === 1 &&
        visible.entities[source[r] ?? 0] === 1 &&
        visible.entities[target[r] ?? 0] === 1;
      rest.relations[r] = isShown ? REST : ABSENT;
      faded.relations[r] = isShown ? BACK : ABSENT;
    }
    return { rest, faded };
  }),
);

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
  const hovered = hover?.kind === "entity" ? hover.index : null;
  const { path } = highlight;
  const focus = findFocus(topology, visible, highlight, hovered);
  const fades = focus !== null;
  const { rest, faded } = toPlainStates(visible)(topology);
  const entities = (fades ? faded : rest).entities.slice();
  const relations = (fades ? faded : rest).relations.slice();
  for (const u of focus?.entities ?? []) if (u < n) entities[u] = rest.entities[u] ?? 0;
  const clear: number[] = [];
  for (const r of focus?.relations ?? []) {
    if (relations[r] !== BACK) continue;
    relations[r] = REST;
    clear.push(r);
  }
  clear.sort((a, b) => a - b);
  const fronts: number[] = [];
  const bring = (r: number): void => {
    if (r >= m || relations[r] === ABSENT || relations[r] === FRONT) return;
    relations[r] = FRONT;
    fronts.push(r);
  };
  for (const r of path?.relations ?? []) if (relations[r] !== BACK) bring(r);
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
