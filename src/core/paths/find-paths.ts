import type { Graph } from "../graph/graph.ts";
import { type Cancel, throwIfAborted } from "../model/cancel.ts";
import { ok, type Result } from "../model/result.ts";
import { startDescribing } from "./describe-paths.ts";
import { findTree } from "./facts/connecting-tree.ts";
import { findDependence } from "./facts/dependence.ts";
import { explainNoPath } from "./facts/no-path.ts";
import { listRoutes } from "./list-routes.ts";
import { createPathFinder, type PathFinder } from "./path-finder.ts";
import type { Plan } from "./plan.ts";
import type { Citation, FoundPath, PathAnswer, PathQuery } from "./query.ts";
import { rankingOf } from "./rankings.ts";
import { compareNodes } from "./search/compare-nodes.ts";
import { type RelationRoute, sumScore, toRankedPath } from "./step-relations.ts";

/** What a search tells while it runs. `progress` comes often: a chance to cancel, or to draw. */
export type PathEvent =
  | {
      readonly kind: "path";
      readonly path: FoundPath;
      /** The footnotes that this path is the first to use. */
      readonly citations: readonly Citation[];
    }
  | { readonly kind: "progress"; readonly found: number };

/** The same, with `null` where nothing is ready. */
type Steps = Generator<PathEvent | null, PathAnswer, undefined>;

/** The same routes by the ranking that the query names, where that one only re-orders. */
function rerank(plan: Plan, routes: readonly RelationRoute[]): readonly RelationRoute[] {
  const ranking = rankingOf(plan.query.ranking);
  if (ranking.searchBy === undefined) return routes;
  return routes
    .map((route) => ({ ...route, cost: sumScore(ranking.score(toRankedPath(plan, route), plan.facts)) }))
    .sort((a, b) => a.cost - b.cost || compareNodes(a.nodes, b.nodes));
}

function* answerPlan(finder: PathFinder, plan: Plan): Steps {
  const { query } = plan;
  const ranking = rankingOf(query.ranking);
  const describer = startDescribing(plan, finder.context(), ranking, finder.median());
  const isLate = ranking.searchBy !== undefined;
  const chosen: RelationRoute[] = [];
  const paths: FoundPath[] = [];
  const tell = (route: RelationRoute): PathEvent => {
    const cited = describer.citations().length;
    const path = describer.describe(route);
    paths.push(path);
    return { kind: "path", path, citations: describer.citations().slice(cited) };
  };

  let exhausted = false;
  // One more than asked for tells whether there is more.
  const routes = listRoutes(plan, finder.scratchPool(), query.k + 1);
  try {
    for (;;) {
      const { value, done } = routes.next();
      if (done === true) {
        exhausted = value;
        break;
      }
      if (value !== null && chosen.length === query.k) break;
      if (value !== null) chosen.push(value);
      yield value === null || isLate ? null : tell(value);
    }
  } finally {
    routes.return(false);
  }
  if (isLate) for (const route of rerank(plan, chosen)) yield tell(route);
  const tree = query.ends.length > 2 ? yield* findTree(plan, describer) : {};
  return {
    query,
    exhausted,
    paths,
    citations: describer.citations(),
    dependence: yield* findDependence(finder, plan, paths, exhausted),
    // A search that was given up says nothing on whether there is a path.
    noPath: paths.length === 0 && exhausted ? yield* explainNoPath(finder, plan) : null,
    ...tree,
  };
}

/**
 * The answer to a query, path by path: each is given as soon as it is certain to be the next best, the first at once.
 * Returns the complete answer. Throws an `AbortError` when cancelled, which it looks for before every slice of work.
 */
export function* streamPaths(
  finder: PathFinder,
  plan: Plan,
  cancel?: Cancel,
): Generator<PathEvent, PathAnswer, undefined> {
  const steps = answerPlan(finder, plan);
  const unfinished: Generator<unknown, unknown, undefined> = steps;
  let found = 0;
  try {
    for (;;) {
      throwIfAborted(cancel);
      const { value, done } = steps.next();
      if (done === true) return value;
      if (value !== null) found++;
      yield value ?? { kind: "progress", found };
    }
  } finally {
    // Releases what the searches had acquired.
    unfinished.return(undefined);
  }
}

/** As `findPaths`, on a finder that keeps what questions on one graph share. */
export function findPathsWith(finder: PathFinder, query: PathQuery, cancel?: Cancel): Result<PathAnswer> {
  const plan = finder.plan(query);
  if (!plan.ok) return plan;
  const events = streamPaths(finder, plan.value, cancel);
  for (;;) {
    const { value, done } = events.next();
    if (done === true) return ok(value);
  }
}

/**
 * How the ends of a query are connected: exactly min(k, all) loop-free paths that satisfy every constraint, in the
 * order of the ranking's cost, then of entity ids by code point, with what they depend on and, when there is none, why.
 * Refuses a query with everything that is wrong with it. Pure and deterministic.
 */
export function findPaths(graph: Graph, query: PathQuery, cancel?: Cancel): Result<PathAnswer> {
  return findPathsWith(createPathFinder(graph), query, cancel);
}
