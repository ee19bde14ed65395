import { type CooperativeTask, SLICE } from "./cooperative-task.ts";
import type { Network } from "./network.ts";
import type { NodeHeap } from "./node-heap.ts";
import type { NodeCosts } from "./weights.ts";

/** A tree that joins groups of nodes, or several where not all can be joined. */
export interface SteinerTree {
  /** Arcs as pairs of nodes, away from the root, in the order in which they were laid. */
  readonly arcs: readonly (readonly [number, number])[];
  /** Groups (by their index) that are joined; one list when all are. */
  readonly joined: readonly (readonly number[])[];
}

export interface SteinerQuestion {
  readonly network: Network;
  /** Half of it counts for every step into or out of a node that is in no group. */
  readonly nodeCosts: NodeCosts;
  /** 1 = may be passed through; null = all. Nodes of `ends` are exempt. */
  readonly isOpen: Uint8Array | null;
  /** What is to be joined: any member of each. */
  readonly ends: readonly (readonly number[])[];
  /** Further nodes to be joined; they must be open. */
  readonly required: readonly number[];
}

interface Grown {
  readonly arcs: readonly (readonly [number, number])[];
  readonly together: readonly number[];
}

/**
 * A tree that joins all groups, grown from the first along the arcs: the nearest group not yet joined is tied to the tree
 * by the cheapest way, again and again (Takahashi and Matsuyama 1980). Where arcs run both ways and every group is one
 * node it costs at most twice the least, else at most as many times as there are groups. Groups out of reach, whichever
 * member one starts from, are joined among themselves in the same way. Ties go to the lower
 * nodes. One Dijkstra search a group.
 */
export function* growTree(
  { network: { out, nodeCount }, nodeCosts, isOpen, ends, required }: SteinerQuestion,
  heap: NodeHeap,
): CooperativeTask<SteinerTree> {
  const groups = [...ends, ...required.map((node) => [node])];
  const groupsOf = new Map<number, number[]>();
  groups.forEach((group, index) => {
    for (const node of group) groupsOf.set(node, [...(groupsOf.get(node) ?? []), index]);
  });
  const label = new Float64Array(nodeCount).fill(Infinity);
  const parent = new Int32Array(nodeCount).fill(-1);
  const touched: number[] = [];
  const half = (node: number) => (nodeCosts === null || groupsOf.has(node) ? 0 : (nodeCosts[node] ?? 0) / 2);

  const reach = (node: number, cost: number, by: number) => {
    const before = label[node] ?? 0;
    if (cost === before && by < (parent[node] ?? 0)) parent[node] = by;
    if (cost >= before) return;
    if (before === Infinity) touched.push(node);
    label[node] = cost;
    parent[node] = by;
    heap.push(cost, node);
  };

  /** The cheapest way from the starts to a member of a group still left, or null: then all that is in reach has a label. */
  function* findNearest(
    starts: Iterable<number>,
    left: ReadonlySet<number>,
  ): CooperativeTask<readonly number[] | null> {
    const isLeft = (node: number) => groupsOf.get(node)?.some((index) => left.has(index)) ?? false;
    const mayEnter = (node: number) =>
      isOpen === null ||
      isOpen[node] === 1 ||
      (groupsOf.get(node)?.some((index) => index < ends.length && left.has(index)) ?? false);
    for (const node of touched) label[node] = Infinity;
    touched.length = 0;
    heap.clear();
    for (const node of starts) reach(node, 0, -1);
    let slice = SLICE;
    while (!heap.isEmpty()) {
      const key = heap.least();
      const u = heap.pop();
      if (key > (label[u] ?? 0)) continue;
      if (isLeft(u)) {
        let nearest = u;
        while (heap.least() === key) {
          const rival = heap.pop();
          if (rival < nearest && isLeft(rival)) nearest = rival;
        }
        const way = [nearest];
        for (let at = parent[nearest] ?? -1; at >= 0; at = parent[at] ?? -1) way.push(at);
        return way.reverse();
      }
      const end = out.endOf(u);
      const begin = out.starts[u] ?? 0;
      slice -= end - begin + 1;
      if (slice < 0) {
        slice = SLICE;
        yield null;
      }
      for (let i = begin; i < end; i++) {
        const v = out.heads[i] ?? 0;
        if (mayEnter(v)) reach(v, key + (out.costs?.[i] ?? 1) + half(u) + half(v), u);
      }
    }
    return null;
  }

  /** Grows from one of the starts, the one nearest to another group. */
  function* grow(
    root: number,
    starts: readonly number[],
    others: ReadonlySet<number>,
  ): CooperativeTask<Grown> {
    const left = new Set(others);
    const together = [root];
    const arcs: (readonly [number, number])[] = [];
    const tree = new Set<number>();
    const join = (node: number) => {
      tree.add(node);
      for (const index of groupsOf.get(node) ?? []) if (left.delete(index)) together.push(index);
    };
    if (starts.length === 1) for (const node of starts) join(node);
    while (left.size > 0) {
      const way = yield* findNearest(tree.size > 0 ? tree : starts, left);
      if (way === null) break;
      for (let i = 1; i < way.length; i++) arcs.push([way[i - 1] ?? 0, way[i] ?? 0]);
      for (const node of way) join(node);
    }
    return { arcs, together };
  }

  const left = new Set(groups.keys());
  const arcs: (readonly [number, number])[] = [];
  const joined: (readonly number[])[] = [];
  for (const root of left) {
    left.delete(root);
    let untried = groups[root] ?? [];
    let best = yield* grow(root, untried, left);
    // A member that the last search did not reach may lead to more.
    const isShort = (grown: Grown) => grown.together.length <= left.size;
    while (isShort(best)) {
      untried = untried.filter((node) => label[node] === Infinity);
      const [next] = untried;
      if (next === undefined) break;
      const other = yield* grow(root, [next], left);
      if (other.together.length > best.together.length) best = other;
    }
    arcs.push(...best.arcs);
    for (const index of best.together) left.delete(index);
    joined.push([...best.together].sort((a, b) => a - b));
  }
  return { arcs, joined };
}
