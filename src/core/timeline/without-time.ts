import { listClauses, toLens } from "../lens/clause.ts";
import { period } from "../lens/filters/period.ts";
import { undated } from "../lens/filters/undated.ts";
import { EMPTY_LENS, type Lens } from "../lens/lens.ts";

/** Clauses that the timeline itself sets: its bars show what there is to choose from, so they do not count there. */
const TIME_FILTERS: readonly string[] = [period.id, undated.id];

/** The lens without the timeline's own clauses; where nothing else restricts the first alternative, everything. */
export function withoutTime(lens: Lens): Lens {
  const clauses = listClauses(lens).filter(({ key }) => !TIME_FILTERS.includes(key));
  const isTimed = TIME_FILTERS.some((key) => lens[key] !== undefined);
  return isTimed && clauses.every(({ orGroup }) => orGroup > 0) ? EMPTY_LENS : toLens(clauses);
}
