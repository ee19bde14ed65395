import { entityAt } from "../../graph/graph.ts";
import type { DocumentId, EntityId } from "../../model/ids.ts";
import { countPaths } from "../count-paths.ts";
import { createPathFinder, type PathFinder } from "../path-finder.ts";
import type { Plan } from "../plan.ts";
import type { FoundPath, PathAnswer } from "../query.ts";
import { countWays, findCuts, type WayCount } from "../search/connectivity.ts";
import type { CooperativeTask } from "../search/cooperative-task.ts";
import { toRoles, toTerminals } from "../search/solver.ts";
import { withoutDocument } from "./without-document.ts";

type Dependence = PathAnswer["dependence"];

/** Relations times documents up to which every document is taken away in turn. */
const MOST_REBUILDS = 2_000_000;

const intersectAll = <T>(lists: readonly (readonly T[])[]): readonly T[] =>
  lists.length === 0 ? [] : lists.reduce((common, list) => common.filter((item) => list.includes(item)));

const innerOf = ({ entities }: FoundPath): readonly EntityId[] => entities.slice(1, -1);

/**
 * Intermediates on every route. With all paths at hand they are what the paths share; else those that no route under
 * the constraints on single steps and entities can do without, which holds under any further constraint.
 */
function* findCutEntities(
  finder: PathFinder,
  { network, searchGraph, ends, isOpen }: Plan,
  paths: readonly FoundPath[],
  exhausted: boolean,
): CooperativeTask<readonly EntityId[]> {
  if (exhausted) return intersectAll(paths.map(innerOf));
  const { graph, nodeOf, entityOf } = searchGraph;
  const toNode = (id: EntityId) => nodeOf[graph.entityIndex.get(id) ?? 0] ?? 0;
  const routes = paths.map(({ entities }) => entities.map(toNode));
  const [sources = [], ...others] = ends;
  const cuts: (readonly number[])[] = [];
  for (const targets of others) {
    const route = routes.find((nodes) => targets.includes(nodes.at(-1) ?? -1)) ?? [];
    const question = { network, sources, targets, isOpen };
    cuts.push(yield* findCuts(question, finder.scratchPool(), route));
  }
  return intersectAll(cuts).map((node) => entityAt(graph, entityOf[node] ?? 0).id);
}

function listDocuments({ dataset, relationIndex }: PathFinder["graph"], paths: readonly FoundPath[]) {
  const documents = new Set<DocumentId>();
  for (const { steps } of paths)
    for (const { relations } of steps)
      for (const { id } of relations)
        for (const document of dataset.relations[relationIndex.get(id) ?? -1]?.documents ?? [])
          documents.add(document);
  return dataset.documents.filter(({ id }) => documents.has(id)).map(({ id }) => id);
}

function* countWithoutEach(
  finder: PathFinder,
  plan: Plan,
  paths: readonly FoundPath[],
): CooperativeTask<Dependence["withoutDocument"]> {
  const { graph } = finder;
  const documents = listDocuments(graph, paths);
  if (documents.length * graph.relationCount > MOST_REBUILDS) return {};
  const counts: [DocumentId, number][] = [];
  for (const document of documents) {
    const rest = createPathFinder(withoutDocument(graph, document));
    counts.push([document, yield* countPaths(rest, plan.query)]);
    yield null;
  }
  return Object.fromEntries(counts);
}

/**
 * What an answer depends on: entities that every route needs, how many routes share no intermediate (of the least
 * connected pair of ends, under the constraints on single steps and entities), and how many paths, up to k, remain when
 * a document that the paths rest on is taken away; left out where that would take too long. Of a part of a graph it tells what
 * holds for the whole: routes at least, needed entities only where every path is at hand, and nothing of documents.
 */
export function* findDependence(
  finder: PathFinder,
  plan: Plan,
  paths: readonly FoundPath[],
  exhausted: boolean,
): CooperativeTask<Dependence> {
  const { network, ends, isOpen } = plan;
  if (paths.length === 0) return { cutEntities: [], disjointRoutes: 0, withoutDocument: {} };
  const sources = ends[0] ?? [];
  const counts: WayCount[] = [];
  for (const end of ends.slice(1)) {
    const terminals = toTerminals(sources, end, toRoles(network.nodeCount, isOpen));
    counts.push(yield* countWays(network, terminals));
  }
  const fewest = counts.reduce((a, b) => (b.ways < a.ways ? b : a));
  if (finder.whole !== null)
    return {
      cutEntities: exhausted ? intersectAll(paths.map(innerOf)) : [],
      disjointRoutes: fewest.ways,
      ...(fewest.isLowerBound || !exhausted ? { disjointRoutesAtLeast: true as const } : {}),
      withoutDocument: {},
    };
  return {
    cutEntities: yield* findCutEntities(finder, plan, paths, exhausted),
    disjointRoutes: fewest.ways,
    ...(fewest.isLowerBound ? { disjointRoutesAtLeast: true as const } : {}),
    withoutDocument: yield* countWithoutEach(finder, plan, paths),
  };
}
