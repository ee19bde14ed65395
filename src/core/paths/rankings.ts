import type { Ranking } from "./query.ts";
import type { RankingDefinition } from "./ranking.ts";
import { evidence } from "./rankings/evidence.ts";
import { specific } from "./rankings/specific.ts";
import { steps } from "./rankings/steps.ts";
import { unexpected } from "./rankings/unexpected.ts";

/** The named rankings, in the order of the tabs. */
export const RANKING_DEFINITIONS: readonly RankingDefinition[] = [specific, steps, evidence, unexpected];

/** The definition of a named ranking. */
export function rankingOf(id: Ranking): RankingDefinition {
  const found = RANKING_DEFINITIONS.find((definition) => definition.id === id);
  if (found === undefined) throw new Error(`No ranking ${id}`);
  return found;
}
