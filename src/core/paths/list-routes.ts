import { type Chosen, chooseRelations } from "./choose-relations.ts";
import type { Plan } from "./plan.ts";
import type { BreadthWorkspace } from "./search/bidirectional.ts";
import { findRoutes } from "./search/find-routes.ts";
import { comparePlaces } from "./search/places.ts";
import { reorderRoutes } from "./search/reorder.ts";

/** Routes one by one, `null` where nothing is ready yet; returns whether all were given. */
export type ChosenStream = Generator<Chosen | null, boolean, undefined>;

function* chooseEach(plan: Plan, routes: ReturnType<typeof findRoutes>): ChosenStream {
  for (;;) {
    const { value, done } = routes.next();
    if (done === true) return value;
    yield value === null ? null : chooseRelations(plan, value);
  }
}

function listPair(plan: Plan, pair: number, workspace: BreadthWorkspace, wanted: number): ChosenStream {
  const { network, placeCosts, isOpen, required, time, query, ends, ranking } = plan;
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
    },
    workspace,
  );
  const isExact = ranking.breaksTies === undefined && (time === null || plan.relationCosts === null);
  return isExact ? chooseEach(plan, routes) : reorderRoutes(routes, (route) => chooseRelations(plan, route));
}

/**
 * All paths that answer a plan, by cost, then by places. With more than two ends: those from the first end to each of
 * the others, merged.
 */
export function* listRoutes(plan: Plan, workspace: BreadthWorkspace, wanted: number): ChosenStream {
  const streams = plan.ends.slice(1).map((_, i) => listPair(plan, i + 1, workspace, wanted));
  const heads: (Chosen | null)[] = [];
  const isDone: boolean[] = streams.map(() => false);
  const given = new Set<string>();
  let isComplete = true;
  for (;;) {
    for (const [i, stream] of streams.entries())
      while (isDone[i] === false && (heads[i] ?? null) === null) {
        const { value, done } = stream.next();
        if (done === true) {
          isDone[i] = true;
          isComplete &&= value;
        } else if (value === null) yield null;
        else heads[i] = value;
      }
    let best: Chosen | null = null;
    for (const head of heads) {
      if (head === null || head === undefined) continue;
      if (best === null || (head.cost - best.cost || comparePlaces(head.places, best.places)) < 0)
        best = head;
    }
    if (best === null) return isComplete;
    heads[heads.indexOf(best)] = null;
    const key = best.places.join(" ");
    if (given.has(key)) continue;
    given.add(key);
    yield best;
  }
}
