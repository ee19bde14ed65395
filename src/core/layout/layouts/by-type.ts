import { type Boxes, measureBoxes } from "../boxes.ts";
import { centreOnBoxes } from "../centre-on-boxes.ts";
import type { Guide, Layout, LayoutTask } from "../layout.ts";
import { packRows } from "../pack.ts";
import { packShelves, type ShelfPacking } from "../pack-shelves.ts";

/** Room for the name of a group above it, and between two groups. */
const HEAD = 30;
const BETWEEN = 44;
/** Up to so many groups every swap of two is tried. */
const SWAPPED = 40;
const MOST_PASSES = 12;

interface Group {
  readonly type: number;
  readonly members: readonly number[];
}

/** Members of each type that occurs, the best connected first. */
function groupByType({ graph }: LayoutTask): readonly Group[] {
  const members = new Map<number, number[]>();
  for (let u = 0; u < graph.entityCount; u++) {
    const type = graph.entityType[u] ?? 0;
    const list = members.get(type);
    if (list === undefined) members.set(type, [u]);
    else list.push(u);
  }
  return [...members]
    .sort(([a], [b]) => a - b)
    .map(([type, list]) => ({
      type,
      members: list.sort((a, b) => (graph.degree[b] ?? 0) - (graph.degree[a] ?? 0) || a - b),
    }));
}

/** How strongly two groups are tied, at `a * groups + b`. */
function weighTies({ graph }: LayoutTask, groups: readonly Group[]): Float64Array {
  const k = groups.length;
  const placeOf = new Map(groups.map(({ type }, place) => [type, place]));
  const counts = new Float64Array(k * k);
  for (let r = 0; r < graph.relationCount; r++) {
    const a = placeOf.get(graph.entityType[graph.source[r] ?? 0] ?? 0) ?? 0;
    const b = placeOf.get(graph.entityType[graph.target[r] ?? 0] ?? 0) ?? 0;
    if (a === b) continue;
    counts[a * k + b] = (counts[a * k + b] ?? 0) + 1;
    counts[b * k + a] = (counts[b * k + a] ?? 0) + 1;
  }
  return counts;
}

const toRowWidth = (shelves: readonly ShelfPacking[], aspect: number): number =>
  Math.sqrt(
    aspect *
      shelves.reduce((sum, { width, height }) => sum + (width + BETWEEN) * (height + HEAD + BETWEEN), 0),
  );

const withHead = ({ width, height }: ShelfPacking): ShelfPacking => ({ width, height: height + HEAD });

/** Shelves of every group when each has about so many rows. */
function shelveAll(
  groups: readonly Group[],
  boxes: Boxes,
  rows: number,
  into: { readonly x: Float32Array; readonly y: Float32Array },
): readonly ShelfPacking[] {
  return groups.map(({ members }) => {
    const total = members.reduce((sum, u) => sum + 2 * (boxes.side[u] ?? 0), 0);
    const widest = members.reduce((most, u) => Math.max(most, 2 * (boxes.side[u] ?? 0)), 0);
    return packShelves(members, boxes, Math.max(widest, (total / rows) * 1.08), into);
  });
}

/** How well a number of rows fills a picture of the aspect: the smaller the better. */
function judgeRows(shelves: readonly ShelfPacking[], aspect: number): number {
  const items = shelves.map(withHead);
  const { x, y } = packRows(items, toRowWidth(shelves, aspect), BETWEEN);
  let right = 0;
  let left = 0;
  let low = 0;
  items.forEach(({ width, height }, i) => {
    left = Math.min(left, (x[i] ?? 0) - width / 2);
    right = Math.max(right, (x[i] ?? 0) + width / 2);
    low = Math.min(low, (y[i] ?? 0) - height / 2);
  });
  return Math.max((right - left) / aspect, -low);
}

/** An order in which groups with many relations between them come to stand near each other: swaps while one helps. */
function orderGroups(
  shelves: readonly ShelfPacking[],
  ties: Float64Array,
  aspect: number,
): readonly number[] {
  const k = shelves.length;
  const items = shelves.map(withHead);
  const rowWidth = toRowWidth(shelves, aspect);
  const order = [...items.keys()].sort(
    (a, b) => (shelves[b]?.width ?? 0) - (shelves[a]?.width ?? 0) || a - b,
  );
  if (k > SWAPPED) return order;
  const weigh = (): number => {
    const { x, y } = packRows(
      order.flatMap((g) => items[g] ?? []),
      rowWidth,
      BETWEEN,
    );
    const low = y.reduce((least, value) => Math.min(least, value), 0);
    let cost = 0;
    for (let i = 0; i < k; i++)
      for (let j = i + 1; j < k; j++) {
        const weight = ties[(order[i] ?? 0) * k + (order[j] ?? 0)] ?? 0;
        cost += weight * Math.hypot((x[i] ?? 0) - (x[j] ?? 0), (y[i] ?? 0) - (y[j] ?? 0));
      }
    // Rows that fit together badly make a tall picture.
    return cost * low * low;
  };
  const swap = (i: number, j: number): void => {
    const kept = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = kept;
  };
  let least = weigh();
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const before = least;
    for (let i = 0; i < k; i++)
      for (let j = i + 1; j < k; j++) {
        swap(i, j);
        const cost = weigh();
        if (cost < least - 1e-9) least = cost;
        else swap(i, j);
      }
    if (least === before) break;
  }
  return order;
}

/** Every type a block with its name above, members in rows, blocks of types with many relations near each other. */
export const byType: Layout = {
  id: "type",
  label: "By type",
  meaning: "Each type is a block, the best connected first; types with many ties stand near.",
  hasFocus: false,
  *place(task) {
    const { graph, aspect } = task;
    const boxes = measureBoxes(graph, task.labels);
    const groups = groupByType(task);
    const into = { x: new Float32Array(graph.entityCount), y: new Float32Array(graph.entityCount) };
    let rows = 1;
    let least = Number.POSITIVE_INFINITY;
    const most = groups.reduce((high, { members }) => Math.max(high, members.length), 1);
    for (let tried = 1; tried <= most; tried = Math.ceil(tried * 1.4)) {
      const cost = judgeRows(shelveAll(groups, boxes, tried, into), aspect);
      if (cost < least) {
        least = cost;
        rows = tried;
      }
      yield Math.min(0.6, (0.6 * tried) / most);
    }
    const shelves = shelveAll(groups, boxes, rows, into);
    const order = orderGroups(shelves, weighTies(task, groups), aspect);
    yield 0.8;
    const packed = packRows(
      order.flatMap((g) => shelves[g] ?? []).map(withHead),
      toRowWidth(shelves, aspect),
      BETWEEN,
    );
    const titles = order.map((g, place): Guide => {
      const { width, height } = shelves[g] ?? { width: 0, height: 0 };
      const left = (packed.x[place] ?? 0) - width / 2;
      const top = (packed.y[place] ?? 0) + (height + HEAD) / 2;
      for (const u of groups[g]?.members ?? []) {
        into.x[u] = (into.x[u] ?? 0) + left;
        into.y[u] = (into.y[u] ?? 0) + top - HEAD;
      }
      const name = task.typeNames[groups[g]?.type ?? 0] ?? "";
      return {
        kind: "title",
        x: left + 4,
        y: top - HEAD / 2,
        text: `${name} · ${groups[g]?.members.length ?? 0}`,
      };
    });
    const { dx, dy } = centreOnBoxes(into, boxes);
    return {
      ...into,
      guides: titles.map((title) =>
        title.kind === "title" ? { ...title, x: title.x + dx, y: title.y + dy } : title,
      ),
    };
  },
};
