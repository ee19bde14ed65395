import { createBinaryHeap } from "./binary-heap.ts";
import type { Network } from "./network.ts";
import { CLOSED, type Route, type Solve, type Subspace, TARGET, type Terminals } from "./solver.ts";

/**
 * A subspace on the heap, `route` its best route once that is known. No route of it comes before `nodes` up to `count` and
 * then `next` (with `next` below 0, up to `count` alone).
 */
interface Entry {
  readonly subspace: Subspace;
  readonly route: readonly number[] | null;
  readonly nodes: readonly number[];
  readonly count: number;
  readonly next: number;
}

/** Sequences of fewer nodes are compared faster than found again. */
const LONG = 64;

/**
 * Tells where two sequences of nodes part, which may be beyond what the caller asks about. The same ones are compared
 * again and again, and may be very long: then the answer is kept.
 */
function createPartings() {
  const known = new Map<readonly number[], Map<readonly number[], number>>();
  const compare = (a: readonly number[], b: readonly number[], most: number): number => {
    let at = 0;
    while (at < most && a[at] === b[at]) at++;
    return at;
  };
  return (a: readonly number[], b: readonly number[], most: number): number => {
    if (a === b) return most;
    if (most < LONG) return compare(a, b, most);
    const found = known.get(a)?.get(b) ?? known.get(b)?.get(a);
    if (found !== undefined) return found;
    const parted = compare(a, b, Math.min(a.length, b.length));
    known.set(a, (known.get(a) ?? new Map<readonly number[], number>()).set(b, parted));
    return parted;
  };
}

/**
 * First by cost, then by the first nodes that a route of the entry can have; where those are the same, what is not solved yet
 * may hold the earlier route.
 */
function createOrder(): (a: Entry, b: Entry) => number {
  const partOf = createPartings();
  const nodeAt = ({ nodes, count, next }: Entry, at: number): number =>
    at < count ? (nodes[at] ?? 0) : at === count ? next : -1;
  return (a, b) => {
    if (a.subspace.floor !== b.subspace.floor) return a.subspace.floor - b.subspace.floor;
    const least = Math.min(a.count, b.count);
    const parted = Math.min(least, partOf(a.nodes, b.nodes, least));
    for (let at = parted; at <= least + 1; at++) {
      const difference = nodeAt(a, at) - nodeAt(b, at);
      if (difference !== 0) return difference;
    }
    return (a.route === null ? 0 : 1) - (b.route === null ? 0 : 1);
  };
}

/**
 * The subspaces that a search starts from. Ends may overlap: a node that is in both starts its own subspace, since a
 * route may not come back to it.
 */
export function toRoots({ sources, roles }: Terminals): readonly Subspace[] {
  const isBoth = (node: number) => ((roles[node] ?? 0) & TARGET) !== 0;
  const shared = sources.filter(isBoth);
  const roots: Subspace[] = shared.map((node) => ({ base: [node], count: 1, banned: [], floor: 0 }));
  if (shared.length < sources.length) roots.push({ base: [], count: 0, banned: shared, floor: 0 });
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

/** The first node that may follow the prefix of a subspace, -1 where none may: then the subspace is empty. */
function findNext(
  { out }: Network,
  { sources, roles }: Terminals,
  subspace: Omit<Subspace, "floor">,
): number {
  const { base, count, banned } = subspace;
  if (count === 0) return sources.find((node) => !banned.includes(node)) ?? -1;
  const tip = base[count - 1] ?? 0;
  const before = count < 2 ? -1 : (base[count - 2] ?? 0);
  const end = out.endOf(tip);
  for (let i = out.starts[tip] ?? 0; i < end; i++) {
    const head = out.heads[i] ?? 0;
    if (head === before || ((roles[head] ?? 0) & (CLOSED | TARGET)) === CLOSED) continue;
    if (!banned.includes(head)) return head;
  }
  return -1;
}

/**
 * All routes of the roots, one by one: by cost, then by nodes. Each route splits its subspace at every node after the
 * shared beginning (Yen 1971 with Lawler's rule 1972), so that none is found twice. A subspace is solved only when its
 * floor comes up, and among those of one floor only when the nodes that its routes begin with do: of the many subspaces along a
 * long route most are never looked into. `null` means that work was done and nothing is ready: a chance to cancel.
 * `k` is only a hint how many routes will be asked for; no route above `most` is given. Returns whether the search came to its end.
 */
export function* enumerateRoutes(
  {
    network,
    terminals,
    solve,
  }: { readonly network: Network; readonly terminals: Terminals; readonly solve: Solve },
  k: number,
  most = Infinity,
): Generator<Route | null, boolean, undefined> {
  const heap = createBinaryHeap<Entry>(createOrder());
  const horizon = createHorizon(k);
  const add = (subspace: Subspace) => {
    const next = findNext(network, terminals, subspace);
    if (next >= 0) heap.push({ subspace, route: null, nodes: subspace.base, count: subspace.count, next });
  };
  for (const root of toRoots(terminals)) add(root);

  const split = (nodes: readonly number[], { count, banned }: Subspace, floor: number) => {
    for (let i = count; i < nodes.length; i++) {
      const next = nodes[i] ?? 0;
      add({ base: nodes, count: i, banned: i === count ? [...banned, next] : [next], floor });
    }
  };

  for (let entry = heap.pop(); entry !== undefined; entry = heap.pop()) {
    const { subspace, route } = entry;
    const { floor } = subspace;
    if (floor > most) return true;
    if (route !== null) {
      horizon.take();
      yield { cost: floor, nodes: route };
      split(route, subspace, floor);
      continue;
    }
    const solution = yield* solve(subspace, Math.min(most, horizon.limit()));
    if (solution.kind === "route") {
      const { cost, nodes } = solution.route;
      horizon.add(cost);
      heap.push({
        subspace: { ...subspace, floor: cost },
        route: nodes,
        nodes,
        count: nodes.length,
        next: -1,
      });
    } else if (solution.kind === "beyond")
      heap.push({ ...entry, subspace: { ...subspace, floor: solution.floor } });
    else if (solution.kind === "split") split(solution.nodes, subspace, solution.floor);
    else if (solution.kind === "exhausted") return false;
    yield null;
  }
  return true;
}
