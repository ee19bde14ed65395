import type { EntityId } from "../model/ids.ts";
import type { IdIndex } from "../model/index-ids.ts";
import { makeRoom } from "./make-room.ts";
import type { Topology } from "./topology.ts";

/** Where a hand put an entity, in the layout's units, y growing upwards. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

export interface Pin extends Position {
  readonly id: EntityId;
}

type Near = Pick<Topology, "offsets" | "neighbours">;

function isUnder(
  u: number,
  { x, y }: { readonly x: Float32Array; readonly y: Float32Array },
  pins: ReadonlyMap<number, Position>,
  radius: Float32Array,
): boolean {
  for (const [pinned, place] of pins) {
    const room = (radius[u] ?? 0) + (radius[pinned] ?? 0);
    if (((x[u] ?? 0) - place.x) ** 2 + ((y[u] ?? 0) - place.y) ** 2 < room ** 2) return true;
  }
  return false;
}

/**
 * Positions with the pinned entities where their pins are and their neighbours drawn along: a neighbour follows each pinned
 * entity by the share of its own relations that lead there, so that a leaf follows fully and a hub hardly; pinned ones
 * follow nobody and the rest stays. Depends on layout and pins only, not on the order of moves. This is while a hand
 * drags; `settlePinned` is for when it rests. Cost: the degrees of what is pinned, and a copy.
 */
export function placePinned(
  graph: Near,
  base: { readonly x: Float32Array; readonly y: Float32Array },
  pins: ReadonlyMap<number, Position>,
): { readonly x: Float32Array; readonly y: Float32Array } {
  if (pins.size === 0) return base;
  const x = base.x.slice();
  const y = base.y.slice();
  for (const [u, place] of pins) {
    const dx = place.x - (base.x[u] ?? 0);
    const dy = place.y - (base.y[u] ?? 0);
    const end = graph.offsets[u + 1] ?? 0;
    for (let i = graph.offsets[u] ?? 0; i < end; i++) {
      const v = graph.neighbours[i] ?? 0;
      const share = 1 / Math.max(1, (graph.offsets[v + 1] ?? 0) - (graph.offsets[v] ?? 0));
      x[v] = (x[v] ?? 0) + dx * share;
      y[v] = (y[v] ?? 0) + dy * share;
    }
  }
  for (const [u, place] of pins) {
    x[u] = place.x;
    y[u] = place.y;
  }
  return { x, y };
}

/**
 * The same at rest: neighbours that were drawn along, and what lies under a pinned entity, go to the nearest free place, so that
 * nothing lies on anything that a hand did not put there. `radius` by entity. Cost: that, and O(entities).
 */
export function settlePinned(
  graph: Near,
  base: { readonly x: Float32Array; readonly y: Float32Array },
  pins: ReadonlyMap<number, Position>,
  radius: Float32Array,
): { readonly x: Float32Array; readonly y: Float32Array } {
  const points = placePinned(graph, base, pins);
  if (pins.size === 0) return points;
  const { x, y } = points;
  const loose: number[] = [];
  for (let u = 0; u < x.length; u++) {
    if (pins.has(u)) continue;
    const isDrawnAlong = x[u] !== base.x[u] || y[u] !== base.y[u];
    if (isDrawnAlong || isUnder(u, points, pins, radius)) loose.push(u);
  }
  makeRoom(points, radius, loose);
  return points;
}

/** Pins by entity index; those of entities that the graph does not have are left out. */
export const toPinMap = (
  pins: readonly Pin[],
  entityIndex: IdIndex<EntityId>,
): ReadonlyMap<number, Position> =>
  new Map(
    pins.flatMap((pin) => {
      const index = entityIndex.get(pin.id);
      return index === undefined ? [] : [[index, pin] as const];
    }),
  );
