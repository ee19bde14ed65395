import type { LayoutOptions } from "./arrange.ts";
import { type Boxes, measureBoxes } from "./boxes.ts";
import type { Positions } from "./lay-out.ts";
import type { LayoutGraph } from "./layout-graph.ts";

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const STEP = 14;
const CELL = 128;

/** Boxes by grid cell, for finding free room. */
function createRoom(boxes: Boxes) {
  const cells = new Map<string, { readonly u: number; readonly x: number; readonly y: number }[]>();
  const cellOf = (value: number): number => Math.floor(value / CELL);
  return {
    take: (u: number, x: number, y: number): void => {
      const key = `${cellOf(x)},${cellOf(y)}`;
      const cell = cells.get(key);
      if (cell === undefined) cells.set(key, [{ u, x, y }]);
      else cell.push({ u, x, y });
    },
    isFree: (u: number, x: number, y: number): boolean => {
      // No box reaches further than a cell and a half from its middle.
      for (let cx = cellOf(x) - 2; cx <= cellOf(x) + 2; cx++)
        for (let cy = cellOf(y) - 2; cy <= cellOf(y) + 2; cy++)
          for (const other of cells.get(`${cx},${cy}`) ?? []) {
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

/** Entities to place, each after a neighbour that has its place, where there is one. */
function listInReach(graph: LayoutGraph, known: Uint8Array): readonly number[] {
  const done = known.slice();
  const order: number[] = [];
  const queue = Array.from(known.keys()).filter((u) => known[u] === 1);
  const visit = (): void => {
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
    queue.length = 0;
  };
  visit();
  for (let u = 0; u < graph.entityCount; u++) {
    if (done[u] === 1) continue;
    done[u] = 1;
    order.push(u);
    queue.push(u);
    visit();
  }
  return order;
}

/**
 * Places further entities without moving any that has its place (`known` 1): each in the free room nearest to the middle
 * of its placed neighbours, or below the picture when it has none. New entities overlap nothing. Deterministic;
 * O(new entities · (their neighbours + crowding)).
 */
export function layOutMore(
  graph: LayoutGraph,
  before: Positions,
  known: Uint8Array,
  options: Pick<LayoutOptions, "labels"> = {},
): Positions {
  const boxes = measureBoxes(graph, options.labels);
  const x = Float32Array.from({ length: graph.entityCount }, (_, u) => before.x[u] ?? 0);
  const y = Float32Array.from({ length: graph.entityCount }, (_, u) => before.y[u] ?? 0);
  const placed = known.slice();
  const room = createRoom(boxes);
  let low = 0;
  let middle = 0;
  let count = 0;
  for (let u = 0; u < graph.entityCount; u++) {
    if (known[u] !== 1) continue;
    room.take(u, x[u] ?? 0, y[u] ?? 0);
    low = Math.min(low, (y[u] ?? 0) - (boxes.below[u] ?? 0));
    middle += x[u] ?? 0;
    count++;
  }
  for (const u of listInReach(graph, known)) {
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
    const startX = near > 0 ? sumX / near : middle / Math.max(1, count);
    const startY = near > 0 ? sumY / near : low - (boxes.above[u] ?? 0);
    for (let turn = 0; ; turn++) {
      const away = STEP * Math.sqrt(turn);
      const tryX = startX + away * Math.cos(turn * GOLDEN_ANGLE);
      const tryY = startY + away * Math.sin(turn * GOLDEN_ANGLE);
      if (!room.isFree(u, tryX, tryY)) continue;
      x[u] = tryX;
      y[u] = tryY;
      break;
    }
    placed[u] = 1;
    room.take(u, x[u] ?? 0, y[u] ?? 0);
  }
  return { x, y };
}
