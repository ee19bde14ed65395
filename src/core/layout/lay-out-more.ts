import type { LayoutOptions } from "./arrange.ts";
import { type Boxes, measureBoxes } from "./boxes.ts";
import { cutGraph } from "./cut-graph.ts";
import { type Positions, stepLayOut } from "./lay-out.ts";
import type { LayoutGraph } from "./layout-graph.ts";

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const STEP = 14;
const CELL = 128;
/** Room between the picture and what nothing ties to it. */
const BELOW = 80;

/** Boxes by grid cell, for finding free room. */
function createRoom(boxes: Boxes) {
  const cells = new Map<number, { readonly u: number; readonly x: number; readonly y: number }[]>();
  const cellOf = (value: number): number => Math.floor(value / CELL);
  // Two cells may share a key far out: then more is looked at than needed.
  const toKey = (cx: number, cy: number): number => cx * 65_536 + cy;
  return {
    take: (u: number, x: number, y: number): void => {
      const key = toKey(cellOf(x), cellOf(y));
      const cell = cells.get(key);
      if (cell === undefined) cells.set(key, [{ u, x, y }]);
      else cell.push({ u, x, y });
    },
    isFree: (u: number, x: number, y: number): boolean => {
      // No box reaches further than a cell and a half from its middle.
      for (let cx = cellOf(x) - 2; cx <= cellOf(x) + 2; cx++)
        for (let cy = cellOf(y) - 2; cy <= cellOf(y) + 2; cy++)
          for (const other of cells.get(toKey(cx, cy)) ?? []) {
            if (Math.abs(other.x - x) >= (boxes.side[u] ?? 0) + (boxes.side[other.u] ?? 0)) continue;
            const need =
              other.y >= y
                ? (boxes.above[u] ?? 0) + (boxes.below[other.u] ?? 0)
                : (boxes.below[u] ?? 0) + (boxes.above[other.u] ?? 0);
            if (Math.abs(other.y - y) < need) return false;
          }
      return true;
    },
  };
}

/** Entities to place that something ties to a placed one, each after a neighbour that has its place. */
function listInReach(graph: LayoutGraph, known: Uint8Array): readonly number[] {
  const done = known.slice();
  const order: number[] = [];
  const queue = Array.from(known.keys()).filter((u) => known[u] === 1);
  for (let head = 0; head < queue.length; head++) {
    const u = queue[head] ?? 0;
    for (let i = graph.offsets[u] ?? 0; i < (graph.offsets[u + 1] ?? 0); i++) {
      const v = graph.neighbours[i] ?? 0;
      if (done[v] === 1) continue;
      done[v] = 1;
      order.push(v);
      queue.push(v);
    }
  }
  return order;
}

/** Puts each entity in reach into the free room nearest to the middle of its placed neighbours; marks it as placed. */
function placeInReach(graph: LayoutGraph, { x, y }: Positions, placed: Uint8Array, boxes: Boxes): void {
  const room = createRoom(boxes);
  for (let u = 0; u < graph.entityCount; u++) if (placed[u] === 1) room.take(u, x[u] ?? 0, y[u] ?? 0);
  // Where many start from one place, each goes on from where the one before found room.
  const turns = new Map<string, number>();
  for (const u of listInReach(graph, placed)) {
    let sumX = 0;
    let sumY = 0;
    let near = 0;
    for (let i = graph.offsets[u] ?? 0; i < (graph.offsets[u + 1] ?? 0); i++) {
      const v = graph.neighbours[i] ?? 0;
      if (placed[v] !== 1) continue;
      sumX += x[v] ?? 0;
      sumY += y[v] ?? 0;
      near++;
    }
    const start = `${sumX / near} ${sumY / near}`;
    for (let turn = turns.get(start) ?? 0; ; turn++) {
      const away = STEP * Math.sqrt(turn);
      const tryX = sumX / near + away * Math.cos(turn * GOLDEN_ANGLE);
      const tryY = sumY / near + away * Math.sin(turn * GOLDEN_ANGLE);
      if (!room.isFree(u, tryX, tryY)) continue;
      x[u] = tryX;
      y[u] = tryY;
      turns.set(start, turn);
      break;
    }
    placed[u] = 1;
    room.take(u, x[u] ?? 0, y[u] ?? 0);
  }
}

/** Left, right and lower edge of the boxes of what is placed. */
function measurePicture({ x, y }: Positions, placed: Uint8Array, boxes: Boxes) {
  const edges = { left: Infinity, right: -Infinity, low: Infinity };
  for (let u = 0; u < placed.length; u++) {
    if (placed[u] !== 1) continue;
    edges.left = Math.min(edges.left, (x[u] ?? 0) - (boxes.side[u] ?? 0));
    edges.right = Math.max(edges.right, (x[u] ?? 0) + (boxes.side[u] ?? 0));
    edges.low = Math.min(edges.low, (y[u] ?? 0) - (boxes.below[u] ?? 0));
  }
  return edges.left > edges.right ? { left: 0, right: 0, low: 0 } : edges;
}

/**
 * Places further entities without moving any that has its place (`known` 1), telling the share that is done: each in the
 * free room nearest to the middle of its placed neighbours; those that nothing ties to what is there make a picture of
 * their own below it. New entities overlap nothing. Deterministic; O(new entities · (their neighbours + crowding)), and
 * `stepLayOut` of what stands alone.
 */
export function* stepLayOutMore(
  graph: LayoutGraph,
  before: Positions,
  known: Uint8Array,
  options: LayoutOptions,
): Generator<number, Positions, undefined> {
  const boxes = measureBoxes(graph, options.labels);
  const x = Float32Array.from({ length: graph.entityCount }, (_, u) => before.x[u] ?? 0);
  const y = Float32Array.from({ length: graph.entityCount }, (_, u) => before.y[u] ?? 0);
  const placed = known.slice();
  placeInReach(graph, { x, y }, placed, boxes);
  const apart = Uint32Array.from([...placed.keys()].filter((u) => placed[u] !== 1));
  if (apart.length === 0) return { x, y };
  const inside = Uint32Array.from([...graph.source.keys()].filter((r) => placed[graph.source[r] ?? 0] !== 1));
  const own = yield* stepLayOut(cutGraph(graph, apart, inside), {
    ...options,
    ...(options.labels && { labels: Array.from(apart, (u) => options.labels?.[u] ?? "") }),
  });
  const { left, right, low } = measurePicture({ x, y }, placed, boxes);
  let [west, east, top] = [Infinity, -Infinity, -Infinity];
  apart.forEach((u, place) => {
    west = Math.min(west, own.x[place] ?? 0);
    east = Math.max(east, own.x[place] ?? 0);
    top = Math.max(top, (own.y[place] ?? 0) + (boxes.above[u] ?? 0));
  });
  apart.forEach((u, place) => {
    x[u] = (own.x[place] ?? 0) + (left + right - west - east) / 2;
    y[u] = (own.y[place] ?? 0) + low - BELOW - top;
  });
  return { x, y };
}
