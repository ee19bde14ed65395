import { relationAt } from "../graph/graph.ts";
import { listClauses } from "../lens/clause.ts";
import { period } from "../lens/filters/period.ts";
import { type Interval, uniteIntervals } from "../model/dates.ts";
import { readPeriod, toSought } from "../model/period-clause.ts";
import type { PathQuery } from "./query.ts";
import type { RankingDefinition } from "./ranking.ts";
import type { RelationFacts } from "./relation-facts.ts";
import type { Admits, Network, RelationCosts } from "./search/network.ts";
import type { SearchGraph } from "./search/search-graph.ts";
import { ALWAYS, type Days, intersect, type TimeRule } from "./search/time.ts";

/** A checked query made ready for the search. Relations of the plan are those of the search graph's topology. */
export interface Plan {
  readonly query: PathQuery;
  readonly facts: RelationFacts;
  readonly searchGraph: SearchGraph;
  readonly ranking: RankingDefinition;
  readonly admits: Admits;
  readonly relationCosts: RelationCosts | null;
  readonly nodeCosts: Float64Array | null;
  readonly network: Network;
  /** Per node, 1 = may be an intermediate; null = all. */
  readonly isOpen: Uint8Array | null;
  readonly time: TimeRule | null;
  readonly ends: readonly (readonly number[])[];
  readonly required: readonly number[];
  /** When a search under rules on whole paths gives up; see `RouteQuestion`. */
  readonly budget?: number;
}

const ALL_TIME: Interval = { from: -Infinity, to: Infinity };

/** Admissible relations that lead from one node to another, in the direction asked for. */
export function listRelations(
  { searchGraph: { topology }, admits, query }: Pick<Plan, "searchGraph" | "admits" | "query">,
  u: number,
  v: number,
): readonly number[] {
  const { offsets, neighbours, incident, directed, source } = topology;
  const found: number[] = [];
  // Entries of one neighbour lie together, and neighbours ascend.
  let low = offsets[u] ?? 0;
  const end = offsets[u + 1] ?? 0;
  for (let high = end; low < high; ) {
    const middle = (low + high) >> 1;
    if ((neighbours[middle] ?? 0) < v) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < end && neighbours[i] === v; i++) {
    const r = incident[i] ?? 0;
    if (admits !== null && !admits(r)) continue;
    if (query.direction === "forward" && directed[r] === 1 && source[r] !== u) continue;
    found.push(r);
  }
  return found;
}

/** Days on which a relation holds inside a period; an undated one holds at any time. */
export function daysOfRelation({ graph, relationOf }: SearchGraph, relation: number, within: Interval): Days {
  const { period } = relationAt(graph, relationOf[relation] ?? 0);
  return intersect(period.length === 0 ? ALWAYS : period, [within]);
}

/** The period that the steps are to lie in; all time when none is asked for, or another in every alternative. */
export function toWithin({ through }: PathQuery): Interval {
  const clauses = listClauses(through);
  if (clauses.some(({ orGroup }) => orGroup > 0)) return ALL_TIME;
  return clauses
    .flatMap(({ filter, isNegated, argument }) => {
      const read = filter === period.id && !isNegated ? readPeriod(argument) : null;
      // What is in force goes on after its dates.
      return read?.ok && read.value.mode !== "in-force" ? [toSought(read.value)] : [];
    })
    .reduce((a, b) => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }), ALL_TIME);
}

/** How the steps must lie in time; null when each stands for itself. Days of a step are read once. */
export function toTimeRule(plan: Pick<Plan, "searchGraph" | "admits" | "query">): TimeRule | null {
  const { query, searchGraph } = plan;
  if (query.time === "any") return null;
  const within = toWithin(query);
  const known = new Map<number, Days>();
  return {
    mode: query.time,
    within,
    daysOf(u, v) {
      const key = u * searchGraph.topology.entityCount + v;
      const before = known.get(key);
      if (before !== undefined) return before;
      const days = uniteIntervals(
        listRelations(plan, u, v).flatMap((r) => daysOfRelation(searchGraph, r, within)),
      );
      known.set(key, days);
      return days;
    },
  };
}
