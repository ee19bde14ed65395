import { type CooperativeTask, SLICE } from "./cooperative-task.ts";
import type { Network } from "./network.ts";
import {
  CLOSED,
  PREFIX,
  prefixOf,
  type Solution,
  type Solve,
  type Subspace,
  type Terminals,
  tipOf,
} from "./solver.ts";
import { type Stamp, takeStamp } from "./stamp.ts";

interface Wave {
  readonly depth: Int32Array;
  /** Position in `queue`; forward only. */
  readonly position: Uint32Array;
  readonly queue: Uint32Array;
  /** Position of the node that a node was reached from; forward only. */
  readonly from: Uint32Array;
}

export interface BreadthScratch {
  readonly nodeCount: number;
  readonly forward: Wave;
  readonly backward: Wave;
  readonly stamp: Stamp;
}

const EMPTY = new Uint32Array(0);

/** Scratch memory for breadth-first searches, 24 bytes a node; reused between searches, one search at a time. */
export const createBreadthScratch = (nodeCount: number): BreadthScratch => ({
  nodeCount,
  forward: {
    depth: new Int32Array(nodeCount),
    position: new Uint32Array(nodeCount),
    queue: new Uint32Array(nodeCount),
    from: new Uint32Array(nodeCount),
  },
  backward: {
    depth: new Int32Array(nodeCount),
    position: EMPTY,
    queue: new Uint32Array(nodeCount),
    from: EMPTY,
  },
  stamp: { next: 1 },
});

/**
 * Finds the route of fewest steps, and among those the first by nodes, in a subspace: a breadth-first search from both
 * ends, the lighter side first. Adjacency is sorted, so forward nodes are found in the order of their best beginnings
 * and the first meeting node lies on the answer; the rest follows backward depths. Cost: the two half-way balls.
 */
export function createBreadthSolver(
  { out, back }: Network,
  { sources, targets, roles }: Terminals,
  { forward, backward, stamp }: BreadthScratch,
): Solve {
  const { offsets: outOffsets, starts: outStarts, endOf: outEnd } = out;
  const outHeads = out.heads;
  const { offsets: backOffsets, starts: backStarts, endOf: backEnd } = back;
  const backHeads = back.heads;
  const { depth: near, position, queue, from } = forward;
  const { depth: far, queue: farQueue } = backward;
  const wall = CLOSED | PREFIX;

  function* search(subspace: Subspace, maxSteps: number): CooperativeTask<Solution> {
    const { count, banned } = subspace;
    let slice = SLICE;
    const base = takeStamp(stamp, [near, far]);
    // Forward level 0 is the last node of the prefix, or the sources; its arcs into banned nodes do not count.
    stamp.next = base + 1;
    let levelStart = 0;
    let levelEnd = 0;
    let weight = 0;
    const tip = tipOf(subspace);
    const bannedFirst = tip !== undefined;
    const start = (node: number) => {
      near[node] = base;
      position[node] = levelEnd;
      queue[levelEnd] = node;
      levelEnd++;
    };
    if (tip !== undefined) start(tip);
    else for (const node of sources) if (!banned.includes(node)) start(node);
    if (levelEnd === 0) return { kind: "none" };
    for (let at = 0; at < levelEnd; at++) {
      const u = queue[at] ?? 0;
      weight += (outOffsets[u + 1] ?? 0) - (outOffsets[u] ?? 0);
    }

    let farStart = 0;
    let farEnd = 0;
    let farWeight = 0;
    for (const node of targets) {
      if (((roles[node] ?? 0) & PREFIX) !== 0) continue;
      far[node] = base;
      farQueue[farEnd++] = node;
      farWeight += (backOffsets[node + 1] ?? 0) - (backOffsets[node] ?? 0);
    }

    let steps = 0;
    let farSteps = 0;
    let meeting = -1;
    let nextEnd = levelEnd;
    while (meeting < 0) {
      if (levelStart === levelEnd || farStart === farEnd) return { kind: "none" };
      if (steps + farSteps >= maxSteps)
        return { kind: "beyond", floor: Math.max(0, count - 1) + maxSteps + 1 };
      stamp.next = base + steps + farSteps + 2;
      // The sources are walls to the search from the targets, which would pass them by.
      if ((steps === 0 && tip === undefined) || weight <= farWeight) {
        weight = 0;
        const met = base + farSteps;
        const mark = base + steps + 1;
        for (let at = levelStart; at < levelEnd && meeting < 0; at++) {
          const u = queue[at] ?? 0;
          const end = outEnd(u);
          const begin = outStarts[u] ?? 0;
          slice -= end - begin;
          if (slice < 0) {
            slice = SLICE;
            yield null;
          }
          for (let i = begin; i < end; i++) {
            const v = outHeads[i] ?? 0;
            const seen = far[v] ?? 0;
            if (seen !== met && ((near[v] ?? 0) >= base || ((roles[v] ?? 0) & wall) !== 0)) continue;
            if (steps === 0 && bannedFirst && banned.includes(v)) continue;
            if (seen === met) {
              near[v] = mark;
              position[v] = nextEnd;
              queue[nextEnd] = v;
              from[nextEnd] = at;
              meeting = nextEnd;
              break;
            }
            near[v] = mark;
            position[v] = nextEnd;
            queue[nextEnd] = v;
            from[nextEnd] = at;
            nextEnd++;
            weight += (outOffsets[v + 1] ?? 0) - (outOffsets[v] ?? 0);
          }
        }
        levelStart = levelEnd;
        levelEnd = nextEnd;
        steps++;
      } else {
        farWeight = 0;
        const met = base + steps;
        const mark = base + farSteps + 1;
        let best = -1;
        let farNext = farEnd;
        for (let at = farStart; at < farEnd; at++) {
          const u = farQueue[at] ?? 0;
          const end = backEnd(u);
          const begin = backStarts[u] ?? 0;
          slice -= end - begin;
          if (slice < 0) {
            slice = SLICE;
            yield null;
          }
          for (let i = begin; i < end; i++) {
            const v = backHeads[i] ?? 0;
            // The node that the way on leaves from is a wall as well, but where the two searches may meet.
            if (v === tip && steps === 0 && !banned.includes(u)) best = 0;
            if ((far[v] ?? 0) >= base || ((roles[v] ?? 0) & wall) !== 0) continue;
            far[v] = mark;
            farQueue[farNext++] = v;
            farWeight += (backOffsets[v + 1] ?? 0) - (backOffsets[v] ?? 0);
            if (near[v] === met && (best < 0 || (position[v] ?? 0) < best)) best = position[v] ?? 0;
          }
        }
        farStart = farEnd;
        farEnd = farNext;
        farSteps++;
        meeting = best;
      }
    }

    const middle: number[] = [];
    for (let at = meeting, left = steps; left > 0; left--) {
      middle.push(queue[at] ?? 0);
      at = from[at] ?? 0;
      if (left === 1 && tip === undefined) middle.push(queue[at] ?? 0);
    }
    const nodes = [...prefixOf(subspace), ...middle.reverse()];
    for (let u = queue[meeting] ?? 0, left = farSteps; left > 0; left--) {
      const wanted = base + left - 1;
      const end = outEnd(u);
      for (let i = outStarts[u] ?? 0; i < end; i++) {
        const v = outHeads[i] ?? 0;
        if (far[v] === wanted && !(u === tip && banned.includes(v))) {
          u = v;
          break;
        }
      }
      nodes.push(u);
    }
    return { kind: "route", route: { cost: nodes.length - 1, nodes } };
  }

  return (subspace, limit) => search(subspace, limit - Math.max(0, subspace.count - 1));
}
