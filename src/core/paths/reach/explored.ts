import type { Graph } from "../../graph/graph.ts";
import type { EntityId, RelationId } from "../../model/ids.ts";
import type { ClaimPart, EntityRow, RelationSummary, Vocabulary } from "../../source/graph-source.ts";
import { meetsConditions, type RowConditions } from "../../source/row-conditions.ts";
import type { Adjacency } from "./adjacency.ts";
import { createWindow } from "./window.ts";

/** The window of one question, and of which entities it holds all relations that meet the conditions. */
export interface Explored {
  /** Entities without their relations; false where they contradict what is known. */
  readonly addEntities: (ids: readonly EntityId[]) => boolean;
  /** Takes in the relations of those entities that were fetched; false where they contradict what is known: the data changed. */
  readonly absorb: (ids: readonly EntityId[]) => boolean;
  /** Relations between entities of which others are not fetched; false where they contradict what is known. */
  readonly addRelations: (rows: readonly RelationSummary[]) => boolean;
  readonly addClaims: (part: ClaimPart) => boolean;
  readonly unread: (ids: readonly RelationId[]) => readonly RelationId[];
  readonly allRelations: () => readonly RelationId[];
  readonly degreeOf: (id: EntityId) => number;
  readonly toGraph: () => Graph;
  /** Tells by index of which entities every admissible relation is in the graph, fetched or not. */
  readonly toKnown: (graph: Graph) => (entity: number) => boolean;
}

export function createExplored(
  adjacency: Adjacency,
  vocabulary: Vocabulary,
  conditions: RowConditions,
): Explored {
  const window = createWindow(vocabulary);
  const expanded = new Set<EntityId>();
  const rowsOf = (ids: readonly EntityId[]): readonly EntityRow[] =>
    ids.flatMap((id) => adjacency.entityOf(id) ?? []);

  /** Whether the relations of an entity agree with those of its neighbours that were fetched before. */
  const agrees = (id: EntityId): boolean => {
    const rows = adjacency.relationsOf(id, conditions) ?? [];
    return rows.every((row) => {
      const far = row.source === id ? row.target : row.source;
      return (
        far === id || !expanded.has(far) || !meetsConditions(conditions, row) || window.hasRelation(row.id)
      );
    });
  };

  return {
    addEntities: (ids) => window.addEntities(rowsOf(ids)),
    absorb(ids) {
      for (const id of new Set(ids)) {
        const rows = adjacency.relationsOf(id, conditions);
        if (rows === null || expanded.has(id)) continue;
        const own = new Set(rows.map((row) => row.id));
        const isWhole = window.relationsOf(id).every((known) => own.has(known));
        if (!isWhole || !agrees(id)) return false;
        const ends = rows.flatMap(({ source, target }) => [source, target]);
        if (!window.addEntities(rowsOf([...new Set([id, ...ends])])) || !window.addRelations(rows))
          return false;
        expanded.add(id);
      }
      return true;
    },
    addRelations: (rows) => window.addRelations(rows.filter((row) => meetsConditions(conditions, row))),
    addClaims: window.addClaims,
    unread: (ids) => ids.filter((id) => !window.hasClaims(id)),
    allRelations: window.relations,
    degreeOf: window.degreeOf,
    toGraph: window.toGraph,
    toKnown: ({ dataset, degree, offsets, neighbours }) => {
      const isByRelations = vocabulary.can.degree === "relations";
      return (entity) => {
        const id = dataset.entities[entity]?.id;
        if (id !== undefined && expanded.has(id)) return true;
        // Whatever is known of it came from the other end, fetched whole: as many as there are, and nothing is left to ask.
        let count = 0;
        let last = -1;
        for (let at = offsets[entity] ?? 0; at < (offsets[entity + 1] ?? 0); at++) {
          const far = neighbours[at] ?? 0;
          if (far !== entity && (isByRelations || far !== last)) count++;
          last = far;
        }
        return count >= (degree[entity] ?? 0);
      };
    },
  };
}
