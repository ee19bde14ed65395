import { relationAt, relationTypeOf } from "../graph/graph.ts";
import { uniteIntervals } from "../model/dates.ts";
import { compareCodePoints } from "../model/ids.ts";
import { STRENGTHS } from "../model/ontology.ts";
import { daysOfRelation, listRelations, type Plan } from "./plan.ts";
import type { RelationFacts } from "./relation-facts.ts";
import type { Route } from "./search/solver.ts";
import { type Days, firstFrom, holdsAt, intersect, lastUntil } from "./search/time.ts";
import { toSupport } from "./support.ts";

/** A route with the relations of its steps: all that can take part, the one it is walked by first. */
export interface RelationRoute extends Route {
  /** Relations of the search graph's topology, per step. */
  readonly steps: readonly (readonly number[])[];
}

interface Option {
  readonly relation: number;
  readonly cost: number;
  readonly days: Days;
}

/** Firmer support first, then stronger kinds, more claims, and at last the id. */
function compareQuality(facts: RelationFacts, a: number, b: number): number {
  const { graph } = facts;
  const strength = (r: number) => STRENGTHS.indexOf(relationTypeOf(graph, r).strength);
  const [left, right] = [relationAt(graph, a), relationAt(graph, b)];
  return (
    toSupport(facts, b) - toSupport(facts, a) ||
    strength(a) - strength(b) ||
    right.claims.length - left.claims.length ||
    compareCodePoints(left.id, right.id)
  );
}

function listOptions(plan: Plan, u: number, v: number): readonly Option[] {
  const { searchGraph, facts, relationCosts, time } = plan;
  return listRelations(plan, u, v)
    .map((relation) => ({
      relation,
      cost: relationCosts === null ? 1 : (relationCosts.costs[relation] ?? 0),
      days: time === null ? [] : daysOfRelation(searchGraph, relation, time.within),
    }))
    .sort(
      (a, b) =>
        a.cost - b.cost ||
        compareQuality(
          facts,
          searchGraph.relationOf[a.relation] ?? 0,
          searchGraph.relationOf[b.relation] ?? 0,
        ) ||
        a.relation - b.relation,
    );
}

const daysOfStep = (options: readonly Option[]): Days => uniteIntervals(options.flatMap(({ days }) => days));

const isMet = (a: Days, b: Days): boolean => intersect(a, b).length > 0;

/** Days at which the set of relations in force can change for the better: where some interval begins. */
function listBeginnings(steps: readonly (readonly Option[])[], days: Days): readonly number[] {
  const starts = steps.flat().flatMap((option) => option.days.map(({ from }) => from));
  const all = [...days.map(({ from }) => from), ...starts.filter((day) => holdsAt(days, day))];
  return [...new Set(all)].sort((a, b) => a - b);
}

const cheapestAt = (options: readonly Option[], day: number): Option | undefined =>
  options.find(({ days }) => holdsAt(days, day));

const first = (options: readonly Option[], chosen: Option | undefined): readonly number[] => {
  const relations = options.map(({ relation }) => relation);
  return chosen === undefined
    ? relations
    : [chosen.relation, ...relations.filter((relation) => relation !== chosen.relation)];
};

/** One day for all steps: the day on which the relations in force cost least, the earliest of those. */
function chooseCommon(steps: readonly (readonly Option[])[]): readonly (readonly number[])[] {
  const shared = steps.map(daysOfStep).reduce(intersect);
  const usable = steps.map((options) => options.filter(({ days }) => isMet(days, shared)));
  let best: readonly (Option | undefined)[] = [];
  let least = Infinity;
  for (const day of listBeginnings(usable, shared)) {
    const picks = usable.map((options) => cheapestAt(options, day));
    const cost = picks.reduce((total, pick) => total + (pick?.cost ?? Infinity), 0);
    if (cost < least) {
      least = cost;
      best = picks;
    }
  }
  return usable.map((options, i) => first(options, best[i]));
}

/** Days that never go back: dynamic programming over the days on which intervals begin. */
function chooseChronological(steps: readonly (readonly Option[])[]): readonly (readonly number[])[] {
  const unions = steps.map(daysOfStep);
  const earliest: number[] = [];
  for (const days of unions) earliest.push(firstFrom(days, earliest.at(-1) ?? -Infinity));
  const latest: number[] = [];
  for (const days of unions.toReversed()) latest.unshift(lastUntil(days, latest[0] ?? Infinity));
  const usable = steps.map((options, i) => {
    const room = [{ from: earliest[i - 1] ?? -Infinity, to: latest[i + 1] ?? Infinity }];
    return options.filter(({ days }) => isMet(days, room));
  });
  // A step may always be moved back to where its interval begins or to the day of the step before it.
  const days = [...new Set(usable.flat().flatMap((option) => option.days.map(({ from }) => from)))].sort(
    (a, b) => a - b,
  );
  let costs = days.map(() => 0);
  const picks: (readonly { readonly day: number; readonly option: Option | undefined }[])[] = [];
  for (const options of usable) {
    const reached: number[] = [];
    const row: { day: number; option: Option | undefined }[] = [];
    let from = 0;
    days.forEach((day, d) => {
      if ((costs[d] ?? Infinity) < (costs[from] ?? Infinity)) from = d;
      const option = cheapestAt(options, day);
      reached.push((costs[from] ?? Infinity) + (option?.cost ?? Infinity));
      row.push({ day: from, option });
    });
    costs = reached;
    picks.push(row);
  }
  let at = costs.indexOf(Math.min(...costs));
  const chosen: (Option | undefined)[] = [];
  for (const row of picks.toReversed()) {
    const pick = row[at];
    chosen.unshift(pick?.option);
    at = pick?.day ?? 0;
  }
  return usable.map((options, i) => first(options, chosen[i]));
}

function chooseSteps(plan: Plan, nodes: readonly number[]): readonly (readonly number[])[] {
  const steps = nodes.slice(1).map((v, i) => listOptions(plan, nodes[i] ?? 0, v));
  if (plan.time === null) return steps.map((options) => options.map(({ relation }) => relation));
  return plan.time.mode === "common" ? chooseCommon(steps) : chooseChronological(steps);
}

/** What the search's ranking sees of a route, in entities and relations of the graph. */
export const toRankedPath = (
  { searchGraph }: Plan,
  { nodes, steps }: Pick<RelationRoute, "nodes" | "steps">,
) => ({
  relations: steps.map((relations) => searchGraph.relationOf[relations[0] ?? 0] ?? 0),
  inner: nodes.slice(1, -1).map((node) => searchGraph.entityOf[node] ?? 0),
});

/** The exact cost of a score. */
export const sumScore = (score: Readonly<Record<string, number>>): number =>
  Object.values(score).reduce((total, part) => total + part, 0);

/**
 * The relations by which a route is walked at the least cost that its rules in time allow, and that cost by the plan's
 * ranking, which is never less than the route's own.
 */
export function chooseStepRelations(plan: Plan, { nodes }: Route): RelationRoute {
  const steps = chooseSteps(plan, nodes);
  const cost = sumScore(plan.ranking.score(toRankedPath(plan, { nodes, steps }), plan.facts));
  return { nodes, steps, cost };
}
