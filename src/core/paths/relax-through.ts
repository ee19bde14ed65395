import type { Graph } from "../graph/graph.ts";
import { type Clause, listClauses, toLens } from "../lens/clause.ts";
import { formatClause, toFilterNames } from "../lens/compile-lens.ts";
import { findFilter } from "../lens/filters.ts";
import { EMPTY_LENS, type Lens } from "../lens/lens.ts";

/** A clause of a filter, and the filters without it: first without all of it, then without each of the things that it leaves out. */
export interface ClauseRelaxation {
  readonly key: string;
  readonly choices: readonly { readonly label: string; readonly through: Lens }[];
}

/** The filter without a clause. An alternative that restricts nothing any more lets everything through. */
function withoutClause(clauses: readonly Clause[], gone: Clause): Lens {
  const left = clauses.filter((each) => each !== gone);
  return left.some(({ orGroup }) => orGroup === gone.orGroup) ? toLens(left) : EMPTY_LENS;
}

/** Every clause of a filter with how it can be relaxed, in the order of the filter; labels as buttons read. */
export function relaxThrough(graph: Graph, lens: Lens): readonly ClauseRelaxation[] {
  const clauses = listClauses(lens);
  const names = toFilterNames(graph);
  return clauses.flatMap((clause): readonly ClauseRelaxation[] => {
    const filter = findFilter(graph, clause);
    if (filter === null) return [];
    const lift = (argument: string): string =>
      clause.isNegated || filter.lift === undefined
        ? `Drop “${formatClause({ ...clause, argument }, filter, names)}”`
        : filter.lift(argument, names);
    const items = clause.isNegated ? [] : (filter.listItems?.(clause.argument) ?? []);
    const parts = items.length < 2 ? [] : items;
    return [
      {
        key: clause.key,
        choices: [
          { label: lift(clause.argument), through: withoutClause(clauses, clause) },
          ...parts.map(({ alone, rest }) => ({
            label: lift(alone),
            through: toLens(clauses.map((each) => (each === clause ? { ...each, argument: rest } : each))),
          })),
        ],
      },
    ];
  });
}
