import { parseColour } from "../colour.ts";
import { describeSources } from "../describe-sources.ts";
import type { Findings } from "../findings.ts";
import { optionOf, type WriteInput } from "../format.ts";
import { PROFILE_AS_OPENED } from "../gexf/gexf-options.ts";
import { inPieces } from "../in-pieces.ts";
import { toNodeFields } from "../node-fields.ts";
import { originOf } from "../origin.ts";
import { RESTORE } from "../restore-option.ts";
import { toRestoreRecords } from "../restore-records.ts";
import { toSubset } from "../subset.ts";
import { toEntityColumns } from "../table/entity-columns.ts";
import { toRelationColumns, toRelationRows } from "../table/relation-columns.ts";
import type { ColumnType, TableColumn } from "../table/table-column.ts";
import { escapeXml, toXmlJson } from "../xml/escape-xml.ts";
import { toXmlIds } from "../xml/xml-ids.ts";
import { writeGraphmlAsOpened } from "./write-graphml-as-opened.ts";

type Cell = string | number | boolean | undefined;

const TYPES: Readonly<Record<ColumnType, string>> = {
  string: "string",
  integer: "int",
  long: "long",
  double: "double",
  boolean: "boolean",
};

const NODE_LOOK: readonly (readonly [string, ColumnType])[] = [
  ["label", "string"],
  ["x", "double"],
  ["y", "double"],
  ["z", "double"],
  ["size", "double"],
  ["color", "string"],
  ["r", "integer"],
  ["g", "integer"],
  ["b", "integer"],
];
const EDGE_LOOK: readonly (readonly [string, ColumnType])[] = [
  ["label", "string"],
  ["weight", "double"],
];

/** GraphML as networkx, igraph, Gephi, Cytoscape and yEd read it; options as for GEXF. Deterministic and linear. */
export function* writeGraphml(input: WriteInput, findings: Findings): Iterable<string> {
  const { graph, options } = input;
  const profile = optionOf(options, PROFILE_AS_OPENED);
  const origin = profile === "opened" ? originOf(graph.dataset) : null;
  if (origin?.format === "graphml" && origin.form !== undefined) {
    yield* writeGraphmlAsOpened(input, origin, origin.form, findings);
    return;
  }
  const isGephi = profile === "gephi";
  const subset = toSubset(graph, input.entities, input.relations);
  const { entities, relations, ontology } = subset.dataset;
  const restore = optionOf(options, RESTORE) === "yes" ? toRestoreRecords(subset) : null;
  const entityColumns = toEntityColumns(graph, subset.dataset, findings);
  const relationColumns = toRelationColumns(subset.dataset, findings);
  const isSymmetric = relations.length > 0 && relations.every(({ directed }) => !directed);

  const data = (key: string, value: Cell) =>
    value === undefined || value === ""
      ? ""
      : `<data key="${key}">${typeof value === "string" ? escapeXml(value, findings) : value}</data>`;
  const cells = <T>(prefix: string, columns: readonly TableColumn<T>[], record: T) =>
    columns.map(({ title, cellOf }) => data(`${prefix}${title}`, cellOf(record))).join("");

  function* declare(prefix: string, owner: string, heads: readonly (readonly [string, ColumnType])[]) {
    for (const [title, type] of heads)
      yield `<key id="${prefix}${title}" for="${owner}" attr.name="${title}" attr.type="${TYPES[type]}"/>`;
  }
  const corridor: readonly (readonly [string, ColumnType])[] =
    restore === null ? [] : [["corridor", "string"]];
  const heads = (columns: readonly TableColumn<never>[]) =>
    columns.map(({ title, type }): readonly [string, ColumnType] => [title, type]);

  function* lines(): Iterable<string> {
    yield '<?xml version="1.0" encoding="UTF-8"?>';
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">';
    yield* declare("g_", "graph", [
      ["creator", "string"],
      ["description", "string"],
      ["lastmodified", "string"],
    ]);
    yield* declare("n_", "node", [...NODE_LOOK, ...heads(entityColumns), ...corridor]);
    yield* declare("e_", "edge", [...EDGE_LOOK, ...heads(relationColumns), ...corridor]);
    yield `<graph id="G" edgedefault="${isSymmetric ? "undirected" : "directed"}">`;
    yield data("g_creator", "Corridor") +
      data("g_description", describeSources(subset.dataset, input.description));
    yield data("g_lastmodified", input.today);

    const ids = toXmlIds(
      entities.map(({ id }) => id),
      findings,
    );
    const place = toNodeFields(input);
    for (const [ordinal, entity] of entities.entries()) {
      const { x, y, z, size, colour } = place(subset.entityIndices[ordinal] ?? 0);
      const channels = colour === undefined ? null : parseColour(colour);
      const look: readonly Cell[] = [
        entity.name === "" ? entity.id : entity.name,
        x,
        y,
        z,
        size,
        colour,
        channels?.r,
        channels?.g,
        channels?.b,
      ];
      yield `<node id="${escapeXml(ids[ordinal] ?? "")}">${NODE_LOOK.map(([title], i) => data(`n_${title}`, look[i])).join("")}${cells(
        "n_",
        entityColumns,
        entity,
      )}${restore === null ? "" : data("n_corridor", toXmlJson(restore.ofEntity(ordinal)))}</node>`;
    }

    const indexOf = new Map(entities.map(({ id }, ordinal) => [id, ordinal]));
    const edgeIds = toXmlIds(
      relations.map(({ id }) => id),
      findings,
    );
    const labels = new Map(ontology.relationTypes.map(({ id, label }) => [id, label]));
    const toRow = toRelationRows(graph, subset.dataset);
    for (const [ordinal, relation] of relations.entries()) {
      const end = (id: (typeof relation)["source"]) => escapeXml(ids[indexOf.get(id) ?? 0] ?? "");
      const direction = isGephi ? ` directed="${relation.directed}"` : "";
      const label = relation.label ?? labels.get(relation.type) ?? relation.type;
      yield `<edge id="${escapeXml(edgeIds[ordinal] ?? "")}" source="${end(relation.source)}" target="${end(relation.target)}"${direction}>${data("e_label", label)}${data("e_weight", relation.weight ?? 1)}${cells(
        "e_",
        relationColumns,
        toRow(relation),
      )}${restore === null ? "" : data("e_corridor", toXmlJson(restore.ofRelation(ordinal)))}</edge>`;
    }
    yield "</graph>";
    yield "</graphml>";
  }
  yield* inPieces(lines());
}
