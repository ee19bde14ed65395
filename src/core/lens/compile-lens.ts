import type { Graph } from "../graph/graph.ts";
import { err, type Issue, ok, type Result } from "../model/result.ts";
import { type Clause, listClauses, readKey } from "./clause.ts";
import type { Filter, FilterNames, Predicate, Unjudged } from "./filter.ts";
import { FILTERS, findFilter } from "./filters.ts";
import type { Lens } from "./lens.ts";
import { nameKnown } from "./set-argument.ts";

/** A clause ready to be asked. */
export interface CompiledClause {
  readonly clause: Clause;
  readonly filter: Filter;
  /** With `not.` already applied. */
  readonly admits: Predicate;
  readonly unjudged: Unjudged | null;
}

/** What a clause does not admit when it is turned round; what it cannot judge is no opposite of what it admits. */
function negate(holds: Predicate, unjudged: Unjudged | null): Predicate {
  if (unjudged === null) return (index) => !holds(index);
  const { lacks, isKept } = unjudged;
  return (index) => (lacks(index) ? isKept : !holds(index));
}

/** More clauses than any page writes; what an element falls to is kept in a byte. */
const MOST_CLAUSES = 200;

function toIssue(graph: Graph, key: string): Issue {
  const read = readKey(key);
  const filter = FILTERS.find(({ id }) => id === read?.filter);
  if (read === null || filter === undefined)
    return {
      code: "unknown-filter",
      path: key,
      message: `There is no filter "${key}".`,
      hint: nameKnown(FILTERS.map(({ id }) => id)),
    };
  if (filter.kind !== "named")
    return {
      code: "unknown-filter",
      path: key,
      message: `"${filter.id}" is about nothing named "${read.parameter ?? ""}".`,
      hint: "Leave that part out.",
    };
  return {
    code: "unknown-attribute",
    path: key,
    message: `There is no attribute "${read.parameter ?? ""}" in this graph.`,
    hint: nameKnown([...graph.attributes()[filter.on].keys()]),
  };
}

/** The OR groups of a lens, each its clauses in order; every clause that cannot be read is an issue with its key as path. */
export function compileLens(graph: Graph, lens: Lens): Result<readonly (readonly CompiledClause[])[]> {
  const issues: Issue[] = [];
  const groups = new Map<number, CompiledClause[]>();
  for (const key of Object.keys(lens)) if (readKey(key) === null) issues.push(toIssue(graph, key));
  const clauses = listClauses(lens);
  if (clauses.length > MOST_CLAUSES)
    issues.push({ code: "too-many", path: "lens", message: `There are more than ${MOST_CLAUSES} filters.` });
  for (const clause of clauses) {
    const filter = findFilter(graph, clause);
    if (filter === null) {
      issues.push(toIssue(graph, clause.key));
      continue;
    }
    const compiled = filter.compile(clause.argument, graph);
    if (!compiled.ok) {
      issues.push(...compiled.error.map((issue) => ({ ...issue, path: clause.key })));
      continue;
    }
    const { value: holds } = compiled;
    const unjudged = filter.unjudged?.(clause.argument, graph, clause.isNegated) ?? null;
    const admits = clause.isNegated ? negate(holds, unjudged) : holds;
    const group = groups.get(clause.orGroup) ?? [];
    group.push({ clause, filter, admits, unjudged });
    groups.set(clause.orGroup, group);
  }
  return issues.length > 0 ? err(issues) : ok([...groups.values()]);
}

/** What a graph words its clauses with. */
export const toFilterNames = (graph: Graph): FilterNames => ({
  entityIndex: graph.entityIndex,
  dataset: graph.dataset,
  valuesOf: (id) => {
    const filter = FILTERS.find((each) => each.id === id);
    return filter?.kind === "set" ? filter.values(graph) : [];
  },
});

/** The clause in words, from whatever has names: `without People`. */
export const formatClause = (
  { isNegated, argument }: Pick<Clause, "isNegated" | "argument">,
  filter: Pick<Filter, "describe">,
  names: FilterNames,
): string => `${isNegated ? "not " : ""}${filter.describe(argument, names)}`;

/** The clause in words: `without People`, `not at least 2 documents`. */
export const formatCompiledClause = (graph: Graph, { clause, filter }: CompiledClause): string =>
  formatClause(clause, filter, toFilterNames(graph));
