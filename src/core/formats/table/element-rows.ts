import type { Entity, Relation } from "../../model/dataset.ts";
import type { Findings } from "../findings.ts";
import { optionOf, type WriteInput } from "../format.ts";
import { type NodeFields, toNodeFields } from "../node-fields.ts";
import { RESTORE } from "../restore-option.ts";
import { toRestoreRecords } from "../restore-records.ts";
import { toSubset } from "../subset.ts";
import { toEntityColumns } from "./entity-columns.ts";
import { toRelationColumns, toRelationRows } from "./relation-columns.ts";
import type { TableColumn } from "./table-column.ts";

/** A field as formats of free fields write it, by a title that every reader accepts. */
export type ElementField = readonly [title: string, value: string | number | boolean];

export interface NodeRow {
  readonly entity: Entity;
  /** Never empty. */
  readonly label: string;
  readonly place: NodeFields;
  readonly fields: readonly ElementField[];
}

export interface EdgeRow {
  readonly relation: Relation;
  readonly label: string;
  /** Places of the ends among the nodes. */
  readonly source: number;
  readonly target: number;
  readonly weight: number;
  readonly fields: readonly ElementField[];
}

const toFields = <T>(columns: readonly TableColumn<T>[], record: T): readonly ElementField[] =>
  columns.flatMap(({ title, cellOf }) => {
    const value = cellOf(record);
    return value === undefined || value === "" ? [] : [[title, value] as const];
  });

/**
 * The wanted part of a graph for formats that write nodes and edges with free fields, the record for reopening the last of them unless
 * the option `restore` leaves it out. Rows are made when they are asked for.
 */
export function toElementRows(input: WriteInput, findings: Findings) {
  const subset = toSubset(input.graph, input.entities, input.relations);
  const { entities, relations, ontology } = subset.dataset;
  const restore = optionOf(input.options, RESTORE) === "yes" ? toRestoreRecords(subset) : null;
  const entityColumns = toEntityColumns(input.graph, subset.dataset, findings);
  const relationColumns = toRelationColumns(subset.dataset, findings);
  const labels = new Map(ontology.relationTypes.map(({ id, label }) => [id, label]));
  const places = new Map(entities.map(({ id }, ordinal) => [id, ordinal]));
  const placeOf = toNodeFields(input);
  const toRow = toRelationRows(input.graph, subset.dataset);
  const record = (value: unknown): readonly ElementField[] =>
    restore === null ? [] : [["corridor", JSON.stringify(value)]];
  return {
    dataset: subset.dataset,
    /** No relation has a direction. */
    isUndirected: relations.length > 0 && relations.every(({ directed }) => !directed),
    *nodes(): Iterable<NodeRow> {
      for (const [ordinal, entity] of entities.entries())
        yield {
          entity,
          label: entity.name === "" ? entity.id : entity.name,
          place: placeOf(subset.entityIndices[ordinal] ?? 0),
          fields: [...toFields(entityColumns, entity), ...record(restore?.ofEntity(ordinal))],
        };
    },
    *edges(): Iterable<EdgeRow> {
      for (const [ordinal, relation] of relations.entries())
        yield {
          relation,
          label: relation.label ?? labels.get(relation.type) ?? relation.type,
          source: places.get(relation.source) ?? 0,
          target: places.get(relation.target) ?? 0,
          weight: relation.weight ?? 1,
          fields: [...toFields(relationColumns, toRow(relation)), ...record(restore?.ofRelation(ordinal))],
        };
    },
  };
}
