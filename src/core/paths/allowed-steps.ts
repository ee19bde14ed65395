import { pickColumns, type RelationColumn } from "../graph/compare-relations.ts";
import type { Graph } from "../graph/graph.ts";
import { type CompiledClause, compileLens } from "../lens/compile-lens.ts";
import type { Predicate } from "../lens/filter.ts";
import { listHidden } from "../lens/hidden-ids.ts";
import type { Lens } from "../lens/lens.ts";
import type { EntityId } from "../model/ids.ts";
import { ok, type Result } from "../model/result.ts";
import { type AnyConstraint, CONSTRAINTS } from "./constraints.ts";
import type { PathQuery } from "./query.ts";
import type { RelationFacts } from "./relation-facts.ts";
import type { Admits } from "./search/network.ts";
import type { SearchGraph } from "./search/search-graph.ts";

/** A filter's alternatives, ready to be asked; none = no filter. */
export type OrGroups = readonly (readonly CompiledClause[])[];

/** What paths may use, read once for all questions that ask it. */
export interface Through {
  readonly alternatives: OrGroups;
  /** Left out by name. */
  readonly hidden: ReadonlySet<EntityId>;
  /** Equal for filters that ask the same of entities. */
  readonly entityKey: string;
}

/** Reads a filter; every clause that cannot be read is an issue with its key as path. */
export function readThrough(graph: Graph, lens: Lens): Result<Through> {
  const compiled = compileLens(graph, lens);
  if (!compiled.ok) return compiled;
  const ofEntities = compiled.value.map((clauses) =>
    clauses.flatMap(({ clause, filter }) => (filter.on === "entity" ? [clause.key, clause.argument] : [])),
  );
  return ok({
    alternatives: compiled.value,
    hidden: new Set(listHidden(lens)),
    entityKey: JSON.stringify(ofEntities),
  });
}

/** A test on relations with the columns that its verdict depends on; null = it may depend on anything. */
interface RelationTest {
  readonly test: Predicate;
  readonly reads: readonly RelationColumn[] | null;
}

const ALLOWED = 1;
const RULED_OUT = 2;

function toIdentity(count: number): Uint32Array {
  const identity = new Uint32Array(count);
  for (let i = 0; i < count; i++) identity[i] = i;
  return identity;
}

/**
 * All tests as one, on relations of a topology. Of relations that are equal in every column that a test reads, one is tested, when the
 * first is asked for.
 */
function toVerdict(
  tests: readonly RelationTest[],
  { graph, comparison }: RelationFacts,
  relationOf: Uint32Array,
): Predicate {
  const reads = tests.map((each) => each.reads);
  const isShared = !reads.includes(null);
  const { classOf, count } = isShared
    ? comparison.classesBy(reads.flatMap((columns) => columns ?? []))
    : { classOf: toIdentity(graph.relationCount), count: graph.relationCount };
  const verdicts = new Uint8Array(count);
  return (relation) => {
    const index = relationOf[relation] ?? 0;
    const group = classOf[index] ?? 0;
    const known = verdicts[group] ?? 0;
    if (known > 0) return known === ALLOWED;
    const isAllowed = tests.every(({ test }) => test(index));
    verdicts[group] = isAllowed ? ALLOWED : RULED_OUT;
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

/** Per node, 1 = an alternative lets it be an intermediate; null = it lets all. */
function toOpen(
  clauses: readonly CompiledClause[],
  { entityOf }: Pick<SearchGraph, "entityOf">,
): Uint8Array | null {
  const tests = clauses.filter(({ filter }) => filter.on === "entity").map(({ admits }) => admits);
  if (tests.length === 0) return null;
  const open = new Uint8Array(entityOf.length).fill(1);
  for (const test of tests)
    for (let node = 0; node < open.length; node++)
      if (open[node] === 1 && !test(entityOf[node] ?? 0)) open[node] = 0;
  return open;
}

/** The nodes that may be intermediates in some alternative, or null when all may. Linear in the nodes, for each clause. */
export function toOpenNodes(
  alternatives: OrGroups,
  searchGraph: Pick<SearchGraph, "entityOf">,
): Uint8Array | null {
  const masks = alternatives.map((clauses) => toOpen(clauses, searchGraph));
  const [open = null, ...others] = masks;
  if (open === null) return null;
  for (const mask of others) {
    if (mask === null) return null;
    for (let node = 0; node < open.length; node++) if (mask[node] === 1) open[node] = 1;
  }
  return open;
}

/**
 * Which relations of a topology may carry a step, or null when none is ruled out. With several alternatives one of them has to let
 * both the relation and what it joins through; `isEnd` tells the nodes that are exempt.
 */
export function toAdmits(
  query: PathQuery,
  alternatives: OrGroups,
  facts: RelationFacts,
  searchGraph: Pick<SearchGraph, "relationOf" | "entityOf" | "topology">,
  isEnd: Predicate,
): Admits {
  const always = listConstraintTests(query, facts);
  const { relationOf, topology } = searchGraph;
  if (alternatives.length < 2) {
    const tests = [...always, ...(alternatives[0] === undefined ? [] : listRelationTests(alternatives[0]))];
    if (tests.length === 0) return null;
    return toVerdict(tests, facts, relationOf);
  }
  const each = alternatives.map((clauses) => {
    const open = toOpen(clauses, searchGraph);
    return {
      verdict: toVerdict([...always, ...listRelationTests(clauses)], facts, relationOf),
      lets: (node: number) => open === null || open[node] === 1 || isEnd(node),
    };
  });
  return (relation) => {
    const [a, b] = [topology.source[relation] ?? 0, topology.target[relation] ?? 0];
    return each.some(({ verdict, lets }) => lets(a) && lets(b) && verdict(relation));
  };
}
