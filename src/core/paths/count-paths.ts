import { listRoutes } from "./list-routes.ts";
import type { PathFinder } from "./path-finder.ts";
import type { PathQuery } from "./query.ts";
import type { CooperativeTask } from "./search/cooperative-task.ts";

/** How many paths a query has, k at most; 0 when the query is refused. The order of paths is not worked out. */
export function* countPaths(finder: PathFinder, query: PathQuery): CooperativeTask<number> {
  const plan = finder.plan({ ...query, ranking: "steps" });
  if (!plan.ok) return 0;
  let count = 0;
  for (const route of listRoutes(plan.value, finder.scratchPool(), query.k)) {
    if (route === null) yield null;
    else if (++count === query.k) break;
  }
  return count;
}
