import { createBinaryHeap } from "./binary-heap.ts";
import { compareNodes } from "./compare-nodes.ts";
import { type Route, type Solve, type Subspace, TARGET, type Terminals } from "./solver.ts";

/** A subspace on the heap: its prefix is the beginning of a known route, copied only when it is solved. */
interface Entry extends Omit<Subspace, "prefix"> {
  readonly base: readonly number[];
  /** Nodes of `base` that make the prefix. */
  readonly shared: number;
  readonly route: readonly number[] | null;
}

/** First by cost, then unsolved subspaces (they may hold an equal route), then by nodes. */
function compareEntries(a: Entry, b: Entry): number {
  if (a.floor !== b.floor) return a.floor - b.floor;
  if (a.route === null || b.route === null) return (a.route === null ? 0 : 1) - (b.route === null ? 0 : 1);
  return compareNodes(a.route, b.route);
}

/**
 * The subspaces that a search starts from. Ends may overlap: a node that is in both starts its own subspace, since a
 * route may not come back to it.
 */
export function toRoots({ sources, roles }: Terminals): readonly Subspace[] {
  const isBoth = (node: number) => ((roles[node] ?? 0) & TARGET) !== 0;
  const shared = sources.filter(isBoth);
  const roots: Subspace[] = shared.map((node) => ({ prefix: [node], banned: [], floor: 0 }));
  if (shared.length < sources.length) roots.push({ prefix: [], banned: shared, floor: 0 });
  return roots;
}

/** The costs of the best solved routes not yet given out: what lies above the last of them need not be solved now. */
function createHorizon(k: number) {
  const costs: number[] = [];
  let left = k;
  return {
    limit: () => (left > 0 && costs.length >= left ? (costs[left - 1] ?? Infinity) : Infinity),
    add(cost: number) {
      let at = costs.length;
      while (at > 0 && (costs[at - 1] ?? 0) > cost) at--;
      if (at < left) costs.splice(at, 0, cost);
      if (costs.length > left) costs.length = Math.max(left, 0);
    },
    take() {
      costs.shift();
      left--;
    },
  };
}

/**
 * All routes of the roots, one by one: by cost, then by nodes. Each route splits its subspace at every node after the
 * shared beginning (Yen 1971 with Lawler's rule 1972), so that none is found twice; a subspace is solved only when its
 * floor comes up. `null` means that work was done and nothing is ready: a chance to cancel. `k` is only a hint
 * how many routes will be asked for; no route above `most` is given. Returns whether the search came to its end.
 */
export function* enumerateRoutes(
  solve: Solve,
  roots: readonly Subspace[],
  k: number,
  most = Infinity,
): Generator<Route | null, boolean, undefined> {
  const heap = createBinaryHeap<Entry>(compareEntries);
  const horizon = createHorizon(k);
  for (const { prefix, banned, floor } of roots)
    heap.push({ base: prefix, shared: prefix.length, banned, floor, route: null });

  const split = (nodes: readonly number[], from: Entry, floor: number) => {
    for (let i = from.shared; i < nodes.length; i++) {
      const next = nodes[i] ?? 0;
      const banned = i === from.shared ? [...from.banned, next] : [next];
      heap.push({ base: nodes, shared: i, banned, floor, route: null });
    }
  };

  for (let entry = heap.pop(); entry !== undefined; entry = heap.pop()) {
    if (entry.floor > most) return true;
    if (entry.route !== null) {
      horizon.take();
      yield { cost: entry.floor, nodes: entry.route };
      split(entry.route, entry, entry.floor);
      continue;
    }
    const { base, shared, banned, floor } = entry;
    const subspace = { prefix: base.slice(0, shared), banned, floor };
    const solution = yield* solve(subspace, Math.min(most, horizon.limit()));
    if (solution.kind === "route") {
      horizon.add(solution.route.cost);
      heap.push({ ...entry, floor: solution.route.cost, route: solution.route.nodes });
    } else if (solution.kind === "beyond") heap.push({ ...entry, floor: solution.floor });
    else if (solution.kind === "split") split(solution.nodes, entry, solution.floor);
    else if (solution.kind === "exhausted") return false;
    yield null;
  }
  return true;
}
