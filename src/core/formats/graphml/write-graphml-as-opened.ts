import type { Attributes } from "../../model/dataset.ts";
import { toEntityId } from "../../model/ids.ts";
import type { FileForm, FormColumn, WrittenElement } from "../file-form.ts";
import type { Findings } from "../findings.ts";
import type { WriteInput } from "../format.ts";
import { inPieces } from "../in-pieces.ts";
import { formatValue } from "../mapping-columns.ts";
import { toNodeFields } from "../node-fields.ts";
import type { RawGraph } from "../raw-graph.ts";
import { toSubset } from "../subset.ts";
import { escapeXml } from "../xml/escape-xml.ts";
import { DESC } from "./graphml-form.ts";

const TYPES: Readonly<Record<string, string>> = { integer: "int" };

/**
 * The part of a GraphML file that is wanted, as it came in: its own keys with their ids, titles, types and defaults, its order and
 * directions, and the places of now where it had some. Deterministic; linear.
 */
export function* writeGraphmlAsOpened(
  input: WriteInput,
  { nodes, edges }: RawGraph,
  { header, blocks, elements, whole = new Map() }: FileForm,
  findings: Findings,
): Iterable<string> {
  const { dataset } = toSubset(input.graph, input.entities, input.relations);
  const wantedNodes = new Set<string>(dataset.entities.map(({ id }) => id));
  const wantedEdges = new Set<string>(dataset.relations.map(({ id }) => id));
  const place = toNodeFields(input);
  const columnsOf = (owner: string) =>
    blocks.flatMap((block) => (block.owner === owner || block.owner === "all" ? block.columns : []));
  const columns = { node: columnsOf("node"), edge: columnsOf("edge"), graph: columnsOf("graph") };

  const writeData = (values: Attributes, own: readonly FormColumn[]): string => {
    const standards = new Map(own.map(({ id, standard }) => [id, standard]));
    let text = "";
    for (const [id, value] of values) {
      const content = escapeXml(formatValue(value), findings);
      if (id === DESC) text += `<desc>${content}</desc>`;
      else if (formatValue(value) !== standards.get(id))
        text += `<data key="${escapeXml(id)}">${content}</data>`;
    }
    return text;
  };
  const writeFields = (fields: WrittenElement["fields"]): string =>
    fields.map(([name, value]) => ` ${name}="${escapeXml(value, findings)}"`).join("");
  const writeElement = (
    name: "node" | "edge",
    { fields, values }: WrittenElement,
    settled: Readonly<Record<string, string>>,
  ): string => {
    const own = fields.map(([key, value]) => [key, settled[key] ?? value] as const);
    const data = writeData(values, columns[name]);
    return data === "" ? `<${name}${writeFields(own)}/>` : `<${name}${writeFields(own)}>${data}</${name}>`;
  };

  /** What was moved on the canvas since stands where it is now. */
  const toPlaced = (id: string, element: WrittenElement): WrittenElement => {
    const { x, y } = place(input.graph.entityIndex.get(toEntityId(id)) ?? -1);
    const values = new Map(element.values);
    for (const { id: column, title } of columns.node) {
      const now = title === "x" ? x : title === "y" ? y : undefined;
      if (now !== undefined && typeof values.get(column) === "number") values.set(column, now);
    }
    return { ...element, values };
  };

  function* lines(): Iterable<string> {
    yield '<?xml version="1.0" encoding="UTF-8"?>';
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">';
    for (const { owner, columns: own } of blocks)
      for (const { id, name, type, standard } of own) {
        const title = name === null ? "" : ` attr.name="${escapeXml(name)}"`;
        const head = `<key id="${escapeXml(id)}" for="${owner}"${title} attr.type="${TYPES[type] ?? type}"`;
        yield standard === undefined
          ? `${head}/>`
          : `${head}><default>${escapeXml(standard, findings)}</default></key>`;
      }
    yield `<graph${writeFields(header)}>`;
    const about = writeData(whole, columns.graph);
    if (about !== "") yield about;
    for (const { id } of nodes) {
      if (!wantedNodes.has(id)) continue;
      const element = elements?.nodes.get(id) ?? { fields: [["id", id]], values: new Map() };
      yield writeElement("node", toPlaced(id, element), { id });
    }
    for (const { id } of edges) {
      const element = elements?.edges.get(id);
      if (wantedEdges.has(id) && element !== undefined) yield writeElement("edge", element, { id });
    }
    yield "</graph>";
    yield "</graphml>";
  }
  yield* inPieces(lines());
}
