import { expect, test } from "vitest";
import { inspect } from "./read-text.ts";

test("DOT: an attribute called source is no end, and arrows go the way that they are drawn", () => {
  const graph = inspect(
    "g.dot",
    'digraph { a -> b [source="ledger"]; b -> c [dir=back]; c -> d [dir=none]; d -> e [dir=both] }',
  );
  expect(graph.edges.map(({ source, target, directed }) => `${source} ${target} ${directed}`)).toEqual([
    "a b true",
    "c b true",
    "c d false",
    "d e false",
  ]);
  expect([...(graph.edges[0]?.attrs ?? [])]).toEqual([["source (attribute)", "ledger"]]);
});

test("DOT: escapes are read one after the other, names stay as they are written", () => {
  const graph = inspect("g.dot", 'digraph { " 2" [label="C:\\\\new\\lline\\l"]; "1.0" -> " 2" }');
  expect(graph.nodes.map(({ id }) => id)).toEqual([" 2", "1.0"]);
  expect(graph.nodes[0]?.label).toBe("C:\\new\nline");
});
