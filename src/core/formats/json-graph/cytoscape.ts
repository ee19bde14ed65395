import { toLatin } from "../bytes/detect-encoding.ts";
import { describeSources } from "../describe-sources.ts";
import type { Findings } from "../findings.ts";
import type { Format, WriteInput } from "../format.ts";
import { toFreeTitle } from "../free-title.ts";
import { toReader } from "../import-raw-graph.ts";
import { inPieces } from "../in-pieces.ts";
import { KEEPS_ALL } from "../properties.ts";
import { RESTORE } from "../restore-option.ts";
import { type ElementField, toElementRows } from "../table/element-rows.ts";
import { inspectJson } from "./inspect-json.ts";
import { separateItems, writeJsonObject } from "./write-json-object.ts";

const OF_NODES: ReadonlySet<string> = new Set(["id", "value", "name", "size", "color"]);
const OF_EDGES: ReadonlySet<string> = new Set([
  "id",
  "key",
  "source",
  "target",
  "interaction",
  "label",
  "weight",
  "directed",
]);

/** Fields whose titles Cytoscape or networkx takes for its own, under others. */
const renameOwn = (fields: readonly ElementField[], own: ReadonlySet<string>): readonly ElementField[] => {
  const titles = new Set([...own, ...fields.map(([title]) => title)]);
  return fields.map(([title, value]) => [
    own.has(title) ? toFreeTitle(new Map([...titles].map((each) => [each, null])), title) : title,
    value,
  ]);
};

/** `value` and `key` are the ids by which networkx knows nodes and parallel edges. */
function* writeCytoscape(input: WriteInput, findings: Findings): Iterable<string> {
  const { dataset, isUndirected, nodes, edges } = toElementRows(input, findings);
  function* nodeLines(): Iterable<string> {
    for (const { entity, label, place, fields } of nodes()) {
      const { x, y, size, colour } = place;
      const data = writeJsonObject([
        ["id", entity.id],
        ["value", entity.id],
        ["name", label],
        ["size", size],
        ["color", colour],
        ...renameOwn(fields, OF_NODES),
      ]);
      yield `{"data":${data}${
        x === undefined
          ? ""
          : `,"position":${writeJsonObject([
              ["x", x],
              ["y", y],
            ])}`
      }}`;
    }
  }
  function* edgeLines(): Iterable<string> {
    for (const { relation, label, weight, fields } of edges())
      yield `{"data":${writeJsonObject([
        ["id", relation.id],
        ["key", relation.id],
        ["source", relation.source],
        ["target", relation.target],
        ["interaction", relation.type],
        ["label", label],
        ["weight", weight],
        ["directed", relation.directed],
        ...renameOwn(fields, OF_EDGES),
      ])}}`;
  }
  function* lines(): Iterable<string> {
    yield `{"format_version":"1.0","generated_by":"Corridor","target_cytoscapejs_version":"~3.0","directed":${!isUndirected},"multigraph":true,"data":${writeJsonObject(
      [
        ["name", dataset.title],
        ["description", describeSources(dataset, input.description)],
        ["lastmodified", input.today],
      ],
    )},"elements":{"nodes":[`;
    yield* separateItems(nodeLines());
    yield '],"edges":[';
    yield* separateItems(edgeLines());
    yield "]}}";
  }
  yield* inPieces(lines());
}

/** The JSON of Cytoscape and Cytoscape.js (`cyjs`). */
export const CYTOSCAPE: Format = {
  id: "cyjs",
  label: "Cytoscape JSON",
  extensions: ["cyjs"],
  mediaType: "application/json",
  options: [RESTORE],
  keeps: KEEPS_ALL,
  detect: (name, head) =>
    /\.cyjs$/i.test(name) && /"(?:elements|data)"/.test(toLatin(head, 4096).replaceAll("\0", "")) ? 0.85 : 0,
  ...toReader(inspectJson),
  write: writeCytoscape,
};
