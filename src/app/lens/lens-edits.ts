import {
  type Clause,
  inOrGroup,
  listClauses,
  MOST_OR_GROUPS,
  toLens,
  writeKey,
} from "../../core/lens/clause.ts";
import { onlyIds } from "../../core/lens/filters/only-ids.ts";
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

/** The lens with a filter changed in each of its OR groups: `next` makes the new argument out of the old one. */
export function withFilterEverywhere(
  lens: Lens,
  filter: string,
  next: (argument: string | undefined) => string,
): Lens {
  const groups = new Set([0, ...listClauses(lens).map(({ orGroup }) => orGroup)]);
  return [...groups].reduce((all, group) => {
    const key = inOrGroup(filter, group);
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

/** A key like this one that the clauses do not use: a filter can stand in an OR group up to nine times. */
function toFreeKey(clauses: readonly Clause[], clause: Clause): Clause | null {
  const parameters =
    clause.parameter === null ? [null, "2", "3", "4", "5", "6", "7", "8", "9"] : [clause.parameter];
  for (const parameter of parameters) {
    const key = writeKey({ ...clause, parameter });
    if (!clauses.some((each) => each.key === key)) return { ...clause, parameter, key };
  }
  return null;
}

/** The clause that admits exactly what this one does not. */
function toOpposite(clause: Clause): Clause {
  const filter = FILTERS.find(({ id }) => id === clause.filter);
  if (filter?.complement === undefined || clause.isNegated)
    return { ...clause, isNegated: !clause.isNegated };
  const [id, argument] = filter.complement(clause.argument);
  return { ...clause, filter: id, argument, parameter: filter.kind === "named" ? clause.parameter : null };
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

/** The lens with one clause a place further up (-1) or down (1) within its OR group. */
export function moveClause(lens: Lens, key: string, by: -1 | 1): Lens {
  const clauses = [...listClauses(lens)];
  const at = clauses.findIndex((each) => each.key === key);
  const clause = clauses[at];
  const other = clauses[at + by];
  if (clause === undefined || other === undefined || other.orGroup !== clause.orGroup) return lens;
  clauses[at] = other;
  clauses[at + by] = clause;
  return toLens(clauses);
}

/** The lens with these entities visible whatever else it says: the last OR group keeps them. Null when it is full. */
export function withShown(lens: Lens, ids: readonly EntityId[]): Lens | null {
  const clauses = listClauses(lens);
  const last = clauses.at(-1);
  const isAlone = clauses.filter(({ orGroup }) => orGroup === last?.orGroup).length === 1;
  if (last !== undefined && last.orGroup > 0 && isAlone && last.filter === onlyIds.id && !last.isNegated)
    return withFilter(lens, last.key, writeIds([...new Set([...readIds(last.argument), ...ids])]));
  const group = (last?.orGroup ?? -1) + 1;
  return group < MOST_OR_GROUPS ? withFilter(lens, inOrGroup(onlyIds.id, group), writeIds(ids)) : null;
}
