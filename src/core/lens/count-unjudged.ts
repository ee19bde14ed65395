import type { Graph } from "../graph/graph.ts";
import type { CompiledClause } from "./compile-lens.ts";
import { type Fates, STAYS, settle } from "./settle.ts";
import type { UnjudgedCount, View } from "./view.ts";

/**
 * What one clause of an alternative cannot judge: how many of it are shown or, where the clause leaves it out, how many
 * would be shown but for that. Undefined where there is none, or nothing that a clause like it could not judge. Linear in the graph, for each
 * clause of the alternative once.
 */
export function countUnjudged(
  graph: Graph,
  clauses: readonly CompiledClause[],
  place: number,
  shown: Pick<View, "entities" | "relations">,
): UnjudgedCount | undefined {
  const clause = clauses[place];
  if (clause === undefined || clause.unjudged === null) return undefined;
  const { lacks, what, isKept, other } = clause.unjudged;
  const { on } = clause.filter;
  const side = on === "entity" ? "entities" : "relations";
  const left = isKept
    ? null
    : settle(
        graph,
        clauses.map((each, index) => (index === place ? { ...each, admits: lacks } : each)),
      )[side];
  const mask = shown[side];
  let count = 0;
  for (let index = 0; index < mask.length; index++) {
    const isCounted = left === null ? mask[index] === 1 : left[index] === STAYS && mask[index] !== 1;
    if (isCounted && lacks(index)) count++;
  }
  return count === 0 ? undefined : { on, count, what, isKept, ...(other === undefined ? {} : { other }) };
}

/**
 * 1 for relations that every alternative which lets them through lets through unjudged, as their clause has it: they are
 * drawn faint. Undefined where there is none.
 */
export function findFaint(
  graph: Graph,
  groups: readonly (readonly CompiledClause[])[],
  alternatives: readonly Fates[],
): Uint8Array | undefined {
  const tests = groups.map((clauses) =>
    clauses.flatMap(({ unjudged }) => (unjudged?.isFaint && unjudged.isKept ? [unjudged.lacks] : [])),
  );
  if (tests.every((lacks) => lacks.length === 0)) return undefined;
  const faint = new Uint8Array(graph.relationCount);
  let isAny = false;
  for (let r = 0; r < faint.length; r++) {
    let isShown = false;
    let isJudged = false;
    for (const [group, fates] of alternatives.entries()) {
      if (fates.relations[r] !== STAYS) continue;
      isShown = true;
      if (!tests[group]?.some((lacks) => lacks(r))) isJudged = true;
    }
    if (!isShown || isJudged) continue;
    faint[r] = 1;
    isAny = true;
  }
  return isAny ? faint : undefined;
}
