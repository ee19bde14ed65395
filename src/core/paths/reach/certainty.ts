import type { Plan } from "../plan.ts";
import { CLOSED, toRoles } from "../search/solver.ts";
import { type FrontierNode, measureReach, type ReachedPart, type ReachQuestion } from "./frontier.ts";

/** A part of a path between two terminals, on which something that was not fetched may lie. */
export interface Leg {
  readonly from: readonly FrontierNode[];
  readonly to: readonly FrontierNode[];
  /** Least cost of all other parts of the path. */
  readonly rest: number;
  /** Steps that are left for this part; Infinity = they are not limited. */
  readonly mostSteps: number;
}

/** What can be said of paths that use a relation nobody fetched. */
export interface CertaintyBound {
  /** Each of them costs at least this much by the ranking of the search; Infinity = there are none. */
  readonly bound: number;
  readonly leastStep: number;
  readonly legs: readonly Leg[];
}

/** Per number of steps, the two that leave at the least cost. */
function listBest(frontier: readonly FrontierNode[]): readonly FrontierNode[] {
  const counts = new Map<number, number>();
  return frontier.filter(({ steps }) => {
    const count = (counts.get(steps) ?? 0) + 1;
    counts.set(steps, count);
    return count <= 2;
  });
}

/** Least cost, and least steps, of a leg with a step between two different nodes of its frontiers. */
function boundLeg(
  from: readonly FrontierNode[],
  to: readonly FrontierNode[],
  leastStep: number,
  mostSteps: number,
): { readonly cost: number; readonly steps: number } {
  let cost = Infinity;
  let steps = Infinity;
  const enters = listBest(to);
  for (const a of listBest(from))
    for (const b of enters) {
      if (a.node === b.node) continue;
      const walked = a.steps + 1 + b.steps;
      if (walked > mostSteps) continue;
      cost = Math.min(cost, a.exit + leastStep + b.exit);
      steps = Math.min(steps, walked);
    }
  return { cost, steps };
}

/** Least lengths of the rests of a path beside each of its legs, over all orders of visits (Held and Karp 1962). */
interface Visits {
  /** Per visit, and from visit to visit. */
  readonly beforeFirst: readonly number[];
  readonly between: readonly (readonly number[])[];
  readonly afterLast: readonly number[];
}

function measureRests(legs: Visits, own: readonly number[]): Visits {
  const count = own.length;
  const all = 2 ** count - 1;
  const table = () => Array.from({ length: all + 1 }, () => new Float64Array(count).fill(Infinity));
  const [before, after] = [table(), table()];
  const at = (rows: readonly Float64Array[], mask: number, visit: number) => rows[mask]?.[visit] ?? Infinity;
  const lower = (rows: readonly Float64Array[], mask: number, visit: number, value: number) => {
    const row = rows[mask];
    if (row !== undefined && value < (row[visit] ?? Infinity)) row[visit] = value;
  };
  const visits = own.map((_, visit) => visit);
  for (const visit of visits) {
    lower(before, 1 << visit, visit, (legs.beforeFirst[visit] ?? Infinity) + (own[visit] ?? 0));
    lower(after, 0, visit, legs.afterLast[visit] ?? Infinity);
  }
  for (let mask = 1; mask <= all; mask++)
    for (const visit of visits)
      for (const next of visits) {
        const step = (legs.between[visit]?.[next] ?? Infinity) + (own[next] ?? 0);
        if ((mask & (1 << visit)) !== 0 && (mask & (1 << next)) === 0)
          lower(before, mask | (1 << next), next, at(before, mask, visit) + step);
        if ((mask & (1 << visit)) === 0 && (mask & (1 << next)) !== 0)
          lower(after, mask, visit, step + at(after, mask & ~(1 << next), next));
      }
  const restBetween = (visit: number, next: number): number => {
    let least = Infinity;
    for (let mask = 0; mask <= all; mask++)
      if ((mask & (1 << visit)) !== 0 && (mask & (1 << next)) === 0)
        least = Math.min(
          least,
          at(before, mask, visit) + (own[next] ?? 0) + at(after, all & ~mask & ~(1 << next), next),
        );
    return least;
  };
  return {
    beforeFirst: visits.map((visit) => (own[visit] ?? 0) + at(after, all & ~(1 << visit), visit)),
    between: visits.map((visit) =>
      visits.map((next) => (next === visit ? Infinity : restBetween(visit, next))),
    ),
    afterLast: visits.map((visit) => at(before, all, visit)),
  };
}

const NOTHING_LEFT: readonly Leg[] = [];

/** The legs of the paths from the first end to another. */
function listLegs(
  plan: Plan,
  pair: number,
  isKnown: (node: number) => boolean,
  leastStep: number,
): readonly Leg[] {
  const { network, nodeCosts, isOpen, required, ends, query } = plan;
  const [sources = [], targets = []] = [ends[0], ends[pair]];
  const roles = toRoles(network.nodeCount, isOpen);
  const isEnd = new Set([...sources, ...targets]);
  // What may not lie between the ends cannot be passed through either.
  if (required.some((node) => !isEnd.has(node) && ((roles[node] ?? 0) & CLOSED) !== 0)) return NOTHING_LEFT;
  for (const node of isEnd) roles[node] = (roles[node] ?? 0) | CLOSED;
  const areStepsLimited = query.maxSteps !== null;
  const mostSteps = query.maxSteps ?? Infinity;
  const question: ReachQuestion = { network, nodeCosts, roles, isKnown, areStepsLimited };
  const start = measureReach(question, sources, "from");
  const goal = measureReach(question, targets, "to");
  if (required.length === 0) return [{ from: start.frontier, to: goal.frontier, rest: 0, mostSteps }];

  const visits = required.map((node) => ({
    node,
    from: measureReach(question, [node], "from"),
    to: measureReach(question, [node], "to"),
  }));
  const own = visits.map(({ node }) => (isEnd.has(node) ? 0 : (nodeCosts?.[node] ?? 0)));
  const walked = (part: ReachedPart, node: number) => ({
    cost: part.costs[node] ?? Infinity,
    steps: part.steps === null ? 0 : (part.steps[node] ?? Infinity),
  });
  const least = (known: { cost: number; steps: number }, unknown: { cost: number; steps: number }) => ({
    cost: Math.min(known.cost, unknown.cost),
    steps: areStepsLimited ? Math.min(known.steps, unknown.steps) : 0,
  });
  const boundOf = (from: ReachedPart, to: ReachedPart) =>
    boundLeg(from.frontier, to.frontier, leastStep, Infinity);
  const first = visits.map(({ node, to }) => least(walked(start, node), boundOf(start, to)));
  const middle = visits.map(({ from }) =>
    visits.map(({ node, to }) => least(walked(from, node), boundOf(from, to))),
  );
  const last = visits.map(({ node, from }) => least(walked(goal, node), boundOf(from, goal)));
  const restsOf = (key: "cost" | "steps", costs: readonly number[]) =>
    measureRests(
      {
        beforeFirst: first.map((leg) => leg[key]),
        between: middle.map((row) => row.map((leg) => leg[key])),
        afterLast: last.map((leg) => leg[key]),
      },
      costs,
    );
  const costs = restsOf("cost", own);
  const steps = areStepsLimited
    ? restsOf(
        "steps",
        own.map(() => 0),
      )
    : null;
  return visits.flatMap(({ from, to }, visit): readonly Leg[] => [
    {
      from: start.frontier,
      to: to.frontier,
      rest: costs.beforeFirst[visit] ?? Infinity,
      mostSteps: mostSteps - (steps?.beforeFirst[visit] ?? 0),
    },
    ...visits.flatMap((next, other): readonly Leg[] =>
      other === visit
        ? []
        : [
            {
              from: from.frontier,
              to: next.to.frontier,
              rest: costs.between[visit]?.[other] ?? Infinity,
              mostSteps: mostSteps - (steps?.between[visit]?.[other] ?? 0),
            },
          ],
    ),
    {
      from: from.frontier,
      to: goal.frontier,
      rest: costs.afterLast[visit] ?? Infinity,
      mostSteps: mostSteps - (steps?.afterLast[visit] ?? 0),
    },
  ]);
}

/**
 * What paths cost at least that use a relation nobody fetched. Such a path leaves what was fetched at a node `a` and comes back
 * to it at another, `b`: it costs no less than the way to `a`, a step, and the way on from `b`. With entities to pass through, the
 * same holds for each of its legs beside the least cost of the others. `isKnown`: all admissible relations of a node were fetched.
 */
export function measureCertainty(plan: Plan, isKnown: (node: number) => boolean): CertaintyBound {
  const { leastStep } = plan.ranking;
  const legs = plan.ends.slice(1).flatMap((_, at) => listLegs(plan, at + 1, isKnown, leastStep));
  const bounds = legs.map(
    ({ from, to, rest, mostSteps }) => boundLeg(from, to, leastStep, mostSteps).cost + rest,
  );
  return {
    bound: bounds.reduce((a, b) => Math.min(a, b), Infinity),
    leastStep,
    legs: legs.filter((_, at) => (bounds[at] ?? Infinity) < Infinity),
  };
}
