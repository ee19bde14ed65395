import { type CooperativeTask, SLICE } from "./cooperative-task.ts";
import { countDisjointWays, SINK } from "./disjoint.ts";
import { findRoutes, type RouteQuestion } from "./find-routes.ts";
import { type Arcs, type Network, withoutCosts } from "./network.ts";
import type { ScratchPool } from "./scratch-pool.ts";
import { CLOSED, type Terminals } from "./solver.ts";
import { listNeighbours } from "./visit-check.ts";

/** Steps that counting may take on one question before it settles for a lower bound. */
const BUDGET = 2_000_000;

function* listHeads({ out }: Network, node: number): Generator<number> {
  const end = out.endOf(node);
  for (let i = out.starts[node] ?? 0; i < end; i++) yield out.heads[i] ?? 0;
}

const countArcs = ({ starts, endOf }: Arcs, nodes: readonly number[]): number =>
  nodes.reduce((sum, node) => sum + endOf(node) - (starts[node] ?? 0), 0);

export interface WayCount {
  readonly ways: number;
  /** The count was cut short. */
  readonly isLowerBound: boolean;
}

/** The targets that a flow may end at: a route from a node may not end there, which a flow cannot see. */
function partEnds(sources: readonly number[], targets: readonly number[]) {
  const inSources = new Set(sources);
  const inTargets = new Set(targets);
  const others = targets.filter((node) => !inSources.has(node));
  return others.length > 0
    ? { from: sources, to: others, isExact: others.length === targets.length || sources.length === 1 }
    : { from: sources.filter((node) => !inTargets.has(node)), to: targets, isExact: targets.length === 1 };
}

/**
 * How many routes from the sources to the targets share no intermediate; every direct step is one. A lower bound where
 * two sets of ends overlap, since routes between the shared members are then left out.
 */
export function* countWays(
  network: Network,
  { sources, targets, roles }: Terminals,
): CooperativeTask<WayCount> {
  const { from, to, isExact } = partEnds(sources, targets);
  const goals = new Set(to);
  const starts = new Set(from);
  let left = BUDGET;
  function* next(node: number): Generator<number> {
    for (const head of listHeads(network, node)) {
      left--;
      if (!goals.has(head)) yield head;
      else if (!starts.has(node)) yield SINK;
    }
  }
  const isOpen = (node: number) => left > 0 && ((roles[node] ?? 0) & CLOSED) === 0;
  const direct = from.reduce((sum, node) => {
    for (const head of listHeads(network, node)) if (goals.has(head)) sum++;
    return sum;
  }, 0);
  const arcs = Math.min(countArcs(network.out, from), countArcs(network.back, to));
  const ways = yield* countDisjointWays({ next, starts: from, isOpen, most: arcs - direct });
  return { ways: direct + ways, isLowerBound: !isExact || (left <= 0 && ways < arcs - direct) };
}

function* hasAny(routes: ReturnType<typeof findRoutes>): CooperativeTask<boolean> {
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
  scratchPool: ScratchPool,
  nodes: readonly number[],
): CooperativeTask<readonly number[]> {
  const { network, sources, targets, isOpen = null } = question;
  const { nodeCount } = network;
  const bare = withoutCosts(network);
  const cuts: number[] = [];
  for (const node of nodes.slice(1, -1)) {
    const open = isOpen === null ? new Uint8Array(nodeCount).fill(1) : isOpen.slice();
    open[node] = 0;
    const routes = findRoutes({ network: bare, sources, targets, isOpen: open }, scratchPool);
    if (!(yield* hasAny(routes))) cuts.push(node);
  }
  return cuts;
}

/** The nodes that hang together with some nodes through open ones, whatever the direction; 1 per node. */
export function* findComponent(
  network: Network,
  starts: readonly number[],
  isOpen: Uint8Array | null,
): CooperativeTask<Uint8Array> {
  const inside = new Uint8Array(network.nodeCount);
  const queue = [...starts];
  for (const node of queue) inside[node] = 1;
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
