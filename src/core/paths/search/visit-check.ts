import { countDisjointWays, SINK } from "./disjoint.ts";
import type { Network } from "./network.ts";
import { CLOSED, PREFIX, TARGET } from "./solver.ts";

/** Neighbours of a place along and against the arcs. */
export function* listNeighbours({ out, back }: Network, place: number): Generator<number> {
  for (const arcs of out === back ? [out] : [out, back]) {
    const end = arcs.offsets[place + 1] ?? 0;
    for (let i = arcs.offsets[place] ?? 0; i < end; i++) yield arcs.heads[i] ?? 0;
  }
}

/**
 * False when no route that begins with the marked prefix, whose last place is `tip`, can pass through `place`: that
 * takes one way back to the tip and another, sharing nothing with it, to a target. Necessary, not sufficient.
 */
export function canVisit(network: Network, roles: Uint8Array, tip: number, place: number): boolean {
  const role = roles[place] ?? 0;
  if ((role & TARGET) !== 0) return true;
  if ((role & (CLOSED | PREFIX)) !== 0) return false;
  const { placeCount } = network;
  // All targets are one place, since a route ends at one of them.
  const toGoal = (v: number) => (((roles[v] ?? 0) & (TARGET | PREFIX)) === TARGET ? placeCount : v);
  function* next(u: number): Generator<number> {
    if (u === tip || u === placeCount) yield SINK;
    else for (const v of listNeighbours(network, u)) yield toGoal(v);
  }
  const isOpen = (v: number) => v === tip || v === placeCount || ((roles[v] ?? 0) & (CLOSED | PREFIX)) === 0;
  return countDisjointWays({ next, starts: [place], isOpen, most: 2 }) === 2;
}
