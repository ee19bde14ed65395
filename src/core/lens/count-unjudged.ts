import type { Graph } from "../graph/graph.ts";
import type { CompiledClause } from "./compile-lens.ts";
import type { Predicate } from "./filter.ts";
import { KEPT, resolveVisibility, type Visibility } from "./resolve-visibility.ts";
import type { UnjudgedCount, View } from "./view.ts";

/** Whether a relation and both its ends are admitted by every clause but one. */
function admitsRelation(graph: Graph, clauses: readonly CompiledClause[], but: number): Predicate {
  const { source, target } = graph;
  const others = clauses.filter((_, place) => place !== but);
  return (r) =>
    others.every(({ filter, admits }) =>
      filter.on === "relation" ? admits(r) : admits(source[r] ?? 0) && admits(target[r] ?? 0),
    );
}

/** Whether an entity stays when one clause admits just what it cannot judge. */
function keepsEntity(
  graph: Graph,
  clauses: readonly CompiledClause[],
  but: number,
  lacks: Predicate,
): Predicate {
  const changed = clauses.map((each, place) => (place === but ? { ...each, admits: lacks } : each));
  const { entities } = resolveVisibility(graph, changed);
  return (u) => entities[u] === KEPT;
}

/**
 * What one clause of an OR group cannot judge: how much of it is shown or, where the clause leaves it out, how much would be
 * but for that. Undefined where there is none. Linear in the graph, for each clause of the OR group once.
 */
export function countUnjudged(
  graph: Graph,
  clauses: readonly CompiledClause[],
  place: number,
  shown: Pick<View, "entities" | "relations">,
): UnjudgedCount | undefined {
  const clause = clauses[place];
  if (clause === undefined || clause.unjudged === null) return undefined;
  const { lacks, what, isKept, isFaint, other } = clause.unjudged;
  const { on } = clause.filter;
  const mask = on === "entity" ? shown.entities : shown.relations;
  let would: Predicate | null = null;
  let count = 0;
  for (let index = 0; index < mask.length; index++) {
    if ((mask[index] === 1) !== isKept || !lacks(index)) continue;
    if (!isKept) {
      would ??=
        on === "entity" ? keepsEntity(graph, clauses, place, lacks) : admitsRelation(graph, clauses, place);
      if (!would(index)) continue;
    }
    count++;
  }
  return count === 0
    ? undefined
    : { on, count, what, isKept, isFaint, ...(other === undefined ? {} : { other }) };
}

/**
 * 1 for relations that every OR group which lets them through lets through unjudged, as their clause has it: they are
 * drawn faint. Undefined where there is none.
 */
export function findFaint(
  graph: Graph,
  groups: readonly (readonly CompiledClause[])[],
  orGroups: readonly Visibility[],
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
    for (const [group, visibility] of orGroups.entries()) {
      if (visibility.relations[r] !== KEPT) continue;
      isShown = true;
      if (!tests[group]?.some((lacks) => lacks(r))) isJudged = true;
    }
    if (!isShown || isJudged) continue;
    faint[r] = 1;
    isAny = true;
  }
  return isAny ? faint : undefined;
}
