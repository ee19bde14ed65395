import { describeSources } from "../describe-sources.ts";
import type { Findings } from "../findings.ts";
import type { WriteInput } from "../format.ts";
import { inPieces } from "../in-pieces.ts";
import { toElementRows } from "../table/element-rows.ts";
import { separateItems, writeJsonObject } from "./write-json-object.ts";

/** graphology's serialised form, a mixed multigraph, one node or edge a line. Deterministic and linear. */
export function* writeGraphology(input: WriteInput, findings: Findings): Iterable<string> {
  const { dataset, nodes, edges } = toElementRows(input, findings);
  function* nodeLines(): Iterable<string> {
    for (const { entity, label, place, fields } of nodes()) {
      const { x, y, size, colour } = place;
      const attributes = writeJsonObject([
        ["label", label],
        ["x", x],
        ["y", y],
        ["size", size],
        ["color", colour],
        ...fields,
      ]);
      yield `{"key":${JSON.stringify(entity.id)},"attributes":${attributes}}`;
    }
  }
  function* edgeLines(): Iterable<string> {
    for (const { relation, label, weight, fields } of edges()) {
      const { id, source, target, directed } = relation;
      const attributes = writeJsonObject([["label", label], ["weight", weight], ...fields]);
      yield `{"key":${JSON.stringify(id)},"source":${JSON.stringify(source)},"target":${JSON.stringify(target)}${
        directed ? "" : ',"undirected":true'
      },"attributes":${attributes}}`;
    }
  }
  function* lines(): Iterable<string> {
    yield "{";
    yield `"attributes":${writeJsonObject([
      ["creator", "Corridor"],
      ["description", describeSources(dataset, input.description)],
      ["lastmodified", input.today],
    ])},`;
    yield '"options":{"type":"mixed","multi":true,"allowSelfLoops":true},';
    yield '"nodes":[';
    yield* separateItems(nodeLines());
    yield '],"edges":[';
    yield* separateItems(edgeLines());
    yield "]}";
  }
  yield* inPieces(lines());
}
