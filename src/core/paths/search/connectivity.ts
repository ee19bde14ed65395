import { countDisjointWays, SINK } from "./disjoint.ts";
import type { Network } from "./network.ts";
import { CLOSED, type Terminals } from "./solver.ts";
import { listNeighbours } from "./visit-check.ts";

/** Steps that counting may take on one question before it settles for a lower bound. */
const BUDGET = 2_000_000;

function* listHeads({ out }: Network, place: number): Generator<number> {
  const end = out.offsets[place + 1] ?? 0;
  for (let i = out.offsets[place] ?? 0; i < end; i++) yield out.heads[i] ?? 0;
}

const countArcs = (offsets: Uint32Array, places: readonly number[]): number =>
  places.reduce((sum, place) => sum + (offsets[place + 1] ?? 0) - (offsets[place] ?? 0), 0);

export interface WayCount {
  readonly ways: number;
  /** The count was cut short. */
  readonly isLowerBound: boolean;
}

/**
 * How many routes from the sources to the targets share no intermediate (a direct step counts once). `without` is
 * closed as well; `most` ends the count early.
 */
export function countWays(
  network: Network,
  { sources, targets, roles }: Terminals,
  most = Infinity,
  without = -1,
): WayCount {
  const goals = new Set(targets);
  let left = BUDGET;
  function* next(place: number): Generator<number> {
    for (const head of listHeads(network, place)) {
      left--;
      yield goals.has(head) ? SINK : head;
    }
  }
  const isOpen = (place: number) => left > 0 && place !== without && ((roles[place] ?? 0) & CLOSED) === 0;
  const bound = Math.min(
    most,
    countArcs(network.out.offsets, sources),
    countArcs(network.back.offsets, targets),
  );
  const ways = countDisjointWays({ next, starts: sources, isOpen, most: bound });
  return { ways, isLowerBound: left <= 0 && ways < bound };
}

/**
 * The intermediates of a route that every route between the same ends needs, in the order in which they lie on it.
 * They are looked for only where no two routes are disjoint.
 */
export function findCuts(
  network: Network,
  terminals: Terminals,
  places: readonly number[],
): readonly number[] {
  if (places.length === 2 || countWays(network, terminals, 2).ways !== 1) return [];
  return places.slice(1, -1).filter((place) => {
    const { ways, isLowerBound } = countWays(network, terminals, 1, place);
    return ways === 0 && !isLowerBound;
  });
}

/** The places that hang together with some places through open ones, whatever the direction; 1 per place. */
export function findComponent(
  network: Network,
  starts: readonly number[],
  isOpen: Uint8Array | null,
): Uint8Array {
  const inside = new Uint8Array(network.placeCount);
  const queue = [...starts];
  for (const place of queue) inside[place] = 1;
  for (let at = 0; at < queue.length; at++)
    for (const head of listNeighbours(network, queue[at] ?? 0)) {
      if (inside[head] === 1 || (isOpen !== null && isOpen[head] === 0)) continue;
      inside[head] = 1;
      queue.push(head);
    }
  return inside;
}
