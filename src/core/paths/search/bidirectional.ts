import type { Network } from "./network.ts";
import { CLOSED, PREFIX, type Solution, type Solve, type Terminals } from "./solver.ts";
import { type Stamp, takeStamp } from "./stamp.ts";
import { SLICE, type Work } from "./work.ts";

interface Wave {
  readonly depth: Int32Array;
  /** Position in `queue`; forward only. */
  readonly position: Uint32Array;
  readonly queue: Uint32Array;
  /** Position of the place that a place was reached from; forward only. */
  readonly from: Uint32Array;
}

export interface BreadthWorkspace {
  readonly placeCount: number;
  readonly forward: Wave;
  readonly backward: Wave;
  readonly stamp: Stamp;
}

const EMPTY = new Uint32Array(0);

/** Scratch memory for breadth-first searches, 24 bytes a place; reused between searches, one search at a time. */
export const createBreadthWorkspace = (placeCount: number): BreadthWorkspace => ({
  placeCount,
  forward: {
    depth: new Int32Array(placeCount),
    position: new Uint32Array(placeCount),
    queue: new Uint32Array(placeCount),
    from: new Uint32Array(placeCount),
  },
  backward: {
    depth: new Int32Array(placeCount),
    position: EMPTY,
    queue: new Uint32Array(placeCount),
    from: EMPTY,
  },
  stamp: { next: 1 },
});

/**
 * Finds the route of fewest steps, and among those the first by places, in a subspace: a breadth-first search from both
 * ends, the lighter side first. Adjacency is sorted, so forward places are found in the order of their best beginnings
 * and the first meeting place lies on the answer; the rest follows backward depths. Cost: the two half-way balls.
 */
export function createBreadthSolver(
  { out, back }: Network,
  { sources, targets, roles }: Terminals,
  { forward, backward, stamp }: BreadthWorkspace,
): Solve {
  const { offsets: outOffsets, starts: outStarts, endOf: outEnd } = out;
  const outHeads = out.heads;
  const { offsets: backOffsets, starts: backStarts, endOf: backEnd } = back;
  const backHeads = back.heads;
  const { depth: near, position, queue, from } = forward;
  const { depth: far, queue: farQueue } = backward;
  const wall = CLOSED | PREFIX;

  function* search(prefix: readonly number[], banned: readonly number[], maxSteps: number): Work<Solution> {
    let slice = SLICE;
    const base = takeStamp(stamp, [near, far]);
    // Forward level 0 is the last place of the prefix, or the sources; its arcs into banned places do not count.
    stamp.next = base + 1;
    let levelStart = 0;
    let levelEnd = 0;
    let weight = 0;
    const tip = prefix.at(-1);
    const bannedFirst = tip !== undefined;
    const start = (place: number) => {
      near[place] = base;
      position[place] = levelEnd;
      queue[levelEnd] = place;
      levelEnd++;
    };
    if (tip !== undefined) start(tip);
    else for (const place of sources) if (!banned.includes(place)) start(place);
    if (levelEnd === 0) return { kind: "none" };

    let farStart = 0;
    let farEnd = 0;
    let farWeight = 0;
    for (const place of targets) {
      if (((roles[place] ?? 0) & PREFIX) !== 0) continue;
      far[place] = base;
      farQueue[farEnd++] = place;
      farWeight += (backOffsets[place + 1] ?? 0) - (backOffsets[place] ?? 0);
    }

    let steps = 0;
    let farSteps = 0;
    let meeting = -1;
    let nextEnd = levelEnd;
    while (meeting < 0) {
      if (levelStart === levelEnd || farStart === farEnd) return { kind: "none" };
      if (steps + farSteps >= maxSteps)
        return { kind: "beyond", floor: Math.max(0, prefix.length - 1) + maxSteps + 1 };
      stamp.next = base + steps + farSteps + 2;
      if (steps === 0 || weight <= farWeight) {
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
    const places = [...prefix, ...middle.reverse()];
    for (let u = queue[meeting] ?? 0, left = farSteps; left > 0; left--) {
      const wanted = base + left - 1;
      const end = outEnd(u);
      for (let i = outStarts[u] ?? 0; i < end; i++) {
        const v = outHeads[i] ?? 0;
        if (far[v] === wanted) {
          u = v;
          break;
        }
      }
      places.push(u);
    }
    return { kind: "route", route: { cost: places.length - 1, places } };
  }

  return ({ prefix, banned }, limit) => search(prefix, banned, limit - Math.max(0, prefix.length - 1));
}
