import type { EntityId } from "../../model/ids.ts";
import { type Issue, refuse } from "../../model/result.ts";
import type { GraphSource, Vocabulary } from "../../source/graph-source.ts";
import type { Meter } from "./adjacency.ts";
import type { CertaintyBound } from "./certainty.ts";
import { checkRelationRows } from "./check-rows.ts";
import { listNear } from "./choose-next.ts";
import type { Explored } from "./explored.ts";

/** Entities whose relations among each other are asked for at once, how well connected they may be, and how many rows that may bring. */
const MOST_PLACES = 1000;
const MOST_DEGREE = 5000;
const MOST_ROWS = 10_000;
/** Fewer rows are not worth sparing. */
const LEAST_SPARED = 300;

/**
 * The nodes between which a single step may be missing that matters, where nothing else can be missing: a path that lacks two
 * steps would cost more than the last one that was asked for. Null where that is not so, or there are too many. `price`: rows that
 * fetching on would bring. Not with nodes to pass through: two of their legs may each lack a step at no more than the least cost.
 */
export function listGapNodes(
  { bound, leastStep, legs }: CertaintyBound,
  { last, price, degreeOf }: { last: number; price: number; degreeOf: (node: number) => number },
): readonly number[] | null {
  if (last === Infinity || bound + leastStep <= last || price < LEAST_SPARED) return null;
  const nodes = new Set<number>();
  for (const { from, to, rest, mostSteps } of legs) {
    const most = last - rest - leastStep;
    for (const { node } of listNear(from, to, most, mostSteps)) nodes.add(node);
    for (const { node } of listNear(to, from, most, mostSteps)) nodes.add(node);
  }
  const isFew = nodes.size <= MOST_PLACES && [...nodes].every((node) => degreeOf(node) <= MOST_DEGREE);
  return isFew ? [...nodes] : null;
}

export type GapsClosed =
  | { readonly kind: "closed" | "changed" | "too-many" | "cut" }
  | { readonly kind: "failed"; readonly issues: readonly Issue[] };

/** Fetches all relations among entities; `too-many` where they do not come whole. */
export async function closeGaps(
  source: GraphSource,
  { ontology }: Vocabulary,
  explored: Explored,
  ids: readonly EntityId[],
  meter: Meter,
): Promise<GapsClosed> {
  const most = Math.min(MOST_ROWS, Math.max(1, meter.mostRows - meter.rows));
  const answer = await meter.settle(source.between(ids, most, meter.cancel));
  if (answer === null) return { kind: "cut" };
  if (!answer.ok) return { kind: "failed", issues: answer.error };
  meter.rows += answer.value.rows.length;
  const rows = checkRelationRows(answer.value.rows, ontology);
  if (!rows.ok) return { kind: "failed", issues: rows.error };
  const among = new Set(ids);
  const stray = rows.value.find(({ source: from, target }) => !among.has(from) || !among.has(target));
  if (stray !== undefined) {
    const message = `The database gave a relation of other entities than it was asked for (${stray.id}).`;
    const refused = refuse("source-row", "", message, "Check how the mapping names the ends of relations.");
    return { kind: "failed", issues: refused.error };
  }
  if (!answer.value.complete) return { kind: "too-many" };
  return { kind: explored.addRelations(rows.value) ? "closed" : "changed" };
}
