import { rememberBy } from "../base/remember-by.ts";
import type { Graph } from "../graph/graph.ts";
import { listPairs, type NeighbourPairs } from "../measures/neighbour-pairs.ts";
import { wholeBetweenness } from "../measures/rank-interest.ts";

/** Up to so many entities are all shown from the start; more than the second number stay an overview. */
const SHOWN_WHOLE = 60;
export const OVERVIEW_FROM = 400;
/** As many as a derived opening view holds. */
const VIEW_SIZE = 48;
/** Of the kind that carries most, at most so many that carry most are weighed against each other by their ties. */
const MOST_WEIGHED = 400;

/** Entities that a graph is opened with, one byte each: 1 = part of the view. */
export interface OpeningView {
  readonly entities: Uint8Array;
  readonly count: number;
  /** The data name these entities; otherwise they were derived from the graph. */
  readonly isDeclared: boolean;
}

/** The tied pairs of the whole graph. */
function listAllPairs(graph: Graph): NeighbourPairs {
  return listPairs(graph, {
    entities: new Uint8Array(graph.entityCount).fill(1),
    relations: new Uint8Array(graph.relationCount).fill(1),
  });
}

function toNeighbours(
  { first, second }: NeighbourPairs,
  entityCount: number,
): readonly (readonly number[])[] {
  const neighbours: number[][] = Array.from({ length: entityCount }, () => []);
  first.forEach((u, i) => {
    const v = second[i] ?? 0;
    neighbours[u]?.push(v);
    neighbours[v]?.push(u);
  });
  return neighbours;
}

/** Leaves out, again and again, what is tied to nothing else in the set. */
function dropUntied(set: Set<number>, neighbours: readonly (readonly number[])[]): Set<number> {
  return new Set([...set].filter((u) => (neighbours[u] ?? []).some((v) => v !== u && set.has(v))));
}

/** The first of `order` that are tied to others of the first: about 48 of them. */
function takeCarrying(order: readonly number[], neighbours: readonly (readonly number[])[]): Set<number> {
  const most = Math.min(order.length, MOST_WEIGHED);
  for (let taken = VIEW_SIZE; ; ) {
    const set = dropUntied(new Set(order.slice(0, taken)), neighbours);
    if (set.size >= VIEW_SIZE || taken >= most) return set;
    taken = Math.min(most, taken + VIEW_SIZE - set.size);
  }
}

function findDeclared(graph: Graph, neighbours: readonly (readonly number[])[]): Set<number> | null {
  const opening = graph.dataset.opening;
  if (opening === undefined) return null;
  const kinds = new Set<string>(opening.kinds);
  const also = new Set<string>(opening.also);
  const named = graph.dataset.entities.flatMap(({ id, type }, u) =>
    kinds.has(type) || also.has(id) ? [u] : [],
  );
  return dropUntied(new Set(named), neighbours);
}

/**
 * Kinds by mean betweenness, whole kinds while they fit into 60; then down to 48 by taking, from the kind with most members
 * left, the one with fewest ties inside. A graph of one kind: the 48 with the highest betweenness.
 */
function derive(graph: Graph, neighbours: readonly (readonly number[])[]): Set<number> {
  const betweenness = wholeBetweenness(graph);
  const carriedBy = (u: number): number => betweenness[u] ?? 0;
  // Ids decide between equals: the order of records in the file does not matter.
  const idOf = (u: number): string => graph.dataset.entities[u]?.id ?? "";
  const compareIds = (u: number, v: number): number => (idOf(u) < idOf(v) ? -1 : idOf(u) > idOf(v) ? 1 : 0);
  const compareCarried = (u: number, v: number): number => carriedBy(v) - carriedBy(u) || compareIds(u, v);
  const tied = [...neighbours.keys()].filter((u) => (neighbours[u] ?? []).some((v) => v !== u));
  const kinds = new Map<number, number[]>();
  for (const u of tied) {
    const kind = graph.entityType[u] ?? 0;
    const members = kinds.get(kind);
    if (members === undefined) kinds.set(kind, [u]);
    else members.push(u);
  }
  if (kinds.size <= 1) return takeCarrying(tied.toSorted(compareCarried), neighbours);

  const typeIdOf = (kind: number): string => graph.dataset.ontology.entityTypes[kind]?.id ?? "";
  const ranked = [...kinds]
    .map(([kind, members]) => ({
      kind,
      members,
      mean: members.reduce((sum, u) => sum + carriedBy(u), 0) / members.length,
    }))
    .sort((a, b) => b.mean - a.mean || (typeIdOf(a.kind) < typeIdOf(b.kind) ? -1 : 1));
  const set = new Set<number>();
  for (const { members } of ranked) {
    if (set.size > 0 && set.size + members.length > SHOWN_WHOLE) continue;
    const weighed =
      members.length <= MOST_WEIGHED ? members : members.toSorted(compareCarried).slice(0, MOST_WEIGHED);
    for (const u of weighed) set.add(u);
  }
  while (set.size > VIEW_SIZE) {
    const left = new Map<number, number[]>();
    for (const u of set) {
      const kind = graph.entityType[u] ?? 0;
      left.set(kind, [...(left.get(kind) ?? []), u]);
    }
    const fullest = [...left]
      .sort(([a, us], [b, vs]) => vs.length - us.length || (typeIdOf(a) < typeIdOf(b) ? -1 : 1))
      .map(([, members]) => members)[0];
    if (fullest === undefined) break;
    const tiesOf = (u: number): number => (neighbours[u] ?? []).filter((v) => v !== u && set.has(v)).length;
    const [first] = fullest
      .map((u) => ({ u, ties: tiesOf(u) }))
      .sort((a, b) => a.ties - b.ties || carriedBy(a.u) - carriedBy(b.u) || compareIds(b.u, a.u));
    if (first === undefined) break;
    set.delete(first.u);
  }
  return dropUntied(set, neighbours);
}

function findOpeningView(graph: Graph): OpeningView | null {
  if (graph.entityCount <= SHOWN_WHOLE && graph.dataset.opening === undefined) return null;
  const neighbours = toNeighbours(listAllPairs(graph), graph.entityCount);
  const declared = findDeclared(graph, neighbours);
  const set = declared ?? derive(graph, neighbours);
  if (set.size === 0 || set.size === graph.entityCount) return null;
  const entities = new Uint8Array(graph.entityCount);
  for (const u of set) entities[u] = 1;
  return { entities, count: set.size, isDeclared: declared !== null };
}

/**
 * The entities with which a graph is opened: those that its data name, or for more than 60 entities the kinds that carry
 * most (mean betweenness: Brandes 2001; sampled above 1000 entities: Brandes and Pich 2007). Each has a tie inside. Null where
 * everything is shown from the start; above 400 entities the overview is, and this view is one click away. The same for any order of records and any screen. Derived at the first call; O(entities
 * × pairs) up to 1000 entities, O(pairs) above.
 */
export const openingViewOf: (graph: Graph) => OpeningView | null = rememberBy(findOpeningView);
