import { type Chosen, chooseRelations } from "./choose-relations.ts";
import type { Plan } from "./plan.ts";
import { findRoutes } from "./search/find-routes.ts";
import { comparePlaces } from "./search/places.ts";
import { reorderRoutes } from "./search/reorder.ts";
import type { Workspace } from "./search/workspace.ts";

/** Routes one by one, `null` where nothing is ready yet; returns whether all were given. */
export type ChosenStream = Generator<Chosen | null, boolean, undefined>;

function* chooseEach(plan: Plan, routes: ReturnType<typeof findRoutes>): ChosenStream {
  try {
    for (;;) {
      const { value, done } = routes.next();
      if (done === true) return value;
      yield value === null ? null : chooseRelations(plan, value);
    }
  } finally {
    routes.return(false);
  }
}

function listPair(plan: Plan, pair: number, workspace: Workspace, wanted: number): ChosenStream {
  const { network, placeCosts, isOpen, required, time, query, ends, ranking, budget } = plan;
  const routes = findRoutes(
    {
      network,
      sources: ends[0] ?? [],
      targets: ends[pair] ?? [],
      placeCosts,
      isOpen,
      required,
      time,
      maxSteps: query.maxSteps,
      wanted,
      ...(budget === undefined ? {} : { budget }),
    },
    workspace,
  );
  const isExact = ranking.breaksTies === undefined && (time === null || plan.relationCosts === null);
  return isExact ? chooseEach(plan, routes) : reorderRoutes(routes, (route) => chooseRelations(plan, route));
}

function pickBest(heads: readonly (Chosen | null)[]): Chosen | null {
  let best: Chosen | null = null;
  for (const head of heads)
    if (
      head !== null &&
      (best === null || (head.cost - best.cost || comparePlaces(head.places, best.places)) < 0)
    )
      best = head;
  return best;
}

/** Merges ordered streams; a route in several of them is given once. */
function* mergeStreams(streams: readonly ChosenStream[]): ChosenStream {
  const heads: (Chosen | null)[] = streams.map(() => null);
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
      if (comparePlaces(best.places, last) === 0) continue;
      last = best.places;
      yield best;
    }
  } finally {
    for (const stream of streams) stream.return(false);
  }
}

/**
 * All paths that answer a plan, by cost, then by places. With more than two ends: those from the first end to each of
 * the others, merged. Ask for its `return` when it is left early.
 */
export function listRoutes(plan: Plan, workspace: Workspace, wanted: number): ChosenStream {
  return mergeStreams(plan.ends.slice(1).map((_, i) => listPair(plan, i + 1, workspace, wanted)));
}
