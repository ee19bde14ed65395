import { listMentions } from "../evidence/list-mentions.ts";
import type { Graph } from "../graph/graph.ts";
import { entityAt, relationAt } from "../graph/graph.ts";
import type { Claim, Dataset } from "../model/dataset.ts";
import type { ClaimId } from "../model/ids.ts";

/** The part of a graph that a file is to hold, closed under reference: a data set of its own. */
export interface Subset {
  readonly dataset: Dataset;
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
 * The wanted entities and relations with all that they need to stand alone: ends of relations, claims, entities that the
 * claims mention, documents cited (all documents when everything is wanted). The order is that of the graph.
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
  const claims: Claim[] = [];
  const claimOrdinals: number[] = [];
  const cited = new Set<string>();
  dataset.claims.forEach((claim, ordinal) => {
    if (!claimIds.has(claim.id)) return;
    claims.push(claim);
    claimOrdinals.push(ordinal);
    for (const id of listMentions(graph, claim)) wanted[graph.entityIndex.get(id) ?? 0] = 1;
    for (const { document } of [...claim.evidence, ...claim.stances.flatMap((stance) => stance.evidence)])
      cited.add(document);
  });
  for (const index of relationIndices) for (const id of relationAt(graph, index).documents) cited.add(id);
  const entityIndices = listOnes(wanted);
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
    entityIndices,
    relationIndices,
    claimOrdinals,
  };
}
