import type { RawGraph } from "../../../src/core/formats/raw-graph.ts";
import type { AttributeValue } from "../../../src/core/model/dataset.ts";

const toText = (value: AttributeValue): string =>
  typeof value === "object" ? JSON.stringify(value) : String(value);

/** Numbers of single precision, in which other programs keep places, sizes and weights, are equal to those they came from. */
const toSingle = (value: number | undefined): string =>
  value === undefined ? "-" : String(Math.fround(value));

/**
 * What a file was read to say, one line for each fact: nodes, edges, directions, kinds, weights, times, columns by their titles,
 * positions, sizes and colours.
 */
export function listInspectedFacts({ nodes, edges }: Pick<RawGraph, "nodes" | "edges">): readonly string[] {
  const facts: string[] = [];
  const add = (...parts: readonly string[]) => facts.push(parts.join(" | "));
  for (const { id, label, attrs, x, y, z, size, color, shape, parent, spells } of nodes) {
    const key = `node ${id}`;
    add(key, "label", label ?? "-");
    for (const [title, value] of attrs) add(key, "value", title, typeof value, toText(value));
    if (x !== undefined) add(key, "position", toSingle(x), toSingle(y), toSingle(z ?? 0));
    if (size !== undefined) add(key, "size", toSingle(size));
    if (color !== undefined) add(key, "color", color);
    if (shape !== undefined) add(key, "shape", shape);
    if (parent !== undefined) add(key, "inside", parent);
    for (const [start, end] of spells ?? []) add(key, "time", start ?? "..", end ?? "..");
  }
  for (const edge of edges) {
    const { id, source, target, directed, kind, label, weight, thickness, color, attrs, spells } = edge;
    const key = `edge ${id}`;
    add(key, "ends", source, target, directed ? "directed" : edge.isMutual ? "mutual" : "undirected");
    if (kind !== undefined) add(key, "kind", kind);
    if (label !== undefined) add(key, "label", label);
    add(key, "weight", toSingle(weight ?? 1));
    if (thickness !== undefined) add(key, "thickness", toSingle(thickness));
    if (color !== undefined) add(key, "color", color);
    for (const [title, value] of attrs) add(key, "value", title, typeof value, toText(value));
    for (const [start, end] of spells ?? []) add(key, "time", start ?? "..", end ?? "..");
  }
  return facts;
}
