import type { Graph } from "../../graph/graph.ts";
import type { Dataset, Relation } from "../../model/dataset.ts";
import type { Findings } from "../findings.ts";
import { type ClaimSummary, listClaimSummaries, toNameOf } from "./claim-summary.ts";
import { joinList, toCell, toForeignColumns } from "./foreign-columns.ts";
import type { ColumnType, TableColumn } from "./table-column.ts";

/** One relation with its claims in table form, worked out once per row. */
export interface RelationRow {
  readonly relation: Relation;
  readonly summary: ClaimSummary;
}

type Cell = (row: RelationRow) => string | number | boolean | undefined;

const column = (title: string, type: ColumnType, cellOf: Cell): TableColumn<RelationRow> => ({
  title,
  type,
  cellOf,
});

function listClaimColumns({ ontology }: Dataset): readonly TableColumn<RelationRow>[] {
  const types = new Map(ontology.relationTypes.map((type) => [type.id, type]));
  return [
    column("relation_label", "string", ({ relation }) => types.get(relation.type)?.label),
    column("family", "string", ({ relation }) => types.get(relation.type)?.family),
    column("status", "string", ({ relation }) => relation.certainty),
    column("contested", "boolean", ({ relation }) => relation.certainty === "contested"),
    column("modality", "string", ({ summary }) => joinList(summary.modalities)),
    column("valid_from", "string", ({ summary }) => summary.validFrom),
    column("valid_to", "string", ({ summary }) => summary.validTo),
    column("date_precision", "string", ({ summary }) => summary.datePrecision),
    column("document_count", "integer", ({ relation }) => relation.documents.length),
    column("documents", "string", ({ relation }) => joinList(relation.documents)),
    column("claim_count", "integer", ({ relation }) => relation.claims.length),
    column("claims", "string", ({ relation }) => joinList(relation.claims)),
    column("says", "string", ({ summary }) => joinList(summary.says)),
    column("attributed_to", "string", ({ summary }) => joinList(summary.attributedTo)),
    column("disputed_by", "string", ({ summary }) => joinList(summary.disputedBy)),
    column("figures", "string", ({ summary }) => joinList(summary.figures)),
  ];
}

/** Sources as the file named them, by address where they have one: what the mapping step reads back. */
function listSourceColumns({ documents }: Dataset): readonly TableColumn<RelationRow>[] {
  const names = new Map(documents.map(({ id, label, title, url }) => [id, url ?? title ?? label]));
  return [
    column("status", "string", ({ relation }) => relation.certainty),
    column("document_count", "integer", ({ relation }) => relation.documents.length),
    column("documents", "string", ({ relation }) =>
      joinList(relation.documents.map((id) => names.get(id) ?? id)),
    ),
  ];
}

/**
 * What table-shaped formats say of a relation beside id, ends, label and weight. Data without claims gets type and
 * direction, and the sources where there are any; foreign attributes come last.
 */
export function toRelationColumns(dataset: Dataset, findings: Findings): readonly TableColumn<RelationRow>[] {
  const own = [
    column("relation", "string", ({ relation }) => relation.type),
    column("symmetric", "boolean", ({ relation }) => !relation.directed),
    ...(dataset.claims.length > 0
      ? listClaimColumns(dataset)
      : dataset.documents.length > 0
        ? listSourceColumns(dataset)
        : []),
  ];
  const taken = new Set([...own.map(({ title }) => title), "corridor"]);
  const foreign = toForeignColumns(dataset.relations, taken, findings);
  return [
    ...own,
    ...[...foreign].map(
      ([title, head]): TableColumn<RelationRow> => ({
        ...head,
        attribute: title,
        cellOf({ relation }) {
          const value = relation.attributes?.get(title);
          return value === undefined ? undefined : toCell(value);
        },
      }),
    ),
  ];
}

/** Makes the row of a relation: its claims looked up once and put into words. */
export function toRelationRows(
  graph: Pick<Graph, "entityIndex" | "dataset">,
  { claims }: Dataset,
): (relation: Relation) => RelationRow {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const nameOf = toNameOf(graph);
  const nothing = listClaimSummaries(nameOf, []);
  return (relation) => ({
    relation,
    summary:
      relation.claims.length === 0
        ? nothing
        : listClaimSummaries(
            nameOf,
            relation.claims.flatMap((id) => byId.get(id) ?? []),
          ),
  });
}
