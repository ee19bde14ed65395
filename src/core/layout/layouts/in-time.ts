import { yearOf } from "../../model/dates.ts";
import { type Boxes, measureBoxes } from "../boxes.ts";
import { centreOnBoxes } from "../centre-on-boxes.ts";
import type { Guide, Layout, LayoutTask } from "../layout.ts";

/** Room beside the entities of a year, and before those without a date. */
const ASIDE = 10;
const BEFORE_UNDATED = 56;
/** More years than this are taken together by five, ten, twenty-five … */
const MOST_COLUMNS = 48;
const SPANS = [1, 5, 10, 25, 50, 100, 250, 500, 1000];
const UNDATED = "No date";

interface Period {
  readonly text: string;
  readonly members: readonly number[];
}

/** Entities by the years in which they first take part, earliest first, those without a date last. */
function groupByYear({ graph, days }: LayoutTask): {
  readonly periods: readonly Period[];
  readonly undated: readonly number[];
} {
  const all = [...graph.entityType.keys()];
  const dated = all
    .filter((u) => !Number.isNaN(days[u] ?? Number.NaN))
    .sort(
      (a, b) =>
        (days[a] ?? 0) - (days[b] ?? 0) || (graph.entityType[a] ?? 0) - (graph.entityType[b] ?? 0) || a - b,
    );
  const years = dated.map((u) => yearOf(days[u] ?? 0));
  const span =
    SPANS.find((width) => new Set(years.map((year) => Math.floor(year / width))).size <= MOST_COLUMNS) ??
    1000;
  const members = new Map<number, number[]>();
  dated.forEach((u, i) => {
    const start = Math.floor((years[i] ?? 0) / span) * span;
    const list = members.get(start);
    if (list === undefined) members.set(start, [u]);
    else list.push(u);
  });
  const periods = [...members].map(([start, list]) => ({
    text: span === 1 ? String(start) : `${start}–${start + span - 1}`,
    members: list,
  }));
  const undated = all
    .filter((u) => Number.isNaN(days[u] ?? Number.NaN))
    .sort(
      (a, b) =>
        (graph.entityType[a] ?? 0) - (graph.entityType[b] ?? 0) ||
        (graph.degree[b] ?? 0) - (graph.degree[a] ?? 0) ||
        a - b,
    );
  return { periods, undated };
}

const sumHeights = (column: readonly number[], { above, below }: Boxes): number =>
  column.reduce((sum, u) => sum + (above[u] ?? 0) + (below[u] ?? 0), 0);

/** Rows with which columns of entities make a picture of about the aspect. */
function chooseRows(lists: readonly (readonly number[])[], boxes: Boxes, aspect: number): number {
  const longest = lists.reduce((most, list) => Math.max(most, list.length), 1);
  let best = 1;
  let least = Number.POSITIVE_INFINITY;
  for (let rows = 1; rows <= longest; rows = Math.ceil(rows * 1.1)) {
    let width = 0;
    let height = 1;
    for (const list of lists) {
      width += 2 * ASIDE;
      for (let at = 0; at < list.length; at += rows) {
        const column = list.slice(at, at + rows);
        width += column.reduce((most, u) => Math.max(most, 2 * (boxes.side[u] ?? 0)), 0);
        height = Math.max(height, sumHeights(column, boxes));
      }
    }
    const off = Math.abs(Math.log(width / height / aspect));
    if (off < least) {
      least = off;
      best = rows;
    }
  }
  return best;
}

/**
 * Time runs to the right: entities stand in columns by the day on which they first take part in anything, under the year;
 * those without a date stand apart at the end. In a column they stand by their ties to what came before.
 */
export const inTime: Layout = {
  id: "time",
  label: "In time",
  meaning: "From left to right by the first dated relation; what has no date stands at the end.",
  hasFocus: false,
  *place(task) {
    const { graph, aspect } = task;
    const boxes = measureBoxes(graph, task.labels);
    const { periods, undated } = groupByYear(task);
    const rows = chooseRows([...periods.map(({ members }) => members), undated], boxes, aspect);
    const x = new Float32Array(graph.entityCount);
    const y = new Float32Array(graph.entityCount);
    const placed = new Uint8Array(graph.entityCount);
    const marks: Guide[] = [];
    let right = 0;
    let done = 0;

    const meanOfPlaced = (u: number): number => {
      let sum = 0;
      let count = 0;
      for (let i = graph.offsets[u] ?? 0; i < (graph.offsets[u + 1] ?? 0); i++) {
        const v = graph.neighbours[i] ?? 0;
        if (placed[v] !== 1) continue;
        sum += y[v] ?? 0;
        count++;
      }
      return count === 0 ? 0 : sum / count;
    };

    const fillColumn = (column: readonly number[]): void => {
      const wishes = new Map(column.map((u) => [u, meanOfPlaced(u)]));
      const order = [...column].sort((a, b) => (wishes.get(b) ?? 0) - (wishes.get(a) ?? 0) || a - b);
      const width = order.reduce((most, u) => Math.max(most, 2 * (boxes.side[u] ?? 0)), 0);
      const height = sumHeights(order, boxes);
      let top = height / 2;
      for (const u of order) {
        x[u] = right + width / 2;
        y[u] = top - (boxes.above[u] ?? 0);
        top -= (boxes.above[u] ?? 0) + (boxes.below[u] ?? 0);
      }
      for (const u of order) placed[u] = 1;
      right += width;
    };

    for (const { text, members } of [...periods, { text: UNDATED, members: undated }]) {
      if (members.length === 0) continue;
      if (text === UNDATED && periods.length > 0) right += BEFORE_UNDATED;
      marks.push({ kind: "line", x: right, text });
      right += ASIDE;
      for (let at = 0; at < members.length; at += rows) {
        fillColumn(members.slice(at, at + rows));
        done += Math.min(rows, members.length - at);
        yield done / graph.entityCount;
      }
      right += ASIDE;
    }
    const { dx } = centreOnBoxes({ x, y }, boxes);
    return { x, y, guides: marks.map((mark) => (mark.kind === "line" ? { ...mark, x: mark.x + dx } : mark)) };
  },
};
