import { countDisjointWays, SINK } from "./disjoint.ts";
import { findRoutes, type RouteQuestion } from "./find-routes.ts";
import { type Arcs, type Network, withoutCosts } from "./network.ts";
import { CLOSED, type Terminals } from "./solver.ts";
import { listNeighbours } from "./visit-check.ts";
import { SLICE, type Work } from "./work.ts";
import type { Workspace } from "./workspace.ts";

/** Steps that counting may take on one question before it settles for a lower bound. */
const BUDGET = 2_000_000;

function* listHeads({ out }: Network, place: number): Generator<number> {
  const end = out.endOf(place);
  for (let i = out.starts[place] ?? 0; i < end; i++) yield out.heads[i] ?? 0;
}

const countArcs = ({ starts, endOf }: Arcs, places: readonly number[]): number =>
  places.reduce((sum, place) => sum + endOf(place) - (starts[place] ?? 0), 0);

export interface WayCount {
  readonly ways: number;
  /** The count was cut short. */
  readonly isLowerBound: boolean;
}

/** The targets that a flow may end at: a route from a place may not end there, which a flow cannot see. */
function partEnds(sources: readonly number[], targets: readonly number[]) {
  const inSources = new Set(sources);
  const inTargets = new Set(targets);
  const others = targets.filter((place) => !inSources.has(place));
  return others.length > 0
    ? { from: sources, to: others, isExact: others.length === targets.length || sources.length === 1 }
    : { from: sources.filter((place) => !inTargets.has(place)), to: targets, isExact: targets.length === 1 };
}

/**
 * How many routes from the sources to the targets share no intermediate; every direct step is one. A lower bound where
 * two sets of ends overlap, since routes between the shared members are then left out.
 */
export function* countWays(network: Network, { sources, targets, roles }: Terminals): Work<WayCount> {
  const { from, to, isExact } = partEnds(sources, targets);
  const goals = new Set(to);
  const starts = new Set(from);
  let left = BUDGET;
  function* next(place: number): Generator<number> {
    for (const head of listHeads(network, place)) {
      left--;
      if (!goals.has(head)) yield head;
      else if (!starts.has(place)) yield SINK;
    }
  }
  const isOpen = (place: number) => left > 0 && ((roles[place] ?? 0) & CLOSED) === 0;
  const direct = from.reduce((sum, place) => {
    for (const head of listHeads(network, place)) if (goals.has(head)) sum++;
    return sum;
  }, 0);
  const arcs = Math.min(countArcs(network.out, from), countArcs(network.back, to));
  const ways = yield* countDisjointWays({ next, starts: from, isOpen, most: arcs - direct });
  return { ways: direct + ways, isLowerBound: !isExact || (left <= 0 && ways < arcs - direct) };
}

function* hasAny(routes: ReturnType<typeof findRoutes>): Work<boolean> {
  for (const route of routes) {
    if (route !== null) return true;
    yield null;
  }
  return false;
}

/**
 * The intermediates of a route without which no route is left between the same ends, in the order in which they lie on
 * it. One search per intermediate.
 */
export function* findCuts(
  question: RouteQuestion,
  workspace: Workspace,
  places: readonly number[],
): Work<readonly number[]> {
  const { network, sources, targets, isOpen = null } = question;
  const { placeCount } = network;
  const bare = withoutCosts(network);
  const cuts: number[] = [];
  for (const place of places.slice(1, -1)) {
    const open = isOpen === null ? new Uint8Array(placeCount).fill(1) : isOpen.slice();
    open[place] = 0;
    const routes = findRoutes({ network: bare, sources, targets, isOpen: open }, workspace);
    if (!(yield* hasAny(routes))) cuts.push(place);
  }
  return cuts;
}

/** The places that hang together with some places through open ones, whatever the direction; 1 per place. */
export function* findComponent(
  network: Network,
  starts: readonly number[],
  isOpen: Uint8Array | null,
): Work<Uint8Array> {
  const inside = new Uint8Array(network.placeCount);
  const queue = [...starts];
  for (const place of queue) inside[place] = 1;
  let slice = SLICE;
  for (let at = 0; at < queue.length; at++)
    for (const head of listNeighbours(network, queue[at] ?? 0)) {
      if (--slice < 0) {
        slice = SLICE;
        yield null;
      }
      if (inside[head] === 1 || (isOpen !== null && isOpen[head] === 0)) continue;
      inside[head] = 1;
      queue.push(head);
    }
  return inside;
}
