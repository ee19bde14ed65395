import { type Clause, inGroup, listClauses, MOST_GROUPS, toLens, writeKey } from "../../core/lens/clause.ts";
import { keep } from "../../core/lens/filters/keep.ts";
import { FILTERS } from "../../core/lens/filters.ts";
import { readIds, writeIds } from "../../core/lens/id-list.ts";
import type { Lens } from "../../core/lens/lens.ts";
import { changeArgument } from "../../core/lens/set-argument.ts";
import type { Facet } from "../../core/lens/view.ts";
import type { EntityId } from "../../core/model/ids.ts";

/** What a click on a legend row does. */
export type FacetChange = Parameters<typeof changeArgument>[2];

/** The lens with one clause's argument replaced in its place; none takes the clause away. */
export function withFilter(lens: Lens, key: string, argument: string | undefined): Lens {
  const entries = Object.entries(lens);
  const has = lens[key] !== undefined;
  if (argument === undefined)
    return has ? toLens(listClauses(lens).filter((each) => each.key !== key)) : lens;
  return Object.fromEntries(
    has ? entries.map(([each, old]) => [each, each === key ? argument : old]) : [...entries, [key, argument]],
  );
}

/** The lens with a filter changed in each of its alternatives: `next` makes the new argument out of the old one. */
export function withFilterEverywhere(
  lens: Lens,
  filter: string,
  next: (argument: string | undefined) => string,
): Lens {
  const groups = new Set([0, ...listClauses(lens).map(({ group }) => group)]);
  return [...groups].reduce((all, group) => {
    const key = inGroup(filter, group);
    return withFilter(all, key, next(all[key]));
  }, lens);
}

/**
 * The lens after a click on a facet: `toggle` hides or shows a value, `only` leaves it alone (asked again, all come
 * back), `except` hides it alone, `invert` swaps what is shown and what is hidden. The facet's filter is the key of the clause that changes.
 */
export function changeFacet(lens: Lens, facet: Facet, change: FacetChange): Lens {
  const before = lens[facet.filter];
  const after = changeArgument(before, facet.values, change);
  const isUndone = change.kind === "only" && after === before;
  return withFilter(lens, facet.filter, isUndone ? undefined : after);
}

/** A key like this one that the clauses do not use: a filter can stand in an alternative up to nine times. */
function toFreeKey(clauses: readonly Clause[], clause: Clause): Clause | null {
  const rests = clause.rest === null ? [null, "2", "3", "4", "5", "6", "7", "8", "9"] : [clause.rest];
  for (const rest of rests) {
    const key = writeKey({ ...clause, rest });
    if (!clauses.some((each) => each.key === key)) return { ...clause, rest, key };
  }
  return null;
}

/** The clause that admits exactly what this one does not. */
function toOpposite(clause: Clause): Clause {
  const filter = FILTERS.find(({ id }) => id === clause.filter);
  if (filter?.negate === undefined || clause.isNegated) return { ...clause, isNegated: !clause.isNegated };
  const [id, argument] = filter.negate(clause.argument);
  return { ...clause, filter: id, argument, rest: filter.kind === "named" ? clause.rest : null };
}

/** The lens with one clause turned round, in its place. */
export function negateClause(lens: Lens, key: string): Lens {
  const clauses = listClauses(lens);
  const others = clauses.filter((each) => each.key !== key);
  return toLens(
    clauses.map((clause) =>
      clause.key === key ? (toFreeKey(others, toOpposite(clause)) ?? clause) : clause,
    ),
  );
}

/** The lens with one clause a place further up (-1) or down (1) within its alternative. */
export function moveClause(lens: Lens, key: string, by: -1 | 1): Lens {
  const clauses = [...listClauses(lens)];
  const at = clauses.findIndex((each) => each.key === key);
  const clause = clauses[at];
  const other = clauses[at + by];
  if (clause === undefined || other === undefined || other.group !== clause.group) return lens;
  clauses[at] = other;
  clauses[at + by] = clause;
  return toLens(clauses);
}

/** The lens with these entities visible whatever else it says: the last alternative keeps them. Null when it is full. */
export function withShown(lens: Lens, ids: readonly EntityId[]): Lens | null {
  const clauses = listClauses(lens);
  const last = clauses.at(-1);
  const isAlone = clauses.filter(({ group }) => group === last?.group).length === 1;
  if (last !== undefined && last.group > 0 && isAlone && last.filter === keep.id && !last.isNegated)
    return withFilter(lens, last.key, writeIds([...new Set([...readIds(last.argument), ...ids])]));
  const group = (last?.group ?? -1) + 1;
  return group < MOST_GROUPS ? withFilter(lens, inGroup(keep.id, group), writeIds(ids)) : null;
}
