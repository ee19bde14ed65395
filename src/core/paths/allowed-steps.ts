import { pickColumns, type RelationColumn } from "../graph/compare-relations.ts";
import type { CompiledClause } from "../lens/compile-lens.ts";
import type { Predicate } from "../lens/filter.ts";
import { type AnyConstraint, CONSTRAINTS } from "./constraints.ts";
import type { PathQuery } from "./query.ts";
import type { RelationFacts } from "./relation-facts.ts";
import type { Ground } from "./search/ground.ts";
import type { Admits } from "./search/network.ts";

/** A filter's alternatives, ready to be asked; none = no filter. */
export type Alternatives = readonly (readonly CompiledClause[])[];

/** A test on relations with the columns that its verdict depends on; null = it may depend on anything. */
interface RelationTest {
  readonly test: Predicate;
  readonly reads: readonly RelationColumn[] | null;
}

const ALLOWED = 1;
const RULED_OUT = 2;

/** All tests as one. Of relations that are equal in every column that a test reads, one is tested, when the first is asked for. */
function toVerdict(tests: readonly RelationTest[], { graph, comparison }: RelationFacts): Predicate {
  const reads = tests.map((each) => each.reads);
  const isShared = !reads.includes(null);
  const { classOf, count } = isShared
    ? comparison.classesBy(reads.flatMap((columns) => columns ?? []))
    : { classOf: null, count: graph.relationCount };
  const verdicts = new Uint8Array(count);
  return (relation) => {
    const place = classOf === null ? relation : (classOf[relation] ?? 0);
    const known = verdicts[place] ?? 0;
    if (known > 0) return known === ALLOWED;
    const isAllowed = tests.every(({ test }) => test(relation));
    verdicts[place] = isAllowed ? ALLOWED : RULED_OUT;
    return isAllowed;
  };
}

/** What of an alternative is about relations. */
export const listRelationTests = (clauses: readonly CompiledClause[]): readonly RelationTest[] =>
  clauses.flatMap(({ clause, filter, admits }) =>
    filter.on === "relation" ? [{ test: admits, reads: filter.reads?.(clause.argument) ?? null }] : [],
  );

/** What the constraints that a query has in force ask of relations. */
export function listConstraintTests(
  query: PathQuery,
  { graph, comparison }: RelationFacts,
  constraints: readonly AnyConstraint[] = CONSTRAINTS,
): readonly RelationTest[] {
  const { ontology } = graph.dataset;
  return constraints.flatMap(({ isActive, allowsRelation, reads }) =>
    allowsRelation !== null && isActive(query)
      ? [{ test: allowsRelation(query, pickColumns(comparison, reads), ontology), reads }]
      : [],
  );
}

/** Per place, 1 = an alternative lets it be an intermediate; null = it lets all. */
function toOpen(
  clauses: readonly CompiledClause[],
  { entityOf }: Pick<Ground, "entityOf">,
): Uint8Array | null {
  const tests = clauses.filter(({ filter }) => filter.on === "entity");
  if (tests.length === 0) return null;
  return Uint8Array.from(entityOf, (entity) => (tests.every(({ admits }) => admits(entity)) ? 1 : 0));
}

/** The places that may be intermediates in some alternative, or null when all may. */
export function toOpenPlaces(
  alternatives: Alternatives,
  ground: Pick<Ground, "entityOf">,
): Uint8Array | null {
  const masks = alternatives.map((clauses) => toOpen(clauses, ground));
  if (masks.length === 0 || masks.includes(null)) return null;
  return Uint8Array.from(ground.entityOf, (_, place) => (masks.some((mask) => mask?.[place] === 1) ? 1 : 0));
}

/**
 * Which relations of a topology may carry a step, or null when none is ruled out. With several alternatives one of them has to let
 * both the relation and what it joins through; `isEnd` tells the places that are exempt.
 */
export function toAdmits(
  query: PathQuery,
  alternatives: Alternatives,
  facts: RelationFacts,
  ground: Pick<Ground, "relationOf" | "entityOf" | "topology">,
  isEnd: Predicate,
): Admits {
  const always = listConstraintTests(query, facts);
  const { relationOf, topology } = ground;
  if (alternatives.length < 2) {
    const tests = [...always, ...(alternatives[0] === undefined ? [] : listRelationTests(alternatives[0]))];
    if (tests.length === 0) return null;
    const verdict = toVerdict(tests, facts);
    return (relation) => verdict(relationOf[relation] ?? 0);
  }
  const each = alternatives.map((clauses) => {
    const open = toOpen(clauses, ground);
    return {
      verdict: toVerdict([...always, ...listRelationTests(clauses)], facts),
      lets: (place: number) => open === null || open[place] === 1 || isEnd(place),
    };
  });
  return (relation) => {
    const [a, b] = [topology.source[relation] ?? 0, topology.target[relation] ?? 0];
    return each.some(({ verdict, lets }) => lets(a) && lets(b) && verdict(relationOf[relation] ?? 0));
  };
}
