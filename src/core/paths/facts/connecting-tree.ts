import { nameOf } from "../../graph/entity-words.ts";
import { entityAt } from "../../graph/graph.ts";
import type { Describer } from "../describe-paths.ts";
import type { Plan } from "../plan.ts";
import type { PathAnswer } from "../query.ts";
import type { CooperativeTask } from "../search/cooperative-task.ts";
import { createNodeHeap } from "../search/node-heap.ts";
import { growTree } from "../search/steiner.ts";
import { chooseStepRelations } from "../step-relations.ts";

const NO_TIME =
  "What joins all ends at once is not worked out for one common time or an order of time; let steps hold at different times to see it.";

/** How conditions on a path are taken by what is none. */
function listRemarks({ query, searchGraph }: Plan): readonly string[] {
  const [first = []] = query.ends;
  const start =
    first.length === 1 ? first.map((id) => nameOf(searchGraph.graph, id)).join() : "the first end";
  return [
    ...(query.direction === "forward" ? [`Every way follows the arrows away from ${start}.`] : []),
    ...(query.maxSteps === null ? [] : ["The limit on steps counts for the paths, not here."]),
  ];
}

/**
 * What ties all ends and every entity to pass through together at little cost by the ranking (see `growTree`), in words,
 * with the groups that stay apart as `gaps`. It keeps every constraint on single steps and entities; along the arrows it
 * leads away from the first end. Under a common time or an order of time there is none, and `noTree` says so.
 */
export function* findTree(
  plan: Plan,
  describer: Describer,
): CooperativeTask<Pick<PathAnswer, "tree" | "noTree">> {
  const { query, network, nodeCosts, isOpen, ends, time } = plan;
  if (time !== null) return { noTree: { constraint: "time", reason: NO_TIME } };
  const required = plan.required.filter((node) => !ends.some((end) => end.length === 1 && end[0] === node));
  const { arcs, joined } = yield* growTree({ network, nodeCosts, isOpen, ends, required }, createNodeHeap());
  const { entityOf, graph } = plan.searchGraph;
  const idsOf = (group: number) =>
    query.ends[group] ??
    required
      .slice(group - ends.length, group - ends.length + 1)
      .map((node) => entityAt(graph, entityOf[node] ?? 0).id);
  return {
    tree: {
      ...describer.describeTree(arcs.map((nodes) => chooseStepRelations(plan, { nodes, cost: 0 }))),
      gaps: joined.length === 1 ? [] : joined.map((group) => group.flatMap(idsOf)),
      remarks: listRemarks(plan),
    },
  };
}
