import type { Boxes } from "./boxes.ts";

/** Leaves of one type around their only neighbour, on arcs: where the arcs point, and how far out the first is. */
export interface LeafFan {
  readonly hub: number;
  readonly leaves: readonly number[];
  angle: number;
  distance: number;
}

const SPAN = 1.7;
const SPACE = 3;

/** Entities with one neighbour that has others, by that neighbour and their type; the largest groups first. */
export function listLeafFans(
  neighboursOf: (u: number) => readonly number[],
  typeOf: (u: number) => number,
  count: number,
): readonly LeafFan[] {
  const groups = new Map<string, { readonly hub: number; readonly leaves: number[] }>();
  for (let u = 0; u < count; u++) {
    const [hub, second] = neighboursOf(u);
    if (hub === undefined || second !== undefined || neighboursOf(hub).length < 2) continue;
    const key = `${hub} ${typeOf(u)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { hub, leaves: [u] });
    else group.leaves.push(u);
  }
  return [...groups.values()]
    .sort(
      (a, b) => b.leaves.length - a.leaves.length || a.hub - b.hub || (a.leaves[0] ?? 0) - (b.leaves[0] ?? 0),
    )
    .map(({ hub, leaves }) => ({ hub, leaves, angle: 0, distance: 0 }));
}

/** Distance at which the first arc of a fan may begin. */
export const leastDistance = ({ hub, leaves }: LeafFan, { above, side }: Boxes): number =>
  (above[hub] ?? 0) + leaves.reduce((most, u) => Math.max(most, side[u] ?? 0), 0) + 14;

/** Puts the leaves of a fan on its arcs, each arc centred, further arcs behind the first. */
export function openLeafFan(fan: LeafFan, x: Float64Array, y: Float64Array, { side }: Boxes): void {
  const step = 2 * fan.leaves.reduce((most, u) => Math.max(most, side[u] ?? 0), 0) + SPACE;
  let distance = fan.distance;
  for (let at = 0; at < fan.leaves.length; distance += step) {
    const room = 1 + Math.floor((SPAN * distance) / step);
    const arc = fan.leaves.slice(at, at + room);
    arc.forEach((u, i) => {
      const angle = fan.angle + ((i - (arc.length - 1) / 2) * step) / distance;
      x[u] = (x[fan.hub] ?? 0) + distance * Math.cos(angle);
      y[u] = (y[fan.hub] ?? 0) + distance * Math.sin(angle);
    });
    at += room;
  }
}
