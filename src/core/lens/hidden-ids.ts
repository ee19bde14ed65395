import type { EntityId } from "../model/ids.ts";
import { listClauses, toLens } from "./clause.ts";
import { hideIds } from "./filters/hide-ids.ts";
import { readIds, writeIds } from "./id-list.ts";
import type { Lens } from "./lens.ts";

/** The entities that a lens leaves out by name, whichever of its OR groups holds. */
export function listHidden(lens: Lens): readonly EntityId[] {
  const clauses = listClauses(lens);
  const groups = [...new Set(clauses.map(({ orGroup }) => orGroup))];
  const [first = [], ...rest] = groups.map((group) =>
    clauses
      .filter((each) => each.orGroup === group && each.filter === hideIds.id && !each.isNegated)
      .flatMap(({ argument }) => readIds(argument)),
  );
  return first.filter((id) => rest.every((ids) => ids.includes(id)));
}

/** The lens with the ids of what it hides replaced, clause by clause; one without ids goes. */
export const mapHidden = (lens: Lens, map: (ids: readonly EntityId[]) => readonly EntityId[]): Lens =>
  toLens(
    listClauses(lens).flatMap((clause) => {
      if (clause.filter !== hideIds.id || clause.isNegated) return [clause];
      const ids = map(readIds(clause.argument));
      return ids.length === 0 ? [] : [{ ...clause, argument: writeIds(ids) }];
    }),
  );
