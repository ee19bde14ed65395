import { entityAt } from "../../graph/graph.ts";
import { CONSTRAINTS } from "../constraints.ts";
import { countPaths } from "../count-paths.ts";
import { listRoutes } from "../list-routes.ts";
import type { PathFinder } from "../path-finder.ts";
import type { Plan } from "../plan.ts";
import { type PathAnswer, type PathQuery, type Relaxation, toPathQuery } from "../query.ts";
import { relaxThrough } from "../relax-through.ts";
import { findComponent } from "../search/connectivity.ts";
import type { CooperativeTask } from "../search/cooperative-task.ts";

type NoPath = NonNullable<PathAnswer["noPath"]>;

function* listRelaxations(finder: PathFinder, query: PathQuery): CooperativeTask<readonly Relaxation[]> {
  const found: Relaxation[] = [];
  function* open(constraint: string, label: string, looser: PathQuery): CooperativeTask<boolean> {
    const paths = yield* countPaths(finder, looser);
    if (paths > 0) found.push({ constraint, label, paths, query: looser });
    return paths > 0;
  }
  const relaxed = [
    ...relaxThrough(finder.graph, query.through).map(({ key, choices }) => ({
      id: `through.${key}`,
      choices: choices.map(({ label, through }) => ({ label, looser: { ...query, through } })),
    })),
    ...CONSTRAINTS.filter(({ isActive }) => isActive(query)).map(({ id, relax }) => ({
      id,
      choices: relax(query, finder.graph).map(({ label, asked }) => ({
        label,
        looser: { ...query, ...asked },
      })),
    })),
  ];
  for (const { id, choices } of relaxed) {
    const [whole, ...parts] = choices;
    let isPartEnough = false;
    for (const { label, looser } of parts) if (yield* open(id, label, looser)) isPartEnough = true;
    if (!isPartEnough && whole !== undefined) yield* open(id, whole.label, whole.looser);
  }
  return found;
}

/** Where the first end's component is left and another end's entered on the best path without any constraint. */
function* findNearest(
  finder: PathFinder,
  { query, searchGraph }: Plan,
  inside: readonly Uint8Array[],
): CooperativeTask<Pick<NoPath, "nearest">> {
  const free = finder.plan(toPathQuery(query.ends, { ranking: "steps", throughQualifiers: true }));
  if (!free.ok) return {};
  for (const route of listRoutes(free.value, finder.scratchPool(), 1)) {
    if (route === null) {
      yield null;
      continue;
    }
    const [own, ...others] = inside;
    const leave = route.nodes.findLast((node) => own?.[node] === 1);
    const enter = route.nodes.find((node) => own?.[node] !== 1 && others.some((other) => other[node] === 1));
    if (leave === undefined || enter === undefined) return {};
    const idOf = (node: number) => entityAt(searchGraph.graph, searchGraph.entityOf[node] ?? 0).id;
    return { nearest: [idOf(leave), idOf(enter)] };
  }
  return {};
}

/**
 * Why there is no path: each single constraint, or part of one, that opens paths when lifted, with their number (up to
 * k) and the query that asks for them. Always tells the sizes of the ends' components; where no single constraint is to
 * blame, also where the components come nearest.
 */
export function* explainNoPath(finder: PathFinder, plan: Plan): CooperativeTask<NoPath> {
  const { network, ends, isOpen, query } = plan;
  const relaxations = yield* listRelaxations(finder, query);
  const inside: Uint8Array[] = [];
  for (const end of ends) inside.push(yield* findComponent(network, end, isOpen));
  return {
    relaxations,
    components: inside.map((mask) => mask.reduce((size, flag) => size + flag, 0)),
    ...(relaxations.length === 0 ? yield* findNearest(finder, plan, inside) : {}),
  };
}
