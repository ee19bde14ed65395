import { listMentions } from "../evidence/list-mentions.ts";
import type { Graph } from "../graph/graph.ts";
import { entityAt, relationAt } from "../graph/graph.ts";
import type { Claim, Dataset, Entity } from "../model/dataset.ts";
import type { ClaimId } from "../model/ids.ts";

/** The part of a graph that a file is to hold: what was wanted, with what its claims name kept apart. */
export interface Subset {
  readonly dataset: Dataset;
  /** Entities that only the claims of `dataset` name, each with its position among all of them in the order of the graph. */
  readonly named: readonly (readonly [number, Entity])[];
  /** Index in the graph of each entity and relation of `dataset`, ascending. */
  readonly entityIndices: readonly number[];
  readonly relationIndices: readonly number[];
  /** Position of each claim of `dataset` in the whole data set. */
  readonly claimOrdinals: readonly number[];
}

const listOnes = (mask: Uint8Array): number[] => {
  const indices: number[] = [];
  for (let i = 0; i < mask.length; i++) if (mask[i] === 1) indices.push(i);
  return indices;
};

/**
 * The wanted entities and relations with all that they need: ends of relations, claims, documents cited (all documents when everything
 * is wanted), and apart the entities that the claims name besides. The order is that of the graph.
 */
export function toSubset(graph: Graph, entities: Uint8Array, relations: Uint8Array): Subset {
  const { dataset } = graph;
  const relationIndices = listOnes(relations);
  const wanted = Uint8Array.from(entities);
  const claimIds = new Set<ClaimId>();
  for (const index of relationIndices) {
    wanted[graph.source[index] ?? 0] = 1;
    wanted[graph.target[index] ?? 0] = 1;
    for (const id of relationAt(graph, index).claims) claimIds.add(id);
  }
  const mentioned = new Uint8Array(graph.entityCount);
  const claims: Claim[] = [];
  const claimOrdinals: number[] = [];
  const cited = new Set<string>();
  dataset.claims.forEach((claim, ordinal) => {
    if (!claimIds.has(claim.id)) return;
    claims.push(claim);
    claimOrdinals.push(ordinal);
    for (const id of listMentions(graph, claim)) mentioned[graph.entityIndex.get(id) ?? 0] = 1;
    for (const { document } of [...claim.evidence, ...claim.stances.flatMap((stance) => stance.evidence)])
      cited.add(document);
  });
  for (const index of relationIndices) for (const id of relationAt(graph, index).documents) cited.add(id);
  const entityIndices = listOnes(wanted);
  const named = listOnes(mentioned.map((byte, u) => byte | (wanted[u] ?? 0))).flatMap((u, position) =>
    wanted[u] === 1 ? [] : [[position, entityAt(graph, u)] as const],
  );
  const isWhole =
    entityIndices.length === graph.entityCount && relationIndices.length === graph.relationCount;
  return {
    dataset: {
      title: dataset.title,
      ontology: dataset.ontology,
      documents: isWhole ? dataset.documents : dataset.documents.filter(({ id }) => cited.has(id)),
      entities: isWhole ? dataset.entities : entityIndices.map((index) => entityAt(graph, index)),
      claims,
      relations: isWhole ? dataset.relations : relationIndices.map((index) => relationAt(graph, index)),
      // Questions name entities that a part may not have, and a part is laid out in its own way.
      ...(isWhole && dataset.questions !== undefined ? { questions: dataset.questions } : {}),
      ...(isWhole && dataset.layouts !== undefined ? { layouts: dataset.layouts } : {}),
      ...(isWhole && dataset.opening !== undefined ? { opening: dataset.opening } : {}),
      ...(dataset.about === undefined ? {} : { about: dataset.about }),
    },
    named,
    entityIndices,
    relationIndices,
    claimOrdinals,
  };
}

/** Entities with those that claims name put in at their positions. */
export function withNamed<T>(entities: readonly T[], named: readonly (readonly [number, T])[]): readonly T[] {
  const all = [...entities];
  for (const [position, entity] of named.toSorted(([a], [b]) => a - b)) all.splice(position, 0, entity);
  return all;
}

/** The same as a data set of its own, closed under reference: with the entities that its claims name. */
export function toClosedDataset(graph: Graph, entities: Uint8Array, relations: Uint8Array): Dataset {
  const { dataset, named } = toSubset(graph, entities, relations);
  return named.length === 0 ? dataset : { ...dataset, entities: withNamed(dataset.entities, named) };
}
