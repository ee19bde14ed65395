import { claimsOf, type EvidenceContext, formatPeriod } from "../evidence/context.ts";
import { entityAt, relationAt } from "../graph/graph.ts";
import { startCitations } from "./phrasing/cite.ts";
import { formatStep, tellStep, toPlainText, type WalkedStep } from "./phrasing/format-step.ts";
import { findHub } from "./phrasing/hub.ts";
import { isTwin, toPattern } from "./phrasing/pattern.ts";
import { findTimeGap } from "./phrasing/time-gap.ts";
import { findWeakestStep } from "./phrasing/weakest-step.ts";
import { type Plan, toWithin } from "./plan.ts";
import type { Citation, ConnectingTree, FoundPath, SentencePart, Step, StepRelation } from "./query.ts";
import type { RankingDefinition } from "./ranking.ts";
import { type RelationRoute, sumScore, toRankedPath } from "./step-relations.ts";

/** Turns the routes of one answer into paths in words, in the order in which they are given. */
export interface Describer {
  /** What joins several ends, arc by arc; its notes go on with the numbers of the paths before. */
  readonly describeTree: (arcs: readonly RelationRoute[]) => Omit<ConnectingTree, "gaps" | "remarks">;
  readonly describe: (chosen: RelationRoute) => FoundPath;
  readonly citations: () => readonly Citation[];
}

function toStepRelation(plan: Plan, context: EvidenceContext, relation: number, from: number): StepRelation {
  const { graph, topology, relationOf } = plan.searchGraph;
  const index = relationOf[relation] ?? 0;
  const record = relationAt(graph, index);
  return {
    id: record.id,
    type: record.type,
    along: topology.directed[relation] === 0 || topology.source[relation] === from,
    contested: record.certainty === "contested",
    certainty: record.certainty,
    when: formatPeriod(record, claimsOf(context, record)),
    claims: record.claims,
    ...(relation < graph.relationCount ? {} : { isMention: true }),
  };
}

/** The steps of a route with all relations that take part, in entities and relations of the graph. */
function toSteps(plan: Plan, context: EvidenceContext, { nodes, steps }: RelationRoute): readonly Step[] {
  const { graph, entityOf } = plan.searchGraph;
  return steps.map((relations, i) => {
    const [u, v] = [nodes[i] ?? 0, nodes[i + 1] ?? 0];
    return {
      from: entityAt(graph, entityOf[u] ?? 0).id,
      to: entityAt(graph, entityOf[v] ?? 0).id,
      relations: relations.map((relation) => toStepRelation(plan, context, relation, u)),
    };
  });
}

/** Starts describing one answer: ranks, footnotes and twins count over all paths given to it. */
export function startDescribing(
  plan: Plan,
  context: EvidenceContext,
  ranking: RankingDefinition,
  median: number,
): Describer {
  const { graph, entityOf } = plan.searchGraph;
  const citations = startCitations(graph);
  const within = toWithin(plan.query);
  const leaders: { readonly rank: number; readonly pattern: string; readonly inner: readonly number[] }[] =
    [];
  let count = 0;
  const wordSteps = (steps: readonly WalkedStep[]): Pick<FoundPath, "parts" | "told" | "sentence"> => {
    const spaced = (told: readonly (readonly SentencePart[])[]) =>
      told.flatMap((each, i): readonly SentencePart[] =>
        i === 0 ? each : [{ kind: "text", text: " " }, ...each],
      );
    const parts = spaced(steps.map((step) => formatStep(context, step, within, citations)));
    // A claim that carries two steps is told once.
    const told = steps.map((step) => tellStep(context, step, within, citations));
    const once = told.filter((each, i) => i === 0 || JSON.stringify(each) !== JSON.stringify(told[i - 1]));
    return { parts, told: spaced(once), sentence: toPlainText(parts) };
  };
  return {
    citations: citations.list,
    describeTree(arcs) {
      const worded = arcs.map((arc) => ({
        from: entityOf[arc.nodes[0] ?? 0] ?? 0,
        to: entityOf[arc.nodes[1] ?? 0] ?? 0,
        relation: toRankedPath(plan, arc).relations[0] ?? 0,
      }));
      const entities = new Set(worded.flatMap(({ from, to }) => [from, to]));
      const walked = worded.map(({ relation }) => relation);
      return {
        entities: [...entities].map((entity) => entityAt(graph, entity).id),
        steps: arcs.flatMap((arc) => toSteps(plan, context, arc)),
        weakest: walked.length === 0 ? null : findWeakestStep(plan.facts, walked),
        ...wordSteps(worded),
      };
    },
    describe(chosen) {
      const rank = ++count;
      const { relations, inner } = toRankedPath(plan, chosen);
      const entities = chosen.nodes.map((node) => entityOf[node] ?? 0);
      const score = ranking.score({ relations, inner }, plan.facts);
      const pattern = toPattern(graph, entities, relations);
      const twin = leaders.find((leader) => leader.pattern === pattern && isTwin(leader.inner, inner));
      if (twin === undefined) leaders.push({ rank, pattern, inner });
      return {
        rank,
        cost: sumScore(score),
        score,
        entities: entities.map((entity) => entityAt(graph, entity).id),
        steps: toSteps(plan, context, chosen),
        weakest: findWeakestStep(plan.facts, relations),
        apart: findTimeGap(plan.searchGraph, chosen.steps),
        hub: findHub(graph, inner, median),
        pattern,
        twinOf: twin?.rank ?? null,
        ...wordSteps(
          relations.map((relation, i) => ({ from: entities[i] ?? 0, to: entities[i + 1] ?? 0, relation })),
        ),
      };
    },
  };
}
