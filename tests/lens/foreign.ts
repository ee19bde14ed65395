import { readGraphFile } from "../../src/core/formats/read-graph-file.ts";
import { buildGraph } from "../../src/core/graph/build.ts";

/** A graph of a foreign file with awkward attribute names and values: two pieces, a loose end, lists, gaps. */
export function openForeign() {
  const nodes = [
    ["a", {}, "person", { country: "France", year: 2001, "a.b": "x,y" }],
    ["b", {}, "person", { country: "Türkiye", year: 2003.5, "a.b": "!x" }],
    ["c", {}, "company, ltd", { country: "France", year: 2010, constructor: "~o" }],
    ["d", {}, "company, ltd", { year: -3, "a.b": "1..2" }],
    ["e", {}, "!odd", { country: "-", constructor: "@o" }],
    ["f", {}, "!odd", { country: "", "a.b": "%41" }],
    ["g", {}, "person", {}],
  ] as const;
  const text = JSON.stringify({
    graph: { directed: true },
    nodes: nodes.map(([id, , type, attributes]) => ({ id, type, ...attributes })),
    links: [
      { source: "a", target: "b", relation: "knows", since: 3 },
      { source: "b", target: "c", relation: "owns, partly", since: 5 },
      { source: "c", target: "a", relation: "knows" },
      { source: "d", target: "e", relation: "knows", since: 9 },
      { source: "d", target: "e", relation: "owns, partly" },
      { source: "e", target: "e", relation: "likes", since: 4 },
    ],
  }).replaceAll('"constructor"', '"__proto__"');
  const read = readGraphFile({ name: "foreign.json", bytes: new TextEncoder().encode(text) });
  if (!read.ok) throw new Error(read.error.map(({ message }) => message).join("\n"));
  return buildGraph(read.value.dataset);
}
