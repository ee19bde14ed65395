import type { Findings } from "../findings.ts";
import { optionOf, type WriteInput } from "../format.ts";
import { inPieces } from "../in-pieces.ts";
import { type NodeFields, toNodeFields } from "../node-fields.ts";
import { splitType } from "../split-type.ts";
import { toSubset } from "../subset.ts";
import { toEntityColumns } from "../table/entity-columns.ts";
import { toRelationColumns, toRelationRows } from "../table/relation-columns.ts";
import type { ColumnType, TableColumn } from "../table/table-column.ts";
import { toClaimTable } from "./claim-table.ts";
import { DELIMITER, FORMULAS, HEADING_STYLE, MARK } from "./csv-options.ts";
import { guard, quote, unguard } from "./format-cell.ts";
import type { Cell, Table } from "./table.ts";

const DELIMITERS: Readonly<Record<string, string>> = { comma: ",", semicolon: ";", tab: "\t" };

const HALF = /\p{Cs}/gu;

const NEO4J_TYPES: Readonly<Record<ColumnType, string>> = {
  string: "",
  integer: ":int",
  long: ":long",
  double: ":double",
  boolean: ":boolean",
};

/** Lines of a table under the options of the CSV formats. */
function* formatTable(
  { headings, rows }: Table,
  options: WriteInput["options"],
  findings: Findings,
): Iterable<string> {
  const delimiter = DELIMITERS[optionOf(options, DELIMITER)] ?? ",";
  const isGuarded = optionOf(options, FORMULAS) === "guard";
  const toCell = (cell: Cell) => {
    if (typeof cell !== "string") return cell === undefined ? "" : String(cell);
    if (cell.includes("\0"))
      findings.add("NUL characters, at which table programs stop, were written as U+FFFD");
    if (cell.search(HALF) >= 0) findings.add("Half characters, which UTF-8 cannot hold, were written as �");
    const text = cell.replaceAll("\0", "\uFFFD").replace(HALF, "�");
    if (!isGuarded && unguard(text) !== text)
      findings.add("Cells begin with an apostrophe and a formula; reopening takes the apostrophe away");
    return quote(isGuarded ? guard(text) : text, delimiter);
  };
  function* lines() {
    yield headings.map(toCell).join(delimiter);
    for (const row of rows) yield row.map(toCell).join(delimiter);
  }
  if (optionOf(options, MARK) === "yes") yield "\uFEFF";
  yield* inPieces(lines());
}

const toHeadings = <T>(columns: readonly TableColumn<T>[], isNeo4j: boolean) =>
  columns.map(({ title, type }) => (isNeo4j ? `${title}${NEO4J_TYPES[type]}` : title));

const toLook = ({ x, y, size, colour }: NodeFields): readonly Cell[] => [x, y, size, colour];

function toNodeTable(input: WriteInput, findings: Findings): Table {
  const isNeo4j = optionOf(input.options, HEADING_STYLE) === "neo4j";
  const { dataset, entityIndices } = toSubset(input.graph, input.entities, input.relations);
  const all = toEntityColumns(input.graph, dataset, findings);
  const columns = isNeo4j ? all.filter(({ title }) => title !== "type") : all;
  const place = toNodeFields(input);
  const heading = isNeo4j ? ":LABEL" : "type";
  if (dataset.entities.some(({ type }) => splitType(type, heading).type !== type))
    findings.add("Kinds that read like a list of labels come back as the first of them");
  const look = isNeo4j ? ["x:double", "y:double", "size:double", "color"] : ["x", "y", "size", "color"];
  return {
    headings: [
      ...(isNeo4j ? [":ID", ":LABEL", "name"] : ["Id", "Label"]),
      ...toHeadings(columns, isNeo4j),
      ...look,
    ],
    rows: dataset.entities.map((entity, ordinal) => [
      entity.id,
      ...(isNeo4j ? [entity.type] : []),
      entity.name,
      ...columns.map(({ cellOf }) => cellOf(entity)),
      ...toLook(place(entityIndices[ordinal] ?? 0)),
    ]),
  };
}

function toEdgeTable(input: WriteInput, findings: Findings): Table {
  const isNeo4j = optionOf(input.options, HEADING_STYLE) === "neo4j";
  const { dataset } = toSubset(input.graph, input.entities, input.relations);
  const labels = new Map(dataset.ontology.relationTypes.map(({ id, label }) => [id, label]));
  const columns = toRelationColumns(dataset, findings).filter(
    ({ title }) => !isNeo4j || title !== "relation",
  );
  const toRow = toRelationRows(input.graph, dataset);
  return {
    headings: [
      ...(isNeo4j
        ? [":START_ID", ":END_ID", ":TYPE", "id", "label", "weight:double"]
        : ["Source", "Target", "Type", "Kind", "Id", "Label", "Weight"]),
      ...toHeadings(columns, isNeo4j),
    ],
    rows: dataset.relations.map((relation) => {
      const { id, source, target, type, directed, weight } = relation;
      const direction = directed ? "Directed" : "Undirected";
      const row = toRow(relation);
      return [
        source,
        target,
        ...(isNeo4j ? [type, id] : [direction, type, id]),
        relation.label ?? labels.get(type) ?? type,
        weight ?? 1,
        ...columns.map(({ cellOf }) => cellOf(row)),
      ];
    }),
  };
}

/** One file of the CSV pair: option `part` says which, edges by default. One row per entity or relation, in graph order. */
export function writeCsv(input: WriteInput, findings: Findings): Iterable<string> {
  const table =
    input.options["part"] === "nodes" ? toNodeTable(input, findings) : toEdgeTable(input, findings);
  return formatTable(table, input.options, findings);
}

/** One row per claim with its evidence: the table of what is said where. */
export const writeClaims = (input: WriteInput, findings: Findings): Iterable<string> =>
  formatTable(toClaimTable(input), input.options, findings);
