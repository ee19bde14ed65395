import { describeSources } from "../describe-sources.ts";
import type { Findings } from "../findings.ts";
import { optionOf, type WriteInput } from "../format.ts";
import { RESTORE } from "../gexf/gexf-options.ts";
import { inPieces } from "../in-pieces.ts";
import { toNodeFields } from "../node-fields.ts";
import { toRestoreRecords } from "../restore-records.ts";
import { toSubset } from "../subset.ts";
import { toEntityColumns } from "../table/entity-columns.ts";
import { toRelationColumns, toRelationRows } from "../table/relation-columns.ts";
import type { TableColumn } from "../table/table-column.ts";

type Pair = readonly [string, string | number | boolean | undefined];

const toPairs = <T>(columns: readonly TableColumn<T>[], record: T): readonly Pair[] =>
  columns.map(({ title, cellOf }) => [title, cellOf(record)]);

// By hand, so that no title ever becomes a key of an object.
const toJsonObject = (pairs: readonly Pair[]): string =>
  `{${pairs
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([title, value]) => `${JSON.stringify(title)}:${JSON.stringify(value)}`)
    .join(",")}}`;

/** graphology's serialised form, a mixed multigraph, one node or edge a line. Deterministic and linear. */
export function* writeGraphology(input: WriteInput, findings: Findings): Iterable<string> {
  const subset = toSubset(input.graph, input.entities, input.relations);
  const { entities, relations, ontology } = subset.dataset;
  const restore = optionOf(input.options, RESTORE) === "yes" ? toRestoreRecords(subset) : null;
  const entityColumns = toEntityColumns(input.graph, subset.dataset, findings);
  const relationColumns = toRelationColumns(subset.dataset, findings);
  const labels = new Map(ontology.relationTypes.map(({ id, label }) => [id, label]));
  const place = toNodeFields(input);
  const toRow = toRelationRows(input.graph, subset.dataset);
  const comma = (ordinal: number, count: number) => (ordinal === count - 1 ? "" : ",");

  function* lines(): Iterable<string> {
    yield "{";
    yield `"attributes":${toJsonObject([
      ["creator", "Corridor"],
      ["description", describeSources(subset.dataset, input.description)],
      ["lastmodified", input.today],
    ])},`;
    yield '"options":{"type":"mixed","multi":true,"allowSelfLoops":true},';
    yield '"nodes":[';
    for (const [ordinal, entity] of entities.entries()) {
      const { x, y, size, colour } = place(subset.entityIndices[ordinal] ?? 0);
      const attributes = toJsonObject([
        ["label", entity.name === "" ? entity.id : entity.name],
        ["x", x],
        ["y", y],
        ["size", size],
        ["color", colour],
        ...toPairs(entityColumns, entity),
        ["corridor", restore === null ? undefined : JSON.stringify(restore.ofEntity(ordinal))],
      ]);
      yield `{"key":${JSON.stringify(entity.id)},"attributes":${attributes}}${comma(ordinal, entities.length)}`;
    }
    yield '],"edges":[';
    for (const [ordinal, relation] of relations.entries()) {
      const { id, source, target, directed, type } = relation;
      const attributes = toJsonObject([
        ["label", relation.label ?? labels.get(type) ?? type],
        ["weight", relation.weight ?? 1],
        ...toPairs(relationColumns, toRow(relation)),
        ["corridor", restore === null ? undefined : JSON.stringify(restore.ofRelation(ordinal))],
      ]);
      yield `{"key":${JSON.stringify(id)},"source":${JSON.stringify(source)},"target":${JSON.stringify(target)}${
        directed ? "" : ',"undirected":true'
      },"attributes":${attributes}}${comma(ordinal, relations.length)}`;
    }
    yield "]}";
  }
  yield* inPieces(lines());
}
