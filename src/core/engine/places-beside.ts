import type { Graph } from "../graph/graph.ts";
import type { LayoutOptions } from "../layout/arrange.ts";
import type { Positions } from "../layout/lay-out.ts";
import { stepLayOutMore } from "../layout/lay-out-more.ts";

/** Usual distance of neighbours in a picture of our own. */
const SPACING = 70;

/** How far apart entities stand in a file's own picture, beside one of ours. */
function measureScale({ x, y }: Positions): number {
  const across = (values: Float32Array) =>
    values.reduce((most, value) => Math.max(most, value), -Infinity) -
    values.reduce((least, value) => Math.min(least, value), Infinity);
  const spacing = Math.max(across(x), across(y)) / Math.sqrt(x.length);
  return spacing > 0 && Number.isFinite(spacing) ? spacing / SPACING : 1;
}

/**
 * Places for a graph that grew out of another one: what stood there keeps its place to the bit, the rest stands around it
 * (`stepLayOutMore`), at the scale of the file where that brought places of its own. Deterministic.
 */
export function* stepPlacesBeside(
  graph: Graph,
  before: { readonly graph: Pick<Graph, "entityIndex">; readonly hasOwnPlaces: boolean },
  old: Positions,
  options: LayoutOptions,
): Generator<number, Positions, undefined> {
  const scale = before.hasOwnPlaces ? measureScale(old) : 1;
  const known = new Uint8Array(graph.entityCount);
  const start = { x: new Float32Array(graph.entityCount), y: new Float32Array(graph.entityCount) };
  const from = Int32Array.from(graph.dataset.entities, ({ id }) => before.graph.entityIndex.get(id) ?? -1);
  from.forEach((was, now) => {
    if (was < 0) return;
    known[now] = 1;
    start.x[now] = (old.x[was] ?? 0) / scale;
    start.y[now] = (old.y[was] ?? 0) / scale;
  });
  const { x, y } = yield* stepLayOutMore(graph, start, known, options);
  // What stands is copied, not scaled back: it must not move by a rounding.
  return {
    x: x.map((value, now) => (known[now] === 1 ? (old.x[from[now] ?? 0] ?? 0) : value * scale)),
    y: y.map((value, now) => (known[now] === 1 ? (old.y[from[now] ?? 0] ?? 0) : value * scale)),
  };
}
