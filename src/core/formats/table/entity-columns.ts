import { listMentions } from "../../evidence/list-mentions.ts";
import type { Graph } from "../../graph/graph.ts";
import { documentsOf } from "../../model/claim-documents.ts";
import type { Dataset, Entity } from "../../model/dataset.ts";
import type { DocumentId, EntityId } from "../../model/ids.ts";
import type { Findings } from "../findings.ts";
import { joinList, toCell, toForeignColumns } from "./foreign-columns.ts";
import type { TableColumn } from "./table-column.ts";

function toDocumentsByEntity(graph: Pick<Graph, "entityIndex">, { claims }: Dataset) {
  const documents = new Map<EntityId, Set<DocumentId>>();
  for (const claim of claims)
    for (const id of listMentions(graph, claim)) {
      const known = documents.get(id) ?? new Set();
      documents.set(id, known);
      for (const document of documentsOf(claim)) known.add(document);
    }
  return documents;
}

/**
 * What table-shaped formats say of an entity beside id, label and look. Data without claims gets only what it has.
 * Titles suit every reader, foreign attributes come last.
 */
export function toEntityColumns(
  graph: Pick<Graph, "entityIndex">,
  dataset: Dataset,
  findings: Findings,
): readonly TableColumn<Entity>[] {
  const typeLabels = new Map(dataset.ontology.entityTypes.map(({ id, label }) => [id, label]));
  const documents = toDocumentsByEntity(graph, dataset);
  const columns: TableColumn<Entity>[] = [
    { title: "type", type: "string", cellOf: ({ type }) => type },
    { title: "type_label", type: "string", cellOf: ({ type }) => typeLabels.get(type) },
    { title: "subtype", type: "string", cellOf: ({ subtype }) => subtype },
    { title: "description", type: "string", cellOf: ({ summary }) => summary },
    { title: "aliases", type: "string", cellOf: ({ names }) => joinList(names.map(({ text }) => text)) },
    { title: "period", type: "string", cellOf: ({ period }) => period },
    { title: "same_as", type: "string", cellOf: ({ sameAs }) => joinList(sameAs ?? []) },
    { title: "note", type: "string", cellOf: ({ note }) => note },
    { title: "document_count", type: "integer", cellOf: ({ id }) => documents.get(id)?.size ?? 0 },
    { title: "documents", type: "string", cellOf: ({ id }) => joinList([...(documents.get(id) ?? [])]) },
  ];
  const taken = new Set([...columns.map(({ title }) => title), "corridor"]);
  const own =
    dataset.claims.length > 0
      ? columns
      : columns.filter(
          ({ title, cellOf }) =>
            title === "type" ||
            (title !== "type_label" &&
              title !== "document_count" &&
              dataset.entities.some((entity) => (cellOf(entity) ?? "") !== "")),
        );
  const foreign = toForeignColumns(dataset.entities, taken, findings);
  return [
    ...own,
    ...[...foreign].map(
      ([title, head]): TableColumn<Entity> => ({
        ...head,
        attribute: title,
        cellOf({ attributes }) {
          const value = attributes?.get(title);
          return value === undefined ? undefined : toCell(value);
        },
      }),
    ),
  ];
}
