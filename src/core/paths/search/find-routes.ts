import { createBreadthSolver } from "./bidirectional.ts";
import type { CooperativeTask } from "./cooperative-task.ts";
import { enumerateRoutes, toRoots } from "./enumerate.ts";
import { createGuidedSolver } from "./guided.ts";
import { createLabelSettingSolver } from "./label-setting.ts";
import type { Network } from "./network.ts";
import type { ScratchPool, WeightedScratch } from "./scratch-pool.ts";
import {
  clearTerminals,
  PREFIX,
  type Route,
  type Solve,
  type Subspace,
  type Terminals,
  toTerminals,
} from "./solver.ts";
import type { TimeRule } from "./time.ts";
import { createWeightedSolver } from "./weighted.ts";
import { type NodeCosts, walkCost } from "./weights.ts";

/** A path question on a bare network: nodes are indices, and their order breaks ties. */
export interface RouteQuestion {
  readonly network: Network;
  readonly sources: readonly number[];
  readonly targets: readonly number[];
  /** Cost of each node as an intermediate, from `toCost`; null = free. */
  readonly nodeCosts?: NodeCosts;
  /** 1 = may be an intermediate, per node; null = all. */
  readonly isOpen?: Uint8Array | null;
  readonly required?: readonly number[];
  readonly time?: TimeRule | null;
  readonly maxSteps?: number | null;
  /** How many routes will be asked for; a hint. */
  readonly k?: number;
  /** Labels that a search under `required`, `time` or limited weighted steps takes up before it gives up. */
  readonly budget?: number;
}

/** Labels taken up before a search gives up: some seconds of work. */
const BUDGET = 2_000_000;

/**
 * Keeps the nodes of one prefix marked. The next subspace is mostly a neighbour along the same route: only the nodes between
 * the two are marked or cleared then.
 */
function createPrefixMarks(roles: Uint8Array) {
  let base: readonly number[] = [];
  let count = 0;
  const clear = (from: number) => {
    for (let i = from; i < count; i++) {
      const node = base[i] ?? 0;
      roles[node] = (roles[node] ?? 0) & ~PREFIX;
    }
    count = Math.min(count, from);
  };
  return {
    clear: () => clear(0),
    move(to: Subspace) {
      if (to.base !== base) {
        let common = 0;
        while (common < Math.min(count, to.count) && base[common] === to.base[common]) common++;
        clear(common);
        base = to.base;
      }
      clear(to.count);
      for (; count < to.count; count++) {
        const node = base[count] ?? 0;
        roles[node] = (roles[node] ?? 0) | PREFIX;
      }
    },
  };
}

type PrefixMarks = ReturnType<typeof createPrefixMarks>;

/** The solver with the nodes of the prefix marked while it looks; they stay so for the next one. */
const markPrefix = (solve: Solve, marks: PrefixMarks): Solve =>
  function* (subspace, limit) {
    marks.move(subspace);
    return yield* solve(subspace, limit);
  };

function createSolver(
  question: RouteQuestion,
  terminals: Terminals,
  scratch: WeightedScratch,
  upperBound: number,
): Solve {
  const { network, nodeCosts = null, required = [], time = null, maxSteps = null, k = 1 } = question;
  const rules = { required, time, maxSteps: maxSteps ?? Infinity, budget: question.budget ?? BUDGET };
  const isLimited = rules.maxSteps < network.nodeCount - 1;
  return required.length > 0 || time !== null || isLimited
    ? createLabelSettingSolver(network, nodeCosts, terminals, rules, {
        fronts: scratch.fronts,
        k,
        upperBound,
      })
    : createWeightedSolver(network, nodeCosts, terminals, { ...scratch, k, upperBound });
}

/** What a route of the fewest steps costs, so no more is the least cost; null when there is no route. */
function* guessLeast(
  { network, nodeCosts = null }: RouteQuestion,
  terminals: Terminals,
  solveBreadth: Solve,
): CooperativeTask<number | null> {
  const { roles } = terminals;
  for (const root of toRoots(terminals)) {
    const solution = yield* solveBreadth(root, Infinity);
    if (solution.kind === "route") return walkCost(network.out, nodeCosts, roles, solution.route.nodes);
  }
  return null;
}

/**
 * The loop-free routes from the sources to the targets, one by one: by cost, then by nodes. Ends are never
 * intermediates. `null` means that work was done and nothing is ready. Returns whether all routes were given. Ask for
 * its `return` when it is left early, so that its memory can be used again.
 */
export function* findRoutes(
  question: RouteQuestion,
  scratchPool: ScratchPool,
): Generator<Route | null, boolean, undefined> {
  const { network, sources, targets, isOpen = null, nodeCosts = null, maxSteps = null, k = 1 } = question;
  const roles = scratchPool.acquireRoles(isOpen);
  const terminals = toTerminals(sources, targets, roles);
  const isWeighted = network.out.costs !== null || nodeCosts !== null;
  const isRuled = (question.required ?? []).length > 0 || (question.time ?? null) !== null;
  const most = isWeighted ? Infinity : (maxSteps ?? Infinity);
  const scratch = isWeighted || isRuled ? scratchPool.acquire() : null;
  const stepsLeft = scratchPool.acquireStepsLeft();
  const marks = createPrefixMarks(roles);
  try {
    const enumerate = (solve: Solve) =>
      enumerateRoutes({ network, terminals, solve: markPrefix(solve, marks) }, k, most);
    const solveBreadth = createBreadthSolver(network, terminals, scratchPool.breadth);
    if (scratch === null) {
      const guided = createGuidedSolver(network, terminals, scratchPool.breadth, stepsLeft, solveBreadth);
      return yield* enumerate(guided);
    }
    const upperBound = yield* guessLeast(question, terminals, markPrefix(solveBreadth, marks));
    if (upperBound === null) return true;
    return yield* enumerate(createSolver(question, terminals, scratch, upperBound));
  } finally {
    marks.clear();
    if (scratch !== null) scratchPool.release(scratch);
    scratchPool.releaseStepsLeft(stepsLeft);
    clearTerminals(terminals, isOpen);
    scratchPool.releaseRoles(roles, isOpen);
  }
}
