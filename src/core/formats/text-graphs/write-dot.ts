import { describeSources } from "../describe-sources.ts";
import type { Findings } from "../findings.ts";
import type { WriteInput } from "../format.ts";
import { inPieces } from "../in-pieces.ts";
import { type ElementField, toElementRows } from "../table/element-rows.ts";

/** The DOT language of Graphviz; relations without a direction have `dir=none`. Deterministic and linear. */
export function* writeDot(input: WriteInput, findings: Findings): Iterable<string> {
  const { dataset, isUndirected, nodes, edges } = toElementRows(input, findings);
  const quote = (value: string | number | boolean): string => {
    const text = String(value);
    if (text.includes("\0")) findings.add("Characters that DOT cannot hold (U+0000) were left out");
    return `"${text.replaceAll("\0", "").replace(/["\\]/g, "\\$&").replace(/\n/g, "\\n")}"`;
  };
  const write = (fields: readonly ElementField[]) =>
    `[${fields.map(([title, value]) => `${title}=${quote(value)}`).join(", ")}]`;
  const arrow = isUndirected ? "--" : "->";
  function* lines(): Iterable<string> {
    yield `${isUndirected ? "graph" : "digraph"} ${quote(dataset.title)} {`;
    yield `comment=${quote(describeSources(dataset, input.description))};`;
    yield `creator="Corridor"; lastmodified=${quote(input.today)};`;
    const ids = new Map<number, string>();
    for (const { entity, label, place, fields } of nodes()) {
      const { x, y, size, colour } = place;
      ids.set(ids.size, quote(entity.id));
      const looks: readonly ElementField[] = [
        ...(x === undefined || y === undefined ? [] : [["pos", `${x},${y}!`] as const]),
        ...(size === undefined ? [] : [["size", size] as const]),
        ...(colour === undefined ? [] : [["color", colour] as const]),
      ];
      yield `${quote(entity.id)} ${write([["label", label], ...looks, ...fields])};`;
    }
    for (const { relation, label, source, target, weight, fields } of edges()) {
      const direction: readonly ElementField[] = relation.directed || isUndirected ? [] : [["dir", "none"]];
      yield `${ids.get(source)} ${arrow} ${ids.get(target)} ${write([["id", relation.id], ["label", label], ["weight", weight], ...direction, ...fields])};`;
    }
    yield "}";
  }
  yield* inPieces(lines());
}
