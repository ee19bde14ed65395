import { describeSources } from "../describe-sources.ts";
import type { Findings } from "../findings.ts";
import type { WriteInput } from "../format.ts";
import { inPieces } from "../in-pieces.ts";
import { type ElementField, toElementRows } from "../table/element-rows.ts";

/** GML is ASCII: all else, and what would end a text, as references. */
const writeText = (text: string, findings: Findings): string =>
  text.replace(/\0|["&\r\n]|[^ -~\t]/gu, (character) => {
    if (character === '"') return "&quot;";
    if (character === "&") return "&amp;";
    if (character !== "\0") return `&#${character.codePointAt(0)};`;
    findings.add("Characters that GML cannot hold (U+0000) were left out");
    return "";
  });

/** Numbers with a point, where they have an exponent: so the grammar of GML wants them. */
const writeNumber = (value: number): string => String(value).replace(/^(-?\d+)e/, "$1.0e");

function writeField([title, value]: ElementField, findings: Findings): string {
  if (typeof value === "boolean") return `${title} ${value ? 1 : 0}`;
  return typeof value === "number"
    ? `${title} ${writeNumber(value)}`
    : `${title} "${writeText(value, findings)}"`;
}

/**
 * Graph Modelling Language as networkx, igraph and yEd read it (Himsolt 1996): nodes are numbered, the ids of entities stand in
 * `entity`, and labels differ, since networkx takes them for the ids. Deterministic and linear.
 */
export function* writeGml(input: WriteInput, findings: Findings): Iterable<string> {
  const { dataset, isUndirected, nodes, edges } = toElementRows(input, findings);
  const labels = new Set<string>();
  const toFree = (label: string): string => {
    let free = label;
    for (let n = 2; labels.has(free); n++) free = `${label} (${n})`;
    if (free !== label)
      findings.add("Equal names of entities were numbered: readers of GML take them for ids");
    labels.add(free);
    return free;
  };
  const write = (fields: readonly ElementField[]) =>
    fields.map((field) => writeField(field, findings)).join(" ");
  function* lines(): Iterable<string> {
    yield 'Creator "Corridor"';
    yield "graph [";
    yield write([
      ["comment", describeSources(dataset, input.description)],
      ["lastmodified", input.today],
      ["directed", isUndirected ? 0 : 1],
      ["multigraph", 1],
    ]);
    let number = 0;
    for (const { entity, label, place, fields } of nodes()) {
      const { x, y, z, size, colour } = place;
      const graphics: readonly ElementField[] = [
        ...(x === undefined || y === undefined
          ? []
          : ([
              ["x", x],
              ["y", y],
              ["z", z ?? 0],
            ] as const)),
        ...(size === undefined
          ? []
          : ([
              ["w", size],
              ["h", size],
            ] as const)),
        ...(colour === undefined ? [] : ([["fill", colour]] as const)),
      ];
      const drawn = graphics.length === 0 ? "" : ` graphics [ ${write(graphics)} ]`;
      yield `node [ ${write([["id", number++], ["label", toFree(label)], ["entity", entity.id], ...fields])}${drawn} ]`;
    }
    for (const { relation, label, source, target, weight, fields } of edges()) {
      const direction: readonly ElementField[] =
        relation.directed || isUndirected ? [] : [["directed", false]];
      yield `edge [ ${write([["source", source], ["target", target], ["id", relation.id], ["label", label], ["weight", weight], ...direction, ...fields])} ]`;
    }
    yield "]";
  }
  yield* inPieces(lines());
}
