import type { BreadthScratch } from "./bidirectional.ts";
import { type CooperativeTask, SLICE } from "./cooperative-task.ts";
import type { Network } from "./network.ts";
import {
  PREFIX,
  prefixOf,
  type Solution,
  type Solve,
  type Subspace,
  type Terminals,
  tipOf,
} from "./solver.ts";
import { type Labelled, labelStepsLeft, type StepsLeft } from "./steps-left.ts";

/** Lengths past that of a known route at which further ones are expected. */
const REACH = 2;
/** Labellings that may go unpaid before they are given up; a route that a walk finds spares a search and pays for one. */
const MOST_UNPAID = 3;
/** Part of what a search costs that a walk may cost in vain. */
const PATIENCE = 1 / 16;

/**
 * Finds the route of fewest steps, and among those the first by nodes, as `solve` does, mostly without a search of its own: the steps
 * left from each node to the targets are measured once for each length of routes, for all subspaces, and a walk takes
 * the first node from which enough steps are left, going back where it closes a loop. Where routes of that length are
 * not to be expected, or the walk goes back too often, `solve` is asked.
 */
export function createGuidedSolver(
  network: Network,
  terminals: Terminals,
  breadth: BreadthScratch,
  left: StepsLeft,
  solve: Solve,
): Solve {
  const { sources, roles } = terminals;
  const { starts, endOf, heads } = network.out;
  /** Lengths of which routes are known. */
  const lengths = new Set<number>();
  /** Nodes that may follow a node with so many steps left, ascending, for the present length. */
  const followers = new Map<number, readonly number[]>();
  let length = -1;
  let labelled: Labelled = { base: 0, looked: 0 };
  let spent = 0;
  let slice = SLICE;

  const isExpected = (steps: number): boolean => {
    if (spent > MOST_UNPAID * labelled.looked) return false;
    for (let less = 0; less <= REACH; less++) if (lengths.has(steps - less)) return true;
    return false;
  };

  /** None is closed, since those have no label; a target before the last of `steps` would have ended a shorter route of the subspace. */
  const listFollowers = (node: number, steps: number): readonly number[] => {
    const key = node * (length + 1) + steps;
    const known = followers.get(key);
    if (known !== undefined) return known;
    const found: number[] = [];
    const { base } = labelled;
    const end = endOf(node);
    const begin = starts[node] ?? 0;
    slice -= end - begin;
    for (let i = begin; i < end; i++) {
      const v = heads[i] ?? 0;
      const label = left.labels[v] ?? 0;
      if (label >= base && label < base + steps) found.push(v);
    }
    followers.set(key, found);
    return found;
  };

  /** The first route of the present length in a subspace, `none` when there is none of it, null when it was given up. */
  function* walk(subspace: Subspace): CooperativeTask<Solution | null> {
    const { count, banned } = subspace;
    const added: number[] = [];
    const stepsFrom = (nodes: number) => length + 1 - nodes;
    const tip = tipOf(subspace);
    const choices = [tip === undefined ? sources : listFollowers(tip, stepsFrom(count))];
    const tried = [0];
    let patience = labelled.looked * PATIENCE;
    try {
      for (;;) {
        const depth = choices.length - 1;
        const at = tried[depth] ?? 0;
        const v = choices[depth]?.[at];
        if (v === undefined) {
          if (depth === 0) return { kind: "none" };
          choices.pop();
          tried.pop();
          const last = added.pop() ?? 0;
          roles[last] = (roles[last] ?? 0) & ~PREFIX;
          continue;
        }
        tried[depth] = at + 1;
        spent++;
        if (--patience < 0) return null;
        if (--slice < 0) {
          slice = SLICE;
          yield null;
        }
        if (((roles[v] ?? 0) & PREFIX) !== 0 || (depth === 0 && banned.includes(v))) continue;
        added.push(v);
        const steps = stepsFrom(count + added.length);
        if (steps === 0)
          return { kind: "route", route: { cost: length, nodes: [...prefixOf(subspace), ...added] } };
        roles[v] = (roles[v] ?? 0) | PREFIX;
        choices.push(listFollowers(v, steps));
        tried.push(0);
      }
    } finally {
      for (const v of added) roles[v] = (roles[v] ?? 0) & ~PREFIX;
    }
  }

  return function* (subspace, limit) {
    const { floor } = subspace;
    if (isExpected(floor)) {
      if (floor !== length) {
        labelled = yield* labelStepsLeft(network, terminals, breadth, left, floor);
        spent += labelled.looked;
        length = floor;
        followers.clear();
      }
      const found = yield* walk(subspace);
      if (found?.kind === "route") {
        lengths.add(found.route.cost);
        spent -= labelled.looked;
      }
      if (found !== null) return found.kind === "none" ? { kind: "beyond", floor: floor + 1 } : found;
    }
    const solution = yield* solve(subspace, limit);
    if (solution.kind === "route") lengths.add(solution.route.cost);
    return solution;
  };
}
