import type { RelationId } from "../../model/ids.ts";
import { type Issue, refuse } from "../../model/result.ts";
import type { GraphSource, Vocabulary } from "../../source/graph-source.ts";
import type { Meter } from "./adjacency.ts";
import { checkEntityRows } from "./check-rows.ts";
import type { Explored } from "./explored.ts";

/** Relations of one request. */
const MOST_RELATIONS = 100;

export type ClaimsFetched =
  | { readonly kind: "fetched" }
  | { readonly kind: "changed" }
  | { readonly kind: "cut" }
  | { readonly kind: "failed"; readonly issues: readonly Issue[] };

/** Puts the claims of relations in the place of what stood in for them, as far as they are not there yet. */
export async function fetchClaims(
  source: GraphSource,
  { ontology }: Vocabulary,
  explored: Explored,
  ids: readonly RelationId[],
  meter: Meter,
): Promise<ClaimsFetched> {
  const wanted = explored.unread([...new Set(ids)]);
  for (let from = 0; from < wanted.length; from += MOST_RELATIONS) {
    const asked = wanted.slice(from, from + MOST_RELATIONS);
    const answer = await meter.settle(source.claims({ kind: "relations", ids: asked }, meter.cancel));
    if (answer === null) return { kind: "cut" };
    if (!answer.ok) return { kind: "failed", issues: answer.error };
    const entities = checkEntityRows(answer.value.entities, ontology);
    if (!entities.ok) return { kind: "failed", issues: entities.error };
    if (!answer.value.complete) {
      const cut = refuse("source-row", "", "The database gave a part of the claims of a path.", "Ask again.");
      return { kind: "failed", issues: cut.error };
    }
    // A relation that is gone, or rests on something else than before, is one that changed.
    if (!explored.addClaims(answer.value) || explored.unread(asked).length > 0) return { kind: "changed" };
  }
  return { kind: "fetched" };
}
