import { period } from "../lens/kinds/period.ts";
import { undated } from "../lens/kinds/undated.ts";
import type { Lens } from "../lens/lens.ts";

/** Filters that the timeline itself sets: its bars show what there is to choose from, so they do not count there. */
const TIME_FILTERS: readonly string[] = [period.id, undated.id];

/** The lens without its clauses about time. */
export const withoutTime = (lens: Lens): Lens =>
  Object.fromEntries(Object.entries(lens).filter(([id]) => !TIME_FILTERS.includes(id)));
