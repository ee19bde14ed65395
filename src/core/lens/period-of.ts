import { type PeriodClause, readPeriod } from "../model/period-clause.ts";
import { period } from "./filters/period.ts";
import type { Lens } from "./lens.ts";

/** The condition on time that a lens sets, null when it sets none. */
export function periodOf(lens: Lens): PeriodClause | null {
  const argument = lens[period.id];
  const clause = argument === undefined ? null : readPeriod(argument);
  return clause?.ok ? clause.value : null;
}
