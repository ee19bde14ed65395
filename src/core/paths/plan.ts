import { pickColumns } from "../graph/compare-relations.ts";
import { relationAt } from "../graph/graph.ts";
import { type Interval, parseEdtf, unite } from "../model/dates.ts";
import { type AnyConstraint, CONSTRAINTS } from "./constraints.ts";
import type { PathQuery } from "./query.ts";
import type { RankingDefinition } from "./ranking.ts";
import type { RelationFacts } from "./relation-facts.ts";
import type { Ground } from "./search/ground.ts";
import type { Admits, Network, RelationCosts } from "./search/network.ts";
import { ALWAYS, type Days, intersect, type TimeRule } from "./search/time.ts";

/** A checked query made ready for the search. Relations of the plan are those of the ground's topology. */
export interface Plan {
  readonly query: PathQuery;
  readonly facts: RelationFacts;
  readonly ground: Ground;
  readonly ranking: RankingDefinition;
  readonly admits: Admits;
  readonly relationCosts: RelationCosts | null;
  readonly placeCosts: Float64Array | null;
  readonly network: Network;
  /** Per place, 1 = may be an intermediate; null = all. */
  readonly isOpen: Uint8Array | null;
  readonly time: TimeRule | null;
  readonly ends: readonly (readonly number[])[];
  readonly required: readonly number[];
  /** When a search under rules on whole paths gives up; see `RouteQuestion`. */
  readonly budget?: number;
}

const ALLOWED = 1;
const RULED_OUT = 2;

/**
 * Which relations of a topology may carry a step, or null when none is ruled out. Of relations that are equal in every column
 * that an active constraint reads, one is tested, when the first of them is asked for.
 */
export function toAdmits(
  query: PathQuery,
  { graph, comparison }: RelationFacts,
  { relationOf }: Pick<Ground, "relationOf">,
  constraints: readonly AnyConstraint[] = CONSTRAINTS,
): Admits {
  const active = constraints.filter(
    ({ isActive, allowsRelation }) => allowsRelation !== null && isActive(query),
  );
  if (active.length === 0) return null;
  const { ontology } = graph.dataset;
  const tests = active.flatMap(
    ({ allowsRelation, reads }) => allowsRelation?.(query, pickColumns(comparison, reads), ontology) ?? [],
  );
  const { classOf, count } = comparison.classesBy(active.flatMap(({ reads }) => reads));
  const verdicts = new Uint8Array(count);
  return (relation) => {
    const index = relationOf[relation] ?? 0;
    const group = classOf[index] ?? 0;
    const known = verdicts[group] ?? 0;
    if (known > 0) return known === ALLOWED;
    const isAllowed = tests.every((test) => test(index));
    verdicts[group] = isAllowed ? ALLOWED : RULED_OUT;
    return isAllowed;
  };
}

/** The places that may be intermediates, or null when all may. */
export function toOpenPlaces(query: PathQuery, { graph, entityOf }: Ground): Uint8Array | null {
  const tests = CONSTRAINTS.flatMap(({ isActive, allowsIntermediate }) =>
    isActive(query) ? (allowsIntermediate?.(query, graph) ?? []) : [],
  );
  if (tests.length === 0) return null;
  const open = new Uint8Array(entityOf.length).fill(1);
  for (const test of tests)
    for (let place = 0; place < open.length; place++) if (!test(entityOf[place] ?? 0)) open[place] = 0;
  return open;
}

/** Admissible relations that lead from one place to another, in the direction asked for. */
export function listRelations(
  { ground: { topology }, admits, query }: Pick<Plan, "ground" | "admits" | "query">,
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
export function daysOfRelation({ graph, relationOf }: Ground, relation: number, within: Interval): Days {
  const { period } = relationAt(graph, relationOf[relation] ?? 0);
  return intersect(period.length === 0 ? ALWAYS : period, [within]);
}

/** The period asked for, all time when none is. */
export function toWithin({ period }: PathQuery): Interval {
  const parsed = period === null ? null : parseEdtf(period);
  return parsed?.ok ? { from: parsed.value.from, to: parsed.value.to } : { from: -Infinity, to: Infinity };
}

/** How the steps must lie in time; null when each stands for itself. Days of a step are read once. */
export function toTimeRule(plan: Pick<Plan, "ground" | "admits" | "query">): TimeRule | null {
  const { query, ground } = plan;
  if (query.periodMode === "overlaps") return null;
  const within = toWithin(query);
  const known = new Map<number, Days>();
  return {
    mode: query.periodMode,
    within,
    daysOf(u, v) {
      const key = u * ground.topology.entityCount + v;
      const before = known.get(key);
      if (before !== undefined) return before;
      const days = unite(listRelations(plan, u, v).flatMap((r) => daysOfRelation(ground, r, within)));
      known.set(key, days);
      return days;
    },
  };
}
