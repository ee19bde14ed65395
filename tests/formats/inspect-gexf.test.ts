import { describe, expect, test } from "vitest";
import { inspectAnswer, read } from "./read-text.ts";

const gexf = (graph: string, version = "1.3", space = "http://gexf.net/1.3") =>
  `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="${space}" xmlns:viz="${space}/viz" version="${version}">
${graph}
</gexf>`;

const messages = (answer: {
  readonly warnings: readonly { readonly message: string; readonly line?: number }[];
}) => answer.warnings.map(({ message, line }) => (line === undefined ? message : `${line}: ${message}`));

const nodes = (...ids: readonly string[]) =>
  `<nodes>${ids.map((id) => `<node id="${id}"/>`).join("")}</nodes>`;

test("everything that a 1.3 file says, in the documented order and types", () => {
  const answer = inspectAnswer(
    "all.gexf",
    gexf(`<meta lastmodifieddate="2024-05-06"><creator>Somebody</creator><description>A &amp; B</description></meta>
<graph defaultedgetype="directed" mode="dynamic" timeformat="date">
<attributes class="node"><attribute id="0" title="Rank" type="integer"/><attribute id="1" title="ok" type="boolean"/></attributes>
<attributes class="edge" mode="static"><attribute id="0" title="share" type="double"/></attributes>
<nodes>
<node id="a" label="Alpha" start="2001-01-01"><attvalues><attvalue for="0" value="7"/><attvalue for="1" value="true"/></attvalues>
<viz:size value="3.5"/><viz:position x="1" y="-2.5" z="0"/><viz:color r="255" g="0" b="10"/><viz:shape value="square"/></node>
<node id="b" label=""><viz:color hex="#A0B"/><viz:shape value="image" uri="https://example.org/i.png"/></node>
</nodes>
<edges><edge id="e" source="a" target="b" kind="knows" label="met" weight="2"><attvalues><attvalue for="0" value="0.5"/></attvalues>
<spells><spell start="2001-01-01" end="2002-01-01"/><spell start="2004-01-01"/></spells>
<viz:thickness value="4"/><viz:color r="1" g="2" b="3" a="0.5"/></edge></edges>
</graph>`),
  );
  expect(answer).toEqual({
    ok: true,
    format: "gexf",
    version: "1.3",
    encoding: "utf-8",
    meta: { creator: "Somebody", description: "A & B", lastmodified: "2024-05-06" },
    nodes: [
      {
        id: "a",
        label: "Alpha",
        attrs: { Rank: 7, ok: true },
        x: 1,
        y: -2.5,
        z: 0,
        size: 3.5,
        color: "#ff000a",
        shape: "square",
        spells: [["2001-01-01", null]],
      },
      { id: "b", label: "", attrs: {}, color: "#aa00bb", shape: "image", image: "https://example.org/i.png" },
    ],
    edges: [
      {
        id: "e",
        source: "a",
        target: "b",
        directed: true,
        kind: "knows",
        label: "met",
        weight: 2,
        thickness: 4,
        color: "rgba(1,2,3,0.5)",
        attrs: { share: 0.5 },
        spells: [
          ["2001-01-01", "2002-01-01"],
          ["2004-01-01", null],
        ],
      },
    ],
    warnings: [],
  });
});

describe("directions", () => {
  const edges = (standard: string) =>
    gexf(`<graph ${standard}>${nodes("a", "b")}<edges>
<edge id="1" source="a" target="b"/><edge id="2" source="a" target="b" type="directed"/>
<edge id="3" source="a" target="b" type="undirected"/><edge id="4" source="a" target="b" type="mutual"/>
<edge id="5" source="a" target="a" type="weird"/></edges></graph>`);

  test("follow the edge, then the graph, then the format's own default (undirected)", () => {
    const directed = (file: string) =>
      inspectAnswer("d.gexf", file).edges.map((edge: { readonly directed: boolean }) => edge.directed);
    expect(directed(edges(""))).toEqual([false, true, false, false, false]);
    expect(directed(edges('defaultedgetype="directed"'))).toEqual([true, true, false, false, false]);
  });

  test("trust 18: that have no counterpart are reported, and the word is kept", () => {
    const answer = inspectAnswer("d.gexf", edges(""));
    expect(messages(answer)).toEqual([
      "5: Mutual edges were read as undirected",
      "6: Edges of an unknown direction were read as undirected; the word stands in attribute type",
    ]);
    expect(answer.edges[4].attrs).toEqual({ type: "weird" });
  });
});

describe("attributes", () => {
  const withValue = (type: string, value: string) =>
    inspectAnswer(
      "v.gexf",
      gexf(`<graph><attributes class="node"><attribute id="k" title="t" type="${type}"/></attributes>
<nodes><node id="a"><attvalues><attvalue for="k" value="${value}"/></attvalues></node></nodes></graph>`),
    );

  test.each([
    ["string", "007", "007"],
    ["integer", "42", 42],
    ["long", "9007199254740991", 9007199254740991],
    ["long", "9007199254740993", "9007199254740993"],
    ["biginteger", "-123456789012345678901234567890", "-123456789012345678901234567890"],
    ["double", "1.5e3", 1500],
    ["float", "-0.25", -0.25],
    ["double", "NaN", "NaN"],
    ["double", "INF", "INF"],
    ["double", "1e999", "1e999"],
    ["double", "100000000000000000000", 1e20],
    ["integer", "abc", "abc"],
    ["boolean", "true", true],
    ["boolean", "0", false],
    ["boolean", "maybe", "maybe"],
    ["anyURI", "https://example.org", "https://example.org"],
    ["liststring", "a|b|c", ["a", "b", "c"]],
    ["liststring", "[a, b]", ["a", "b"]],
    ["listinteger", "1;2;3", [1, 2, 3]],
    ["listboolean", "true,false", [true, false]],
    ["unheard-of", "x", "x"],
  ])("of type %s: %s", (type, value, expected) => {
    expect(withValue(type, value).nodes[0].attrs).toEqual({ t: expected });
  });

  test.each([
    ["double", "NaN", "Values that are not finite numbers were kept as text"],
    ["long", "9007199254740993", "Whole numbers beyond 2^53 were kept as text, digit by digit"],
    ["boolean", "maybe", "Values that are neither true nor false were kept as text"],
  ])("that do not fit are reported: %s %s", (type, value, message) => {
    expect(messages(withValue(type, value))).toEqual([`4: ${message}`]);
  });

  test("trust 17: in several blocks, declared after use, undeclared, sharing a title or named like a built-in property", () => {
    const answer = inspectAnswer(
      "blocks.gexf",
      gexf(`<graph>
<attributes class="node"><attribute id="0" title="__proto__" type="string"/></attributes>
<attributes class="node" mode="dynamic"><attribute id="1" title="constructor" type="integer"/><attribute id="2" title="constructor" type="string"/></attributes>
<nodes><node id="__proto__"><attvalues><attvalue for="0" value="p"/><attvalue for="1" value="2"/><attvalue for="2" value="c"/><attvalue for="late" value="3"/><attvalue for="none" value="n"/></attvalues></node></nodes>
<attributes class="node"><attribute id="late" title="late" type="integer"/></attributes>
</graph>`),
    );
    expect(Object.entries(answer.nodes[0].attrs)).toEqual([
      ["__proto__", "p"],
      ["constructor", 2],
      ["constructor [2]", "c"],
      ["late", 3],
      ["none", "n"],
    ]);
    expect(answer.nodes[0].id).toBe("__proto__");
    expect(messages(answer)).toEqual([
      "5: Attributes share a title; the later one got its id added",
      "6: Attributes that are not declared were read as text",
    ]);
  });

  test("get their default where a node has no value", () => {
    const answer = inspectAnswer(
      "default.gexf",
      gexf(`<graph><attributes class="node"><attribute id="0" title="n" type="integer"><default>5</default><options>1|5</options></attribute></attributes>
<nodes><node id="a"/><node id="b"><attvalues><attvalue for="0" value="1"/></attvalues></node></nodes></graph>`),
    );
    expect(answer.nodes.map((node: { readonly attrs: unknown }) => node.attrs)).toEqual([{ n: 5 }, { n: 1 }]);
  });

  test("trust 18: that change over time keep every value with its time", () => {
    const answer = inspectAnswer(
      "dynamic.gexf",
      gexf(`<graph mode="dynamic" timeformat="double"><attributes class="node" mode="dynamic"><attribute id="p" title="price" type="float"/></attributes>
<nodes><node id="a"><attvalues><attvalue for="p" value="1.5" start="2001" end="2002"/><attvalue for="p" value="2" start="2002"/></attvalues></node></nodes></graph>`),
    );
    expect(answer.nodes[0].attrs).toEqual({ price: [1.5, 2], "price (times)": ["2001/2002", "2002/.."] });
  });
});

test("times in every form: bounds, open bounds, spells, slices, timestamps, intervals", () => {
  const answer = inspectAnswer(
    "times.gexf",
    gexf(`<graph mode="dynamic" timeformat="date"><nodes>
<node id="a" start="2001-01-01" end="2002-01-01"/>
<node id="b" startopen="2001-01-01"/>
<node id="c" start="2001" end="2009"><spells><spell start="2001" end="2002"/><spell end="2009"/></spells></node>
<node id="d"><slices><slice start="2001" end="2002"/></slices></node>
<node id="e" timestamp="2001"/>
<node id="f" timestamps="&lt;[2001, 2003]&gt;"/>
<node id="g" intervals="&lt;[2001, 2002]; [2004, 2005]&gt;"/>
<node id="h" start="-Infinity" end="Infinity"/>
</nodes></graph>`),
  );
  expect(answer.nodes.map((node: { readonly spells: unknown }) => node.spells)).toEqual([
    [["2001-01-01", "2002-01-01"]],
    [["2001-01-01", null]],
    [
      ["2001", "2002"],
      [null, "2009"],
    ],
    [["2001", "2002"]],
    [["2001", "2001"]],
    [
      ["2001", "2001"],
      ["2003", "2003"],
    ],
    [
      ["2001", "2002"],
      ["2004", "2005"],
    ],
    undefined,
  ]);
  expect(messages(answer)).toEqual(["5: Times that exclude their own bound were read as including it"]);
});

test("trust 18: nested nodes, pid and parents lie flat, and the node around each stands in parent", () => {
  const answer = inspectAnswer(
    "tree.gexf",
    gexf(
      `<graph><nodes><node id="a" label="A"><nodes><node id="b"><nodes><node id="c"/></nodes></node></nodes>
<edges><edge id="x" source="b" target="c"/></edges></node>
<node id="d" pid="a"/><node id="e"><parents><parent for="a"/><parent for="d"/></parents></node></nodes>
<edges><edge id="y" source="a" target="d"/></edges></graph>`,
      "1.2",
      "http://www.gexf.net/1.2draft",
    ),
  );
  expect(answer.nodes.map((node: { id: string; parent?: string }) => [node.id, node.parent])).toEqual([
    ["a", undefined],
    ["b", "a"],
    ["c", "b"],
    ["d", "a"],
    ["e", "a"],
  ]);
  expect(answer.nodes[4].attrs).toEqual({ parents: ["a", "d"] });
  expect(answer.edges.map((edge: { id: string }) => edge.id)).toEqual(["x", "y"]);
  expect(messages(answer)).toEqual([
    "3: Nested nodes were laid flat; the node around them stands in parent (4 times)",
    "5: Nodes with several parents keep the first; all stand in attribute parents",
  ]);
});

test("trust 14, 15: parallel edges, self-loops, repeated and missing ids, dangling ends: nothing is lost, all is counted", () => {
  const answer = inspectAnswer(
    "odd.gexf",
    gexf(`<graph><nodes>
<node id="a" label="first"/>
<node id="a" label="second"/>
<node label="nameless"/>
</nodes><edges>
<edge id="e" source="a" target="a"/>
<edge id="e" source="a" target="ghost"/>
<edge source="ghost" target="phantom"/>
</edges></graph>`),
  );
  expect(answer.nodes.map((node: { id: string; label?: string }) => [node.id, node.label])).toEqual([
    ["a", "first"],
    ["a (2)", "second"],
    ["node-0", "nameless"],
    ["ghost", undefined],
    ["phantom", undefined],
  ]);
  expect(
    answer.edges.map((edge: { id: string; source: string; target: string }) => [
      edge.id,
      edge.source,
      edge.target,
    ]),
  ).toEqual([
    ["e", "a", "a"],
    ["e (2)", "a", "ghost"],
    ["edge-0", "ghost", "phantom"],
  ]);
  expect(messages(answer)).toEqual([
    "5: Several nodes have the same id; each further one was kept under a new id",
    "6: An id was made up for nodes without one",
    "9: Several edges have the same id; each further one was kept under a new id",
    "10: An id was made up for edges without one",
    "9: Edges name nodes that the file does not have; those nodes were added (2 times)",
  ]);
});

test("positions, sizes, weights and colours that are none are kept as text and reported", () => {
  const answer = inspectAnswer(
    "nan.gexf",
    gexf(`<graph><nodes><node id="a"><viz:position x="NaN" y="1" z="Infinity"/><viz:size value="big"/><viz:color r="300" g="0" b="0"/></node></nodes>
<edges><edge id="e" source="a" target="a" weight="heavy"/></edges></graph>`),
  );
  expect(answer.nodes[0]).toEqual({
    id: "a",
    attrs: { "viz:x": "NaN", "viz:z": "Infinity", "viz:size": "big", "viz:color": "rgba(300,0,0,1)" },
    y: 1,
  });
  expect(answer.edges[0].attrs).toEqual({ weight: "heavy" });
  expect(answer.warnings).toHaveLength(5);
});

test("other vocabularies and unknown elements are left out, and said so", () => {
  const answer = inspectAnswer(
    "foreign.gexf",
    gexf(`<graph xmlns:o="http://example.org/other"><o:node id="no"><node id="inner"/></o:node>
<nodes><node id="a"><thing/></node></nodes></graph>`),
  );
  expect(answer.nodes.map((node: { id: string }) => node.id)).toEqual(["a"]);
  expect(messages(answer)).toEqual([
    "3: Elements of other vocabularies were left out",
    "4: Elements <thing> are not part of GEXF and were left out",
  ]);
});

test("prefixed elements, malformed viz namespaces and CDATA are understood", () => {
  const answer = inspectAnswer(
    "prefixed.gexf",
    `<g:gexf xmlns:g="http://www.gexf.net/1.2draft" xmlns:ns1="http:///www.gexf.net/1.1draft/viz" version="1.2"><g:meta><g:creator><![CDATA[<me>]]></g:creator></g:meta>
<g:graph><g:nodes><g:node id="a"><ns1:size value="2"/></g:node></g:nodes></g:graph></g:gexf>`,
  );
  expect(answer.meta).toEqual({ creator: "<me>" });
  expect(answer.nodes).toEqual([{ id: "a", attrs: {}, size: 2 }]);
});

describe("from a foreign file to a data set", () => {
  const { dataset, findings } = read(
    "people.gexf",
    gexf(`<graph defaultedgetype="directed" mode="dynamic" timeformat="date">
<attributes class="node"><attribute id="0" title="Category" type="string"/><attribute id="1" title="age" type="integer"/></attributes>
<attributes class="edge"><attribute id="0" title="relation" type="string"/></attributes>
<nodes><node id="constructor" label="Ann"><attvalues><attvalue for="0" value="human"/><attvalue for="1" value="40"/></attvalues><viz:position x="1" y="2" z="0"/></node>
<node id="2" label="Rex"><attvalues><attvalue for="0" value="dog"/></attvalues></node></nodes>
<edges>
<edge id="1" source="constructor" target="2" kind="k" label="l" start="2001-05-01"><attvalues><attvalue for="0" value="owns"/></attvalues></edge>
<edge id="2" source="2" target="constructor" kind="likes" label="is fond of" type="undirected"/>
<edge id="3" source="2" target="constructor" label="barks at"/>
<edge id="4" source="2" target="2"/>
</edges></graph>`),
  );

  test("ids stay, types come from the type column, everything else becomes an attribute", () => {
    expect(dataset.entities).toEqual([
      {
        id: "constructor",
        type: "human",
        name: "Ann",
        names: [],
        summary: "",
        attributes: new Map([["age", 40]]),
        look: { x: 1, y: 2, z: 0 },
      },
      { id: "2", type: "dog", name: "Rex", names: [], summary: "" },
    ]);
    expect(findings).toEqual([]);
  });

  test("the relation type comes from relation, else kind, else label; undirected edges stay undirected", () => {
    expect(dataset.relations.map(({ id, type, directed }) => [id, type, directed])).toEqual([
      ["1", "owns", true],
      ["2", "likes", false],
      ["3", "barks at", true],
      ["4", "untyped", true],
    ]);
    expect(dataset.relations[0]?.attributes).toEqual(new Map([["kind", "k"]]));
    expect(dataset.relations[0]?.period).toEqual([{ from: 11443, to: Number.POSITIVE_INFINITY }]);
  });

  test("the vocabulary is what the file uses", () => {
    expect(dataset.ontology.entityTypes.map(({ id, shape }) => [id, shape])).toEqual([
      ["human", "circle"],
      ["dog", "square"],
    ]);
    expect(dataset.ontology.families.map(({ label }) => label)).toEqual([
      "owns",
      "likes",
      "barks at",
      "is tied to",
    ]);
    expect(dataset.title).toBe("people");
  });
});
