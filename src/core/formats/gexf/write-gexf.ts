import { entityAt, type Graph, relationAt } from "../../graph/graph.ts";
import type { Entity, Relation } from "../../model/dataset.ts";
import { parseEdtf } from "../../model/dates.ts";
import { describeSources } from "../describe-sources.ts";
import type { Findings } from "../findings.ts";
import { optionOf, type WriteInput } from "../format.ts";
import { inPieces, rowsInPieces } from "../in-pieces.ts";
import { toNodeFields } from "../node-fields.ts";
import { originOf } from "../origin.ts";
import { listKeptColumns, markEntity, markRelation, type WrittenTitles } from "../restore-marks.ts";
import { RESTORE } from "../restore-option.ts";
import { toRestoreRecords } from "../restore-records.ts";
import { type Subset, toSubset } from "../subset.ts";
import { toEntityColumns } from "../table/entity-columns.ts";
import { toRelationColumns, toRelationRows } from "../table/relation-columns.ts";
import type { TableColumn, TableColumnHead } from "../table/table-column.ts";
import { escapeJson, escapeOften, escapeXml } from "../xml/escape-xml.ts";
import { toXmlIds, toXmlNames } from "../xml/xml-ids.ts";
import { writeVizColour } from "./gexf-colour.ts";
import { PROFILE_AS_OPENED, VERSION } from "./gexf-options.ts";
import { isBounded, toSpells, toTimeAttributes } from "./gexf-times.ts";
import { type RelationEnds, toParallelKinds } from "./parallel-kinds.ts";
import { writeGexfAsOpened } from "./write-gexf-as-opened.ts";

const NAMESPACES: Readonly<Record<string, string>> = {
  "1.3": 'xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz"',
  "1.2": 'xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz"',
};

const RESTORE_COLUMN: TableColumnHead = { title: "corridor", type: "string" };

const declareColumns = (owner: "node" | "edge", columns: readonly TableColumnHead[]) =>
  [
    `<attributes class="${owner}" mode="static">`,
    ...columns.map(({ title, type }) => `<attribute id="${title}" title="${title}" type="${type}"/>`),
    "</attributes>",
  ].join("\n");

/** `<attvalues>` of a record; empty cells are left out. */
function createAttvalues<T>(
  columns: readonly TableColumn<T>[],
  findings: Findings,
): (record: T, restore: string) => string {
  const cells = columns.map(({ title, cellOf }) => {
    const start = `<attvalue for="${title}" value="`;
    const toElement = escapeOften((value) => (value === "" ? "" : `${start}${value}"/>`), findings);
    return { start, cellOf, toElement };
  });
  return (record, restore) => {
    let text = "<attvalues>";
    for (const { start, cellOf, toElement } of cells) {
      const cell = cellOf(record);
      if (typeof cell === "number") text += `${start}${cell}"/>`;
      else if (cell !== undefined) text += toElement(String(cell));
    }
    return `${text}${restore}</attvalues>`;
  };
}

/** Colours as elements; a graph has few of them, each worked out once. */
function createColours(): (text: string | undefined) => string {
  const known = new Map<string, string>();
  return (text) => {
    if (text === undefined) return "";
    const found = known.get(text);
    if (found !== undefined) return found;
    const element = writeVizColour(text);
    known.set(text, element);
    return element;
  };
}

const periodOf = (entity: Entity) => {
  const date = entity.period === undefined ? null : parseEdtf(entity.period);
  return date?.ok ? [date.value] : [];
};

/** Ends of the relations of a subset as ordinals in it. */
function toEnds(graph: Graph, { dataset, entityIndices, relationIndices }: Subset): RelationEnds {
  const ordinals = new Uint32Array(graph.entityCount);
  for (let ordinal = 0; ordinal < entityIndices.length; ordinal++)
    ordinals[entityIndices[ordinal] ?? 0] = ordinal;
  const toOrdinals = (column: Uint32Array) => {
    const ends = new Uint32Array(relationIndices.length);
    for (let relation = 0; relation < ends.length; relation++)
      ends[relation] = ordinals[column[relationIndices[relation] ?? 0] ?? 0] ?? 0;
    return ends;
  };
  return {
    source: toOrdinals(graph.source),
    target: toOrdinals(graph.target),
    isDirected: (ordinal) => dataset.relations[ordinal]?.directed ?? true,
    entities: entityIndices.length,
  };
}

function toWeight({ weight = 1 }: Relation, findings: Findings): number {
  if (weight > 0 && Number.isFinite(weight)) return weight;
  findings.add("Weights of zero or less were written as 1, since readers refuse them");
  return 1;
}

/**
 * GEXF 1.3 or 1.2 to the mapping of docs/formats.md: one edge per relation, evidence as attributes, types, times, positions
 * and colours in the form that Gephi, Gephi Lite, graphology and networkx all read. Deterministic; linear in the input.
 */
export function* writeGexf(input: WriteInput, findings: Findings): Iterable<string> {
  const { graph, options } = input;
  const profile = optionOf(options, PROFILE_AS_OPENED);
  const origin = profile === "opened" ? originOf(graph.dataset) : null;
  if (origin?.format === "gexf" && origin.form !== undefined) {
    yield* writeGexfAsOpened(input, origin, origin.form, findings);
    return;
  }
  const version = optionOf(options, VERSION);
  const isGephi = profile === "gephi";
  const subset = toSubset(graph, input.entities, input.relations);
  const { entities, relations } = subset.dataset;
  const restore = optionOf(options, RESTORE) === "yes" ? toRestoreRecords(subset) : null;
  const restoreValue = (record: unknown) => `<attvalue for="corridor" value='${escapeJson(record)}'/>`;
  const markValue = (mark: string) => `<attvalue for="corridor" value="${mark}"/>`;
  const entityColumns = toEntityColumns(graph, subset.dataset, findings);
  const relationColumns = toRelationColumns(subset.dataset, findings);
  const kept = { entity: listKeptColumns(entityColumns), relation: listKeptColumns(relationColumns) };
  const written: WrittenTitles = {
    entity: kept.entity.map(({ title }) => title),
    relation: kept.relation.map(({ title }) => title),
  };
  const toColour = createColours();
  const isDynamic =
    relations.some(({ period }) => period.some(isBounded)) ||
    entities.some((entity) => periodOf(entity).some(isBounded));
  const isSymmetric = relations.length > 0 && relations.every(({ directed }) => !directed);
  const edgeType = isGephi ? "" : ` defaultedgetype="${isSymmetric ? "undirected" : "directed"}"`;
  const representation = version === "1.3" ? ' timerepresentation="interval"' : "";
  const time = isDynamic ? ` mode="dynamic" timeformat="date"${representation}` : ' mode="static"';
  const ids = toXmlIds(
    entities.map(({ id }) => id),
    findings,
  ).map((id) => escapeXml(id));

  function createNodes(): (ordinal: number) => string {
    const place = toNodeFields(input);
    const toAttvalues = createAttvalues(entityColumns, findings);
    const toRestore = (entity: Entity, ordinal: number): string => {
      if (restore === null) return "";
      // The first one says what the others are read by.
      if (ordinal === 0) return restoreValue({ ...restore.ofEntity(ordinal), written });
      const mark = markEntity(entity, kept.entity);
      return mark === null ? restoreValue(restore.ofEntity(ordinal)) : markValue(mark);
    };
    return (ordinal) => {
      const entity = entityAt(graph, subset.entityIndices[ordinal] ?? 0);
      const { x, y, z, size, colour } = place(subset.entityIndices[ordinal] ?? 0);
      const id = ids[ordinal] ?? "";
      const name = escapeXml(entity.name, findings);
      const attvalues = toAttvalues(entity, toRestore(entity, ordinal));
      const viz = `${size === undefined ? "" : `<viz:size value="${size}"/>`}${x === undefined ? "" : `<viz:position x="${x}" y="${y}" z="${z}"/>`}${toColour(colour)}`;
      return `<node id="${id}" label="${name === "" ? id : name}"${toTimeAttributes(periodOf(entity))}>${attvalues}${viz}</node>\n`;
    };
  }

  function createEdges(): (ordinal: number) => string {
    const ends = toEnds(graph, subset);
    const edgeIds = toXmlIds(
      relations.map(({ id }) => id),
      findings,
    );
    const labels = new Map(subset.dataset.ontology.relationTypes.map(({ id, label }) => [id, label]));
    const typeNames = toXmlNames(
      relations.map((relation) => relation.type),
      findings,
    );
    const kinds = toParallelKinds(ends, typeNames);
    const toRow = toRelationRows(graph, subset.dataset);
    const toAttvalues = createAttvalues(relationColumns, findings);
    const toKind = escapeOften((kind) => ` kind="${kind}"`, findings);
    const toRestore = (relation: Relation, ordinal: number): string => {
      if (restore === null) return "";
      const mark = markRelation(relation, kept.relation);
      return mark === null ? restoreValue(restore.ofRelation(ordinal)) : markValue(mark);
    };
    const toLabel = escapeOften((name) => (name === "" ? "" : ` label="${name}"`), findings);
    return (ordinal) => {
      const relation = relationAt(graph, subset.relationIndices[ordinal] ?? 0);
      const { directed, period } = relation;
      const kind = kinds[ordinal] ?? "";
      const name = toLabel(relation.label ?? labels.get(relation.type) ?? "");
      const label = name === "" ? toLabel(kind) : name;
      const type = isGephi ? ` type="${directed ? "directed" : "undirected"}"` : "";
      const attvalues = toAttvalues(toRow(relation), toRestore(relation, ordinal));
      const colour = toColour(input.look?.colourOfRelation(subset.relationIndices[ordinal] ?? 0));
      const between = `source="${ids[ends.source[ordinal] ?? 0]}" target="${ids[ends.target[ordinal] ?? 0]}"`;
      return `<edge id="${escapeXml(edgeIds[ordinal] ?? "")}" ${between}${type}${version === "1.3" ? toKind(kind) : ""}${label} weight="${toWeight(relation, findings)}"${toTimeAttributes(period)}>${attvalues}${toSpells(period)}${colour}</edge>\n`;
    };
  }

  const extra = restore === null ? [] : [RESTORE_COLUMN];
  const about = escapeXml(describeSources(subset.dataset, input.description), findings);
  yield* inPieces([
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<gexf ${NAMESPACES[version]} version="${version}">`,
    `<meta lastmodifieddate="${input.today}"><creator>Corridor</creator><description>${about}</description></meta>`,
    `<graph${edgeType}${time}>`,
    declareColumns("node", [...entityColumns, ...extra]),
    declareColumns("edge", [...relationColumns, ...extra]),
    "<nodes>",
  ]);
  yield* rowsInPieces(entities.length, createNodes());
  yield* inPieces(["</nodes>", "<edges>"]);
  yield* rowsInPieces(relations.length, createEdges());
  yield* inPieces(["</edges>", "</graph>", "</gexf>"]);
}
