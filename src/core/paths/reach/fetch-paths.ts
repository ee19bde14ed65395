import { runInSlices } from "../../base/run-in-slices.ts";
import { throwIfAborted } from "../../model/cancel.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { EntityId, RelationId } from "../../model/ids.ts";
import { err, type Issue, ok, type Result, refuse } from "../../model/result.ts";
import { streamPaths } from "../find-paths.ts";
import { listRoutes } from "../list-routes.ts";
import { createPathFinder, type PathFinder } from "../path-finder.ts";
import type { Plan } from "../plan.ts";
import type { PathAnswer, PathQuery } from "../query.ts";
import { rankingOf } from "../rankings.ts";
import type { RelationRoute } from "../step-relations.ts";
import { type CertaintyBound, measureCertainty } from "./certainty.ts";
import { chooseNext } from "./choose-next.ts";
import { closeGaps, listGapNodes } from "./close-gaps.ts";
import { createExplored, type Explored } from "./explored.ts";
import { type ClaimsFetched, fetchClaims } from "./fetch-claims.ts";
import { createMeter } from "./meter.ts";
import { withoutWhole, withPart } from "./part-answer.ts";
import type { ReachContext, ReachHooks } from "./reach-context.ts";
import { listNamed, listUnanswerable, needsClaims, toConditions } from "./source-conditions.ts";
import { toWholeGraph } from "./window.ts";

/** Rows that the first round may bring, and every later one: twice as many each time. */
const FIRST_ROWS = 200;
const MOST_ROWS = 4000;
/** Entities of a round. */
const MOST_PLACES = 1000;
/** Time for the claims of what is certain, after the rest has ended. */
const LAST_CLAIMS = 10_000;
/** Hubs that an answer names which was cut. */
const MOST_HUBS = 3;

type CutReason = NonNullable<PathAnswer["certainUpTo"]>["reason"];

/** Why the rounds ended before all was certain. */
interface Cut {
  readonly reason: CutReason;
  readonly hub: EntityId | null;
  readonly issues: readonly Issue[];
}

/** An answer, and what it cost. */
export interface ReachedPaths {
  readonly answer: PathAnswer;
  /** The part of the graph that the answer names, with the claims of its paths. */
  readonly dataset: Dataset;
  readonly rounds: number;
  readonly rows: number;
}

/** The routes of what was fetched, and how far they can be trusted. */
interface Surveyed {
  readonly plan: Plan;
  /** One more than asked for at most. */
  readonly routes: readonly RelationRoute[];
  /** The search was not given up. */
  readonly isWhole: boolean;
  readonly certainty: CertaintyBound;
}

function* collectRoutes(
  finder: PathFinder,
  plan: Plan,
  most: number,
): Generator<null, { readonly routes: readonly RelationRoute[]; readonly isWhole: boolean }, undefined> {
  const routes: RelationRoute[] = [];
  const stream = listRoutes(plan, finder.scratchPool(), most);
  try {
    while (routes.length < most) {
      const { value, done } = stream.next();
      if (done === true) return { routes, isWhole: value };
      if (value === null) yield null;
      else routes.push(value);
    }
  } finally {
    stream.return(false);
  }
  return { routes, isWhole: true };
}

/** The relations of the graph by which routes are walked. */
const listRouteRelations = (
  routes: readonly RelationRoute[],
  { searchGraph: { relationOf, graph } }: Plan,
): readonly RelationId[] =>
  routes.flatMap(({ steps }) =>
    steps.flat().flatMap((relation) => graph.dataset.relations[relationOf[relation] ?? -1]?.id ?? []),
  );

const listSteps = ({ paths, tree }: Pick<PathAnswer, "paths" | "tree">): readonly RelationId[] =>
  [...paths.flatMap(({ steps }) => steps), ...(tree?.steps ?? [])].flatMap(({ relations }) =>
    relations.map(({ id }) => id),
  );

/** One attempt at a question; `changed` where rows contradict each other. */
export async function fetchPaths(
  { source, vocabulary, adjacency, ports, limits }: ReachContext,
  query: PathQuery,
  { cancel, stop, onProgress, onPath }: ReachHooks,
): Promise<Result<ReachedPaths> | "changed"> {
  const unanswerable = listUnanswerable(query, vocabulary);
  if (unanswerable.length > 0) return err(unanswerable);
  const since = Date.now();
  const isStopped = () => stop?.aborted === true;
  const isLate = () => Date.now() - since > limits.milliseconds;
  const meter = createMeter(ports, limits.rows, cancel, () => isStopped() || isLate());
  const whole = toWholeGraph(vocabulary);
  const conditions = toConditions(query.through, vocabulary.ontology);
  const explored: Explored = createExplored(adjacency, vocabulary, conditions);
  const asksClaims = needsClaims(query.through);
  const isReordered = rankingOf(query.ranking).searchBy !== undefined;
  const inSlices = <Step, Answer>(
    steps: Generator<Step, Answer, undefined>,
    onStep: (step: Step) => void = () => {},
  ) =>
    runInSlices(steps, ports.pause, (step) => {
      throwIfAborted(cancel);
      onStep(step);
    });

  const named = listNamed(query);
  const known = await adjacency.fetchEntities(named, meter);
  if (known.kind === "failed") return err(known.issues);
  if (known.kind === "cut")
    return refuse("source-silent", "", "The database does not answer.", "Try again, or connect again.");
  if (!explored.addEntities(named)) return "changed";

  /** Paths that lack a step cost at least this, whatever the frontier says. */
  let closedUpTo = 0;
  let mayClose = true;
  const survey = async (): Promise<Result<Surveyed>> => {
    const graph = explored.toGraph();
    const finder = createPathFinder(graph, whole);
    const plan = finder.plan(query);
    if (!plan.ok) return plan;
    const { routes, isWhole } = await inSlices(collectRoutes(finder, plan.value, query.k + 1));
    const isKnown = explored.toKnown(graph);
    const { entityOf } = plan.value.searchGraph;
    const measured = measureCertainty(plan.value, (node) => isKnown(entityOf[node] ?? 0));
    const certainty = { ...measured, bound: Math.max(measured.bound, closedUpTo) };
    return ok({ plan: plan.value, routes, isWhole, certainty });
  };

  let told = 0;
  const claimsOf = (ids: readonly RelationId[], patience = meter): Promise<ClaimsFetched> =>
    fetchClaims(source, vocabulary, explored, ids, patience);

  /** The answer over what is at hand, `most` paths of it; tells those that were not told. */
  const wordPaths = async (most: number, untilPath: number) => {
    const graph = explored.toGraph();
    const finder = createPathFinder(graph, whole);
    const plan = finder.plan({ ...query, k: Math.max(1, most) });
    if (!plan.ok) return plan;
    let count = 0;
    const events = streamPaths(finder, plan.value, cancel);
    const pending: (() => void)[] = [];
    const unfinished: Generator<unknown, unknown, undefined> = events;
    const answer = await inSlices(
      (function* () {
        try {
          for (;;) {
            const { value, done } = events.next();
            if (done === true) return value;
            if (value.kind === "path") {
              if (++count > told && count <= most) pending.push(() => onPath?.(value.path, value.citations));
              if (count === untilPath) return null;
            }
            yield null;
          }
        } finally {
          unfinished.return(undefined);
        }
      })(),
    );
    return ok({ graph, answer, count: Math.min(count, most), tellAll: () => pending.map((tell) => tell()) });
  };

  /** Tells the first paths, which are certain. */
  const tellFirst = async (routes: readonly RelationRoute[], plan: Plan): Promise<ClaimsFetched> => {
    const fetched = await claimsOf(listRouteRelations(routes, plan));
    if (fetched.kind !== "fetched") return fetched;
    const described = await wordPaths(query.k, routes.length);
    if (!described.ok) return { kind: "failed", issues: described.error };
    described.value.tellAll();
    told = routes.length;
    return fetched;
  };

  /** Everything is at hand, or as much of it as can be had. */
  const finish = async (
    surveyed: Surveyed,
    cut: Cut | null,
    rounds: number,
  ): Promise<Result<ReachedPaths> | "changed"> => {
    const { bound, legs } = surveyed.certainty;
    const sure = surveyed.routes.filter(({ cost }) => cost < bound).length;
    let most = cut !== null && isReordered ? Math.min(sure, query.k) : query.k;
    const lastUntil = Date.now() + LAST_CLAIMS;
    const patience =
      cut === null ? meter : createMeter(ports, limits.rows, cancel, () => Date.now() > lastUntil);
    const idsOnFrontier = () => {
      const { entityOf, graph } = surveyed.plan.searchGraph;
      return legs
        .flatMap(({ from, to }) => [...from, ...to])
        .flatMap(({ node }) => graph.dataset.entities[entityOf[node] ?? -1]?.id ?? [])
        .sort((a, b) => explored.degreeOf(b) - explored.degreeOf(a));
    };
    // What joins several ends may lie elsewhere than the paths: its claims are asked for when it is known.
    let missing = explored.unread(listRouteRelations(surveyed.routes.slice(0, most), surveyed.plan));
    for (;;) {
      const fetched = await claimsOf(missing, patience);
      if (fetched.kind === "changed") return "changed";
      if (fetched.kind !== "fetched") {
        // What was told has its claims.
        if (cut !== null && told > 0 && most > told) most = told;
        else if (fetched.kind === "failed") return err(fetched.issues);
        else
          return refuse("source-silent", "", "The database does not answer.", "Try again, or connect again.");
      }
      const worded = await wordPaths(most, Infinity);
      if (!worded.ok) return worded;
      const { graph, answer, tellAll } = worded.value;
      if (answer === null) throw new Error("A search ended without an answer.");
      const kept: PathAnswer = most === 0 ? { ...answer, paths: [], citations: [] } : answer;
      missing = explored.unread(listSteps(kept));
      if (missing.length > 0) continue;
      tellAll();
      const plain = withPart({ ...kept, query });
      const result = { dataset: graph.dataset, rounds, rows: meter.rows };
      if (cut === null) return ok({ ...result, answer: plain });
      const hubs = [...new Set([...(cut.hub === null ? [] : [cut.hub]), ...idsOnFrontier()])];
      const certainUpTo = {
        cost: bound,
        reason: cut.reason,
        hubs: hubs.slice(0, MOST_HUBS).map((entity) => ({ entity, relations: explored.degreeOf(entity) })),
        ...(cut.issues.length === 0 ? {} : { issues: cut.issues }),
      };
      return ok({ ...result, answer: { ...withoutWhole(plain), certainUpTo } });
    }
  };

  const firstPlaces = [...new Set([...query.ends.flat(), ...query.via])];
  for (let round = 0; ; round++) {
    throwIfAborted(cancel);
    const surveyed = await survey();
    if (!surveyed.ok) return surveyed;
    const { routes, certainty, isWhole, plan } = surveyed.value;
    const last = routes.length > query.k ? (routes[query.k - 1]?.cost ?? Infinity) : Infinity;
    const sure = routes.slice(0, query.k).filter(({ cost }) => cost < certainty.bound);
    onProgress?.({ rounds: round, rows: meter.rows, certain: isReordered ? 0 : sure.length });
    const isCertain = certainty.bound > last || certainty.bound === Infinity;
    const end = (reason: CutReason, hub: EntityId | null = null, issues: readonly Issue[] = []) =>
      finish(surveyed.value, { reason, hub, issues }, round);
    if (isCertain) return finish(surveyed.value, null, round);
    if (!isReordered && sure.length > told) {
      const fetched = await tellFirst(sure, plan);
      if (fetched.kind === "changed") return "changed";
      if (fetched.kind === "failed") return err(fetched.issues);
    }
    if (isStopped()) return end("stopped");
    if (isLate()) return end("time");
    if (round >= limits.rounds) return end("rounds");
    if (!isWhole && routes.length <= query.k) return end("search");
    const { entityOf, graph } = plan.searchGraph;
    const idOf = (node: number): readonly EntityId[] => {
      const id = graph.dataset.entities[entityOf[node] ?? -1]?.id;
      return id === undefined ? [] : [id];
    };
    const priceOf = (node: number) => Math.max(1, graph.degree[entityOf[node] ?? 0] ?? 0);
    const chosenNodes = chooseNext(certainty, {
      priceOf,
      rows: Math.min(MOST_ROWS, FIRST_ROWS * 2 ** round),
      places: MOST_PLACES,
      limit: last,
    });
    const price = chosenNodes.reduce((sum, node) => sum + priceOf(node), 0);
    const gaps =
      mayClose && plan.required.length === 0
        ? listGapNodes(certainty, { last, price, degreeOf: priceOf })
        : null;
    if (gaps !== null) {
      const closed = await closeGaps(source, vocabulary, explored, gaps.flatMap(idOf), meter);
      if (closed.kind === "changed") return "changed";
      if (closed.kind === "failed")
        return told === 0 ? err(closed.issues) : end("failed", null, closed.issues);
      if (closed.kind === "cut") return end(isStopped() ? "stopped" : "time");
      if (closed.kind === "closed") closedUpTo = certainty.bound + certainty.leastStep;
      else mayClose = false;
    }
    const chosen = gaps !== null && mayClose ? [] : chosenNodes.flatMap(idOf);
    // Both ends at once: a round costs more than the few rows that one of them might have spared.
    const isOpen = new Set(
      certainty.legs.flatMap(({ from, to }) => [...from, ...to].map(({ node }) => node)),
    );
    const openIds = new Set([...isOpen].flatMap(idOf));
    const ends =
      round > 0
        ? []
        : firstPlaces
            .filter((id) => openIds.has(id) && explored.degreeOf(id) <= FIRST_ROWS)
            .slice(0, MOST_PLACES);
    const next = [...new Set([...chosen, ...ends])];
    const fetched = await adjacency.fetch(next, conditions, explored.degreeOf, meter);
    if (fetched.kind === "failed")
      return told === 0 ? err(fetched.issues) : end("failed", null, fetched.issues);
    if (fetched.kind === "cut") return end(isStopped() ? "stopped" : isLate() ? "time" : "rows", fetched.hub);
    if (!explored.absorb(next)) return "changed";
    if (asksClaims) {
      const claims = await claimsOf(explored.allRelations());
      if (claims.kind === "changed") return "changed";
      if (claims.kind === "failed") return err(claims.issues);
      if (claims.kind === "cut") return end(isStopped() ? "stopped" : "time");
    }
  }
}
