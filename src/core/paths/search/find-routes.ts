import { type BreadthWorkspace, createBreadthSolver } from "./bidirectional.ts";
import { enumerateRoutes, toRoots } from "./enumerate.ts";
import { createLabelledSolver } from "./labelled.ts";
import type { Network } from "./network.ts";
import { type Route, type Solve, type Terminals, toTerminals } from "./solver.ts";
import type { TimeRule } from "./time.ts";
import { createWeightedSolver } from "./weighted.ts";
import type { PlaceCosts } from "./weights.ts";

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
}

/** Labels that a search under `required`, `time` or limited weighted steps takes up before it gives up. */
export const LABEL_BUDGET = 5_000_000;

function createSolver(question: RouteQuestion, terminals: Terminals, workspace: BreadthWorkspace): Solve {
  const { network, placeCosts = null, required = [], time = null, maxSteps = null } = question;
  const isWeighted = network.out.costs !== null || placeCosts !== null;
  const isLimited = maxSteps !== null && maxSteps < network.placeCount - 1;
  if (required.length > 0 || time !== null || (isWeighted && isLimited))
    return createLabelledSolver(network, placeCosts, terminals, {
      required,
      time,
      maxSteps: maxSteps ?? Infinity,
      budget: LABEL_BUDGET,
    });
  return isWeighted
    ? createWeightedSolver(network, placeCosts, terminals)
    : createBreadthSolver(network, terminals, workspace);
}

/**
 * The loop-free routes from the sources to the targets, one by one: by cost, then by places. Ends are never
 * intermediates. `null` means that work was done and nothing is ready. Returns whether all routes were given.
 */
export function findRoutes(
  question: RouteQuestion,
  workspace: BreadthWorkspace,
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
  const terminals = toTerminals(network.placeCount, sources, targets, isOpen);
  const isWeighted = network.out.costs !== null || placeCosts !== null;
  const most = isWeighted ? Infinity : (maxSteps ?? Infinity);
  return enumerateRoutes(createSolver(question, terminals, workspace), toRoots(terminals), wanted, most);
}
