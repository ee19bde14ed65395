import { describe, expect, test } from "vitest";
import { readGraphFile } from "../../src/core/formats/read-graph-file.ts";
import { buildGraph } from "../../src/core/graph/build.ts";
import { applyLens } from "../../src/core/lens/apply-lens.ts";

/** A file whose nodes have a day of their own, one of them none. */
function openDated() {
  const rows = "id,founded\na,1998-04-10\nb,2016\nc,2020-09-27\nd,\n";
  const edges = "source,target\na,b\nb,c\nc,d\n";
  const toBytes = (text: string) => new TextEncoder().encode(text);
  const read = readGraphFile({
    name: "nodes.csv",
    bytes: toBytes(rows),
    beside: [{ name: "edges.csv", bytes: toBytes(edges) }],
  });
  if (!read.ok) throw new Error(read.error[0]?.message);
  return buildGraph(read.value.dataset);
}

describe("an attribute of days", () => {
  const graph = openDated();
  const shown = (argument: string) => {
    const view = applyLens(graph, { "attribute:founded": argument });
    if (!view.ok) return view.error.map(({ code, message }) => [code, message]);
    return graph.dataset.entities.flatMap(({ name }, index) =>
      view.value.entities[index] === 1 ? [name] : [],
    );
  };

  test.each([
    ["@2016", ["b"]],
    ["@1998", ["a"]],
    ["@2016/2020", ["b", "c"]],
    ["@../1999", ["a"]],
    ["@2020-10/..", []],
    ["@1998,@2020", ["a", "c"]],
    ["@2016,-", ["b", "d"]],
    ["!@2016", ["a", "c", "d"]],
  ])("%s leaves %j", (argument, names) => {
    expect(shown(argument)).toEqual(names);
  });

  test("a part that is no date is refused with its text", () => {
    expect(shown("@soon")).toEqual([["date", '"soon" is not a date.']]);
  });
});
