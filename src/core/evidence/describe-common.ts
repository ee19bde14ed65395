import { findCommonNeighbours } from "../graph/common-neighbours.ts";
import { relationAt } from "../graph/graph.ts";
import type { EntityId } from "../model/ids.ts";
import { type EvidenceContext, toEntityRef } from "./context.ts";
import { toRelationLine } from "./describe-entity.ts";
import type { Common } from "./details.ts";

/** Numbers of the documents behind some relation of every one of `ids`, ascending. */
function listCommonDocuments(
  { graph, numbers }: EvidenceContext,
  ids: readonly EntityId[],
  visible: Uint8Array,
): readonly number[] {
  const sets = ids.map((id) => {
    const index = graph.entityIndex.get(id) ?? graph.entityCount;
    const incident = graph.incident.subarray(graph.offsets[index] ?? 0, graph.offsets[index + 1] ?? 0);
    const shown = [...incident].filter((relation) => visible[relation] === 1);
    return new Set(shown.flatMap((relation) => relationAt(graph, relation).documents));
  });
  const [first = new Set(), ...others] = sets;
  return [...first]
    .filter((id) => others.every((each) => each.has(id)))
    .map((id) => numbers.get(id) ?? 0)
    .sort((a, b) => a - b);
}

/**
 * What is tied to every one of `ids` by relations that `visible` marks, the least connected first, `limit` at most; each
 * with its relations to them, worded from it, in the order of `ids`.
 */
export function describeCommon(
  context: EvidenceContext,
  ids: readonly EntityId[],
  visible: Uint8Array,
  limit: number,
): Common {
  const { graph } = context;
  const found = findCommonNeighbours(graph, ids, visible);
  return {
    total: found.length,
    documents: listCommonDocuments(context, ids, visible),
    entities: found.slice(0, limit).map(({ id, ties }) => {
      const from = graph.entityIndex.get(id) ?? 0;
      const relations = ties.flat().map((relation) => graph.relationIndex.get(relation) ?? 0);
      return {
        entity: toEntityRef(graph, id),
        lines: relations.map((relation) => toRelationLine(context, from, relation, visible, null)),
      };
    }),
  };
}
