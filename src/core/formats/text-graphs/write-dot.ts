import { describeSources } from "../describe-sources.ts";
import type { Findings } from "../findings.ts";
import type { WriteInput } from "../format.ts";
import { inPieces } from "../in-pieces.ts";
import { type ElementField, toElementRows } from "../table/element-rows.ts";

const UNWRITABLE = /[\0\p{Surrogate}]/gu;

/** `U+D800` */
const toCodePointWord = (letter: string) =>
  `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** The DOT language of Graphviz; relations without a direction have `dir=none`. Deterministic and linear. */
export function* writeDot(input: WriteInput, findings: Findings): Iterable<string> {
  const { dataset, isUndirected, nodes, edges } = toElementRows(input, findings);
  const replaceUnwritable = (text: string, toInstead: (letter: string) => string): string => {
    const written = text.replace(UNWRITABLE, toInstead);
    if (written !== text)
      findings.add("Characters that DOT cannot hold (U+0000, half surrogates) were left out");
    return written;
  };
  const quote = (value: string | number | boolean): string =>
    `"${replaceUnwritable(String(value), () => "")
      .replace(/["\\]/g, "\\$&")
      .replace(/\n/g, "\\n")}"`;
  // Two ids stay two, and none is empty.
  const quoteId = (id: string) => quote(replaceUnwritable(id, toCodePointWord));
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
      const id = quoteId(entity.id);
      ids.set(ids.size, id);
      const looks: readonly ElementField[] = [
        ...(x === undefined || y === undefined ? [] : [["pos", `${x},${y}!`] as const]),
        ...(size === undefined ? [] : [["size", size] as const]),
        ...(colour === undefined ? [] : [["color", colour] as const]),
      ];
      yield `${id} ${write([["label", label], ...looks, ...fields])};`;
    }
    for (const { relation, label, source, target, weight, fields } of edges()) {
      const direction: readonly ElementField[] = relation.directed || isUndirected ? [] : [["dir", "none"]];
      yield `${ids.get(source)} ${arrow} ${ids.get(target)} ${write([["id", relation.id], ["label", label], ["weight", weight], ...direction, ...fields])};`;
    }
    yield "}";
  }
  yield* inPieces(lines());
}
