import { claimsOf, type EvidenceContext, formatPeriod } from "../evidence/context.ts";
import { entityAt, relationAt, relationTypeOf } from "../graph/graph.ts";
import { CERTAINTY_WORDS } from "../model/certainty.ts";
import type { Interval } from "../model/dates.ts";
import { listAttributeColumns } from "./attribute-columns.ts";
import { foldRows, keyedColumn, type SheetColumn, type TableSheet, textColumn } from "./sheet.ts";

/** The day that a period sorts by: its first, or its last where the beginning is open. */
export function toDayKey(period: readonly Interval[]): number {
  const [first] = period;
  if (first === undefined) return Number.NaN;
  return Number.isFinite(first.from) ? first.from : first.to;
}

/** `1, 3`: documents by number. */
const wordDocuments = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b).join(", ");

/** The list of relations. Data without sources shows no certainty; foreign attributes come last. */
export function buildRelationSheet(context: EvidenceContext): TableSheet {
  const { graph, numbers } = context;
  const { relations, claims } = graph.dataset;
  const count = graph.relationCount;
  const nameAt = (entity: number | undefined) => entityAt(graph, entity ?? 0).name;
  const verb = (row: number) => relations[row]?.label ?? relationTypeOf(graph, row).label;
  const whenOf = (row: number) => {
    const relation = relationAt(graph, row);
    return formatPeriod(relation, claimsOf(context, relation)) ?? "";
  };
  const documentsOf = (row: number) => relationAt(graph, row).documents.map((id) => numbers.get(id) ?? 0);
  const claimCount = (row: number) => relationAt(graph, row).claims.length;
  const source = textColumn("source", "Source", count, (row) => nameAt(graph.source[row]));
  const relation = textColumn("relation", "Relation", count, verb);
  const target = textColumn("target", "Target", count, (row) => nameAt(graph.target[row]));
  const typeAt = (entity: number | undefined) => entityAt(graph, entity ?? 0).type;
  const columns: SheetColumn[] = [
    { ...source, typeOf: (row) => typeAt(graph.source[row]) },
    relation,
    { ...target, typeOf: (row) => typeAt(graph.target[row]) },
  ];
  if (relations.some(({ period }) => period.length > 0))
    columns.push(
      keyedColumn(
        { id: "when", label: "When", numeric: false },
        count,
        (row) => toDayKey(relationAt(graph, row).period),
        whenOf,
      ),
    );
  if (graph.dataset.documents.length > 0)
    columns.push(
      textColumn(
        "certainty",
        "Certainty",
        count,
        (row) => CERTAINTY_WORDS[relationAt(graph, row).certainty].label,
      ),
      keyedColumn(
        { id: "documents", label: "Sources", numeric: false },
        count,
        (row) => documentsOf(row).length,
        (row) => wordDocuments(documentsOf(row)),
      ),
    );
  if (claims.length > 0)
    columns.push(
      keyedColumn({ id: "claims", label: "Claims", numeric: true }, count, claimCount, (row) =>
        claimCount(row).toLocaleString("en-GB"),
      ),
    );
  if (relations.some(({ weight }) => weight !== undefined))
    columns.push(
      keyedColumn(
        { id: "weight", label: "Weight", numeric: true },
        count,
        (row) => relations[row]?.weight ?? Number.NaN,
        (row) => String(relations[row]?.weight ?? ""),
      ),
    );
  columns.push(...listAttributeColumns(relations.map(({ attributes }) => attributes)));
  return {
    rowCount: count,
    columns,
    idOf: (row) => relationAt(graph, row).id,
    opens: (row) => ({ kind: "relation", id: relationAt(graph, row).id }),
    isShown: (row, masks) => masks.relations[row] === 1,
    concerning: (entity) => (row) => graph.source[row] === entity || graph.target[row] === entity,
    foldedOf: foldRows(
      count,
      (row) => `${source.textOf(row)} ${relation.textOf(row)} ${target.textOf(row)} ${whenOf(row)}`,
    ),
  };
}
