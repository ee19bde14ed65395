import type { Plan } from "./plan.ts";
import { compareNodes } from "./search/compare-nodes.ts";
import { findRoutes } from "./search/find-routes.ts";
import { reorderRoutes } from "./search/reorder.ts";
import type { ScratchPool } from "./search/scratch-pool.ts";
import { chooseStepRelations, type RelationRoute } from "./step-relations.ts";

/** Routes one by one, `null` where nothing is ready yet; returns whether all were given. */
export type RouteStream = Generator<RelationRoute | null, boolean, undefined>;

function* chooseEach(plan: Plan, routes: ReturnType<typeof findRoutes>): RouteStream {
  try {
    for (;;) {
      const { value, done } = routes.next();
      if (done === true) return value;
      yield value === null ? null : chooseStepRelations(plan, value);
    }
  } finally {
    routes.return(false);
  }
}

function listPair(plan: Plan, pair: number, scratchPool: ScratchPool, k: number): RouteStream {
  const { network, nodeCosts, isOpen, required, time, query, ends, ranking, budget } = plan;
  const routes = findRoutes(
    {
      network,
      sources: ends[0] ?? [],
      targets: ends[pair] ?? [],
      nodeCosts,
      isOpen,
      required,
      time,
      maxSteps: query.maxSteps,
      k,
      ...(budget === undefined ? {} : { budget }),
    },
    scratchPool,
  );
  const isExact = ranking.breaksTies === undefined && (time === null || plan.relationCosts === null);
  return isExact
    ? chooseEach(plan, routes)
    : reorderRoutes(routes, (route) => chooseStepRelations(plan, route));
}

function pickBest(heads: readonly (RelationRoute | null)[]): RelationRoute | null {
  let best: RelationRoute | null = null;
  for (const head of heads)
    if (
      head !== null &&
      (best === null || (head.cost - best.cost || compareNodes(head.nodes, best.nodes)) < 0)
    )
      best = head;
  return best;
}

/** Merges ordered streams; a route in several of them is given once. */
function* mergeStreams(streams: readonly RouteStream[]): RouteStream {
  const heads: (RelationRoute | null)[] = streams.map(() => null);
  const isDone: boolean[] = streams.map(() => false);
  let last: readonly number[] = [];
  let isComplete = true;
  try {
    for (;;) {
      for (const [i, stream] of streams.entries())
        while (isDone[i] === false && heads[i] === null) {
          const { value, done } = stream.next();
          if (done === true) {
            isDone[i] = true;
            isComplete &&= value;
          } else if (value === null) yield null;
          else heads[i] = value;
        }
      const best = pickBest(heads);
      if (best === null) return isComplete;
      heads[heads.indexOf(best)] = null;
      if (compareNodes(best.nodes, last) === 0) continue;
      last = best.nodes;
      yield best;
    }
  } finally {
    for (const stream of streams) stream.return(false);
  }
}

/**
 * All paths that answer a plan, by cost, then by nodes. With more than two ends: those from the first end to each of
 * the others, merged. Ask for its `return` when it is left early.
 */
export function listRoutes(plan: Plan, scratchPool: ScratchPool, k: number): RouteStream {
  return mergeStreams(plan.ends.slice(1).map((_, i) => listPair(plan, i + 1, scratchPool, k)));
}
