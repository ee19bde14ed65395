import type { EntityId } from "../model/ids.ts";
import type { IdIndex } from "../model/index-ids.ts";
import type { Ontology } from "../model/ontology.ts";
import type { Issue } from "../model/result.ts";
import type { Graph } from "./graph.ts";

/** The part of a graph that words are made of; whoever has names and ontology can word a constraint. */
export interface NameLookup {
  readonly entityIndex: Pick<IdIndex<EntityId>, "get">;
  readonly dataset: { readonly entities: readonly { readonly name: string }[]; readonly ontology: Ontology };
}

/** The entity's name, or its id when the graph does not hold it. */
export const nameOf = ({ entityIndex, dataset }: NameLookup, id: EntityId): string =>
  dataset.entities[entityIndex.get(id) ?? -1]?.name ?? id;

/** `A`, `A and B`, `A, B and C`. */
export function joinWords(words: readonly string[], conjunction = "and"): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${conjunction} ${words.at(-1) ?? ""}`;
}

export const namesOf = (graph: NameLookup, ids: readonly EntityId[], conjunction = "and"): string =>
  joinWords(
    ids.map((id) => nameOf(graph, id)),
    conjunction,
  );

/** One issue per id that the graph does not hold. */
export const checkKnown = (graph: Graph, field: string, ids: readonly EntityId[]): readonly Issue[] =>
  ids
    .filter((id) => !graph.entityIndex.has(id))
    .map((id) => ({
      code: "unknown-entity",
      path: field,
      message: `There is no entity "${id}".`,
      hint: "Search for its name, or check the id.",
    }));
