import { createBreadthSolver } from "./bidirectional.ts";
import { enumerateRoutes, toRoots } from "./enumerate.ts";
import { createGuidedSolver } from "./guided.ts";
import { createLabelledSolver } from "./labelled.ts";
import type { Network } from "./network.ts";
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
import { type PlaceCosts, walkCost } from "./weights.ts";
import type { Work } from "./work.ts";
import type { WeightedScratch, Workspace } from "./workspace.ts";

/** A path question on a bare network: places are indices, and their order breaks ties. */
export interface RouteQuestion {
  readonly network: Network;
  readonly sources: readonly number[];
  readonly targets: readonly number[];
  /** Cost of each place as an intermediate, from `toCost`; null = free. */
  readonly placeCosts?: PlaceCosts;
  /** 1 = may be an intermediate, per place; null = all. */
  readonly isOpen?: Uint8Array | null;
  readonly required?: readonly number[];
  readonly time?: TimeRule | null;
  readonly maxSteps?: number | null;
  /** How many routes will be asked for; a hint. */
  readonly wanted?: number;
  /** Labels that a search under `required`, `time` or limited weighted steps takes up before it gives up. */
  readonly budget?: number;
}

/** Labels taken up before a search gives up: some seconds of work. */
const BUDGET = 2_000_000;

/** The solver with the places of the prefix marked as long as it looks, whether it comes to an end or is left. */
const markPrefix = (solve: Solve, roles: Uint8Array): Solve =>
  function* (subspace, limit) {
    for (const place of subspace.prefix) roles[place] = (roles[place] ?? 0) | PREFIX;
    try {
      return yield* solve(subspace, limit);
    } finally {
      for (const place of subspace.prefix) roles[place] = (roles[place] ?? 0) & ~PREFIX;
    }
  };

function createSolver(
  question: RouteQuestion,
  terminals: Terminals,
  scratch: WeightedScratch,
  known: number,
): Solve {
  const { network, placeCosts = null, required = [], time = null, maxSteps = null, wanted = 1 } = question;
  const rules = { required, time, maxSteps: maxSteps ?? Infinity, budget: question.budget ?? BUDGET };
  const isLimited = rules.maxSteps < network.placeCount - 1;
  return required.length > 0 || time !== null || isLimited
    ? createLabelledSolver(network, placeCosts, terminals, rules, { fronts: scratch.fronts, wanted, known })
    : createWeightedSolver(network, placeCosts, terminals, { ...scratch, wanted, known });
}

/** What a route of the fewest steps costs, so no more is the least cost; null when there is no route. */
function* guessLeast(
  { network, placeCosts = null }: RouteQuestion,
  { roles }: Terminals,
  roots: readonly Subspace[],
  solveBreadth: Solve,
): Work<number | null> {
  for (const root of roots) {
    const solution = yield* solveBreadth(root, Infinity);
    if (solution.kind === "route") return walkCost(network.out, placeCosts, roles, solution.route.places);
  }
  return null;
}

/**
 * The loop-free routes from the sources to the targets, one by one: by cost, then by places. Ends are never
 * intermediates. `null` means that work was done and nothing is ready. Returns whether all routes were given. Ask for
 * its `return` when it is left early, so that its memory can be used again.
 */
export function* findRoutes(
  question: RouteQuestion,
  workspace: Workspace,
): Generator<Route | null, boolean, undefined> {
  const {
    network,
    sources,
    targets,
    isOpen = null,
    placeCosts = null,
    maxSteps = null,
    wanted = 1,
  } = question;
  const roles = workspace.lendRoles(isOpen);
  const terminals = toTerminals(sources, targets, roles);
  const isWeighted = network.out.costs !== null || placeCosts !== null;
  const isRuled = (question.required ?? []).length > 0 || (question.time ?? null) !== null;
  const most = isWeighted ? Infinity : (maxSteps ?? Infinity);
  const scratch = isWeighted || isRuled ? workspace.lend() : null;
  const stepsLeft = workspace.lendStepsLeft();
  try {
    const roots = toRoots(terminals);
    const solveBreadth = createBreadthSolver(network, terminals, workspace.breadth);
    if (scratch === null) {
      const guided = createGuidedSolver(network, terminals, workspace.breadth, stepsLeft, solveBreadth);
      return yield* enumerateRoutes(markPrefix(guided, roles), roots, wanted, most);
    }
    const known = yield* guessLeast(question, terminals, roots, markPrefix(solveBreadth, roles));
    if (known === null) return true;
    const solve = markPrefix(createSolver(question, terminals, scratch, known), roles);
    return yield* enumerateRoutes(solve, roots, wanted, most);
  } finally {
    if (scratch !== null) workspace.giveBack(scratch);
    workspace.giveBackStepsLeft(stepsLeft);
    clearTerminals(terminals, isOpen);
    workspace.giveBackRoles(roles, isOpen);
  }
}
