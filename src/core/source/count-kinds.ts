import { entityTypeOf, type Graph, relationAt } from "../graph/graph.ts";
import type { Dataset } from "../model/dataset.ts";
import type { EntityId } from "../model/ids.ts";
import type { KindCount, KindTotal, OccurringSubtype } from "./graph-source.ts";

/** One item for all of equal keys, with how many there are. */
function countEqual<T>(items: Iterable<T>): readonly (T & { readonly count: number })[] {
  const counted = new Map<string, { readonly item: T; count: number }>();
  for (const item of items) {
    const key = JSON.stringify(item);
    const known = counted.get(key);
    if (known === undefined) counted.set(key, { item, count: 1 });
    else known.count++;
  }
  return [...counted.values()].map(({ item, count }) => ({ ...item, count }));
}

/** What an entity is tied to, counted; a relation to itself counts as going out. Linear in its relations. */
export function countKinds(graph: Graph, id: EntityId): readonly KindCount[] {
  const index = graph.entityIndex.get(id);
  if (index === undefined) return [];
  const incident = graph.incident.subarray(graph.offsets[index] ?? 0, graph.offsets[index + 1] ?? 0);
  return countEqual(
    Array.from(incident, (relation) => {
      const isSource = graph.source[relation] === index;
      const far = (isSource ? graph.target[relation] : graph.source[relation]) ?? 0;
      const direction: KindCount["direction"] =
        graph.directed[relation] === 0 ? "none" : isSource ? "out" : "in";
      return { type: relationAt(graph, relation).type, direction, farType: entityTypeOf(graph, far).id };
    }),
  );
}

/** How many relations of each type join entities of each two types. Linear in the relations. */
export function listKindTotals(graph: Graph): readonly KindTotal[] {
  const { entityTypes, relationTypes } = graph.dataset.ontology;
  const counts = new Map<number, number>();
  for (let relation = 0; relation < graph.relationCount; relation++) {
    const source = graph.entityType[graph.source[relation] ?? 0] ?? 0;
    const target = graph.entityType[graph.target[relation] ?? 0] ?? 0;
    const type = graph.relationType[relation] ?? 0;
    const key = (source * relationTypes.length + type) * entityTypes.length + target;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].flatMap(([key, count]) => {
    const target = entityTypes[key % entityTypes.length];
    const rest = Math.floor(key / entityTypes.length);
    const type = relationTypes[rest % relationTypes.length];
    const source = entityTypes[Math.floor(rest / relationTypes.length)];
    return source === undefined || type === undefined || target === undefined
      ? []
      : [{ source: source.id, type: type.id, target: target.id, count }];
  });
}

/** The subtypes that occur, each once. Linear in the entities. */
export const listOccurringSubtypes = ({ entities }: Pick<Dataset, "entities">): readonly OccurringSubtype[] =>
  countEqual(entities.map(({ type, subtype = "" }) => ({ type, subtype }))).map(({ type, subtype }) => ({
    type,
    subtype,
  }));
