import { type CooperativeTask, SLICE } from "./cooperative-task.ts";

/** A flow question: how many ways lead from the starts to the sink that share no node. */
export interface DisjointQuestion {
  /** Nodes that a way may lead to in one step; `SINK` ends it, and does not follow a start at once. */
  readonly next: (node: number) => Iterable<number>;
  readonly starts: readonly number[];
  /** Whether a node may be passed through. */
  readonly isOpen: (node: number) => boolean;
  /** Stop counting here. */
  readonly most: number;
}

export const SINK = -1;

/** A step here goes through maps, and costs about so many times what an arc of a plain search costs. */
const STATE_WEIGHT = 8;

/**
 * How many ways from the starts to the sink share no node in between (Menger 1927), by augmenting flow in the graph
 * with every node split in two (Ford and Fulkerson 1956, shortest augmentations first). Cost: one
 * breadth-first search per way.
 */
export function* countDisjointWays({
  next,
  starts,
  isOpen,
  most,
}: DisjointQuestion): CooperativeTask<number> {
  // Flow as successor and predecessor of each used node. A start has many successors, so starts keep none.
  const after = new Map<number, number>();
  const before = new Map<number, number>();
  const isStart = new Set(starts);

  /** Lays the steps of a found augmentation and takes up those that it walks backwards. */
  const rewire = (last: number, from: ReadonlyMap<number, number>) => {
    const laid: (readonly [number, number])[] = [[last >> 1, SINK]];
    const lifted: (readonly [number, number])[] = [];
    for (let state = last, by = from.get(last) ?? -1; by >= 0; state = by, by = from.get(state) ?? -1) {
      const u = by >> 1;
      const v = state >> 1;
      if (u !== v) (state % 2 === 0 ? laid : lifted).push(state % 2 === 0 ? [u, v] : [v, u]);
    }
    for (const [u, v] of lifted) {
      after.delete(u);
      before.delete(v);
    }
    for (const [u, v] of laid) {
      if (!isStart.has(u)) after.set(u, v);
      if (v !== SINK) before.set(v, u);
    }
  };

  /** States: `node * 2` = arrived at the node, `node * 2 + 1` = may leave it. */
  function* augment(): CooperativeTask<boolean> {
    let slice = SLICE / STATE_WEIGHT;
    const from = new Map<number, number>();
    const queue: number[] = [];
    const reach = (state: number, by: number) => {
      if (from.has(state)) return;
      from.set(state, by);
      queue.push(state);
    };
    for (const start of starts) reach(start * 2 + 1, -1);
    for (let at = 0; at < queue.length; at++) {
      const state = queue[at] ?? 0;
      const node = state >> 1;
      const isUsed = after.has(node);
      if (state % 2 === 0) {
        const back = before.get(node);
        if (!isUsed) reach(state + 1, state);
        else if (back !== undefined && !isStart.has(back)) reach(back * 2 + 1, state);
        continue;
      }
      if (isUsed) reach(node * 2, state);
      for (const head of next(node)) {
        if (--slice < 0) {
          slice = SLICE / STATE_WEIGHT;
          yield null;
        }
        if (head === SINK) {
          rewire(state, from);
          return true;
        }
        if (isOpen(head) && !isStart.has(head)) reach(head * 2, state);
      }
    }
    return false;
  }

  let ways = 0;
  while (ways < most && (yield* augment())) ways++;
  return ways;
}
