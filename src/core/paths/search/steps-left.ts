import type { BreadthScratch } from "./bidirectional.ts";
import { type CooperativeTask, SLICE } from "./cooperative-task.ts";
import type { Arcs, Network } from "./network.ts";
import { CLOSED, type Terminals } from "./solver.ts";
import { type Stamp, takeStamp } from "./stamp.ts";

/** Stamped labels of nodes, 4 bytes each: how many steps they are away from the targets. */
export interface StepsLeft {
  readonly labels: Int32Array;
  readonly stamp: Stamp;
}

export const createStepsLeft = (nodeCount: number): StepsLeft => ({
  labels: new Int32Array(nodeCount),
  stamp: { next: 1 },
});

/** A ball of nodes around some ends; its outermost are those of `queue` from `start` to `end`. */
interface Ball {
  readonly arcs: Arcs;
  readonly labels: Int32Array;
  readonly base: number;
  readonly queue: Uint32Array;
  depth: number;
  start: number;
  end: number;
  /** Arcs of the outermost nodes. */
  weight: number;
}

function toBall(
  arcs: Arcs,
  ends: readonly number[],
  labels: Int32Array,
  base: number,
  queue: Uint32Array,
): Ball {
  let weight = 0;
  for (const [at, node] of ends.entries()) {
    labels[node] = base;
    queue[at] = node;
    weight += (arcs.offsets[node + 1] ?? 0) - (arcs.offsets[node] ?? 0);
  }
  return { arcs, labels, base, queue, depth: 0, start: 0, end: ends.length, weight };
}

/** What was labelled: a node with label `base + d` is `d` steps from the nearest target. */
export interface Labelled {
  readonly base: number;
  /** Arcs looked at, as a measure of the work. */
  readonly looked: number;
}

/**
 * Labels each node that may lie on a route of at most `length` steps with the steps from it to the nearest target, exactly;
 * a node below the base lies on none. Two balls that together reach so far, the lighter grown
 * first, and then from the rim of the hinder one back through what both know. The nodes of a prefix count like others.
 */
export function* labelStepsLeft(
  { out, back }: Network,
  { sources, targets, roles }: Terminals,
  { forward, backward, stamp }: BreadthScratch,
  left: StepsLeft,
  length: number,
): CooperativeTask<Labelled> {
  let slice = SLICE;
  let looked = 0;

  /**
   * Takes a ball one more step outwards. With `most`, only to nodes that the other ball knows to lie on a walk of at most so
   * many steps.
   */
  function* widen(ball: Ball, other: Ball, most: number): CooperativeTask<void> {
    const { labels, base, queue, end, depth } = ball;
    const { offsets, starts, endOf, heads } = ball.arcs;
    const { labels: across, base: nearest } = other;
    const mark = base + depth + 1;
    const isBound = most < Infinity;
    const farthest = isBound ? nearest + most - depth : 0;
    // Once the balls overlap, a node that the other does not know leads nowhere.
    const isWithin = isBound && depth > 0 && depth + other.depth >= most;
    let size = end;
    let weight = 0;
    for (let at = ball.start; at < end; at++) {
      const u = queue[at] ?? 0;
      if (isWithin && ((across[u] ?? 0) < nearest || (across[u] ?? 0) > farthest)) continue;
      const last = endOf(u);
      const begin = starts[u] ?? 0;
      slice -= last - begin;
      looked += last - begin;
      if (slice < 0) {
        slice = SLICE;
        yield null;
      }
      for (let i = begin; i < last; i++) {
        const v = heads[i] ?? 0;
        if (isBound) {
          const beyond = across[v] ?? 0;
          if (beyond < nearest || beyond >= farthest) continue;
        }
        if ((labels[v] ?? 0) >= base || ((roles[v] ?? 0) & CLOSED) !== 0) continue;
        labels[v] = mark;
        queue[size++] = v;
        weight += (offsets[v + 1] ?? 0) - (offsets[v] ?? 0);
      }
    }
    ball.depth++;
    ball.start = end;
    ball.end = size;
    ball.weight = weight;
  }

  const nearBase = takeStamp(stamp, [forward.depth, backward.depth]);
  stamp.next = nearBase + length + 2;
  const base = takeStamp(left.stamp, [left.labels]);
  left.stamp.next = base + length + 2;
  const near = toBall(out, sources, forward.depth, nearBase, forward.queue);
  const rest = toBall(back, targets, left.labels, base, backward.queue);
  while (near.depth + rest.depth < length && near.start < near.end && rest.start < rest.end) {
    // Of the last step only the nodes where the balls meet count.
    const most = near.depth + rest.depth + 1 === length ? length : Infinity;
    if (near.weight <= rest.weight) yield* widen(near, rest, most);
    else yield* widen(rest, near, most);
  }
  while (rest.depth < length - 1 && rest.start < rest.end) yield* widen(rest, near, length);
  return { base, looked };
}
