import { entityAt } from "../../graph/graph.ts";
import { type Chosen, chooseRelations } from "../choose-relations.ts";
import { toSteps } from "../describe-paths.ts";
import type { PathFinder } from "../path-finder.ts";
import type { Plan } from "../plan.ts";
import type { PathAnswer } from "../query.ts";
import { createPlaceHeap } from "../search/place-heap.ts";
import { connectEnds } from "../search/steiner.ts";

/**
 * The cheapest network found that ties all ends together, by the ranking's costs (at most twice the least), with the
 * groups of ends that stay apart as `gaps` (empty when all are tied). It keeps the constraints on single steps and
 * entities and walks relations both ways; `via`, a common time and the order of time are matters of paths, not of it.
 */
export function findTree(finder: PathFinder, plan: Plan): NonNullable<PathAnswer["tree"]> {
  const { graph, entityOf } = plan.ground;
  // Steps are worded as they are walked, in either direction, at any time.
  const loose: Plan = { ...plan, time: null, query: { ...plan.query, direction: "any" } };
  const { arcs, groups } = connectEnds(
    plan.network,
    plan.placeCosts,
    plan.isOpen,
    plan.ends,
    createPlaceHeap(),
  );
  const idOf = (place: number) => entityAt(graph, entityOf[place] ?? 0).id;
  const steps = arcs.flatMap((places) => {
    const chosen: Chosen = chooseRelations(loose, { places, cost: 0 });
    return toSteps(loose, finder.context(), chosen);
  });
  return {
    entities: [...new Set(arcs.flatMap((arc) => arc.map(idOf)))],
    steps,
    gaps:
      groups.length === 1 ? [] : groups.map((group) => group.flatMap((end) => plan.query.ends[end] ?? [])),
  };
}
