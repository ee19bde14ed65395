import type { Common } from "../engine.ts";
import type { EntityId } from "../model/ids.ts";
import { findCommonNeighbours } from "../paths/facts/common-neighbours.ts";
import { type EvidenceContext, toEntityRef } from "./context.ts";
import { toLine } from "./describe-entity.ts";

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
    entities: found.slice(0, limit).map(({ id, ties }) => {
      const from = graph.entityIndex.get(id) ?? 0;
      const relations = ties.flat().map((relation) => graph.relationIndex.get(relation) ?? 0);
      return {
        entity: toEntityRef(graph, id),
        lines: relations.map((relation) => toLine(context, from, relation, visible, null)),
      };
    }),
  };
}
