import { describe, expect, test } from "vitest";
import { inspectAnswer } from "./read-text.ts";

const gexf = (graph: string) => `<gexf version="1.3" xmlns:viz="http://gexf.net/1.3/viz">\n${graph}\n</gexf>`;

describe("what is declared after the elements that it is about", () => {
  const NODES = `<nodes><node id="a" label="Alpha"><attvalues><attvalue for="0" value="7"/><attvalue for="x" value="y"/></attvalues>
<nodes><node id="b"><viz:size value="big"/></node></nodes></node><node id="c"/></nodes>`;
  const EDGES = `<edges><edge source="a" target="b"><attvalues><attvalue for="0" value="0.50"/></attvalues></edge><edge source="b" target="c" weight="much"/></edges>`;
  const DECLARED = `<attributes class="node"><attribute id="0" title="Rank" type="integer"><default>3</default></attribute></attributes>
<attributes class="edge"><attribute id="0" title="share" type="double"/></attributes>`;
  // The lines are the same in each order.
  const lines = (...parts: readonly string[]) =>
    gexf(`<graph defaultedgetype="directed">${parts.join("")}</graph>`).replaceAll("\n", " ");

  test("gives the same graph and report as before them", () => {
    const before = inspectAnswer("a.gexf", lines(DECLARED, NODES, EDGES));
    expect(inspectAnswer("a.gexf", lines(NODES, DECLARED, EDGES))).toEqual(before);
    expect(inspectAnswer("a.gexf", lines(NODES, EDGES, DECLARED))).toEqual(before);
    expect(inspectAnswer("a.gexf", lines(EDGES, DECLARED, NODES))).toEqual(before);
    expect(before.nodes.map(({ attrs }: { readonly attrs: unknown }) => attrs)).toEqual([
      { Rank: 7, x: "y" },
      { Rank: 3, "viz:size": "big", parent: undefined },
      { Rank: 3 },
    ]);
    expect(before.edges[0]).toMatchObject({ directed: true, attrs: { share: 0.5 } });
  });

  test("counts the default direction of a second graph for all edges, as before", () => {
    const two = `<gexf version="1.3"><graph>${EDGES}</graph><graph defaultedgetype="directed">${NODES}</graph></gexf>`;
    expect(
      inspectAnswer("b.gexf", two).edges.map(({ directed }: { readonly directed: boolean }) => directed),
    ).toEqual([true, true]);
  });
});

test("a report names nested nodes in the order in which they open", () => {
  const nested = gexf(
    '<graph><nodes>\n<node id="a">\n<nodes>\n<node id="b">\n<nodes>\n<node id="c"/>\n</nodes>\n</node>\n</nodes>\n</node>\n</nodes></graph>',
  );
  expect(inspectAnswer("n.gexf", nested).warnings).toEqual([
    {
      message: "Nested nodes were laid flat; the node around them stands in parent (2 times)",
      line: 5,
      count: 2,
    },
  ]);
});
