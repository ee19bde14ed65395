import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { toDataset } from "../fixtures/text-graph.ts";
import { inspect, inspectAnswer, read, refusal } from "./read-text.ts";
import { formatOf, toBytes, writeText } from "./write-text.ts";

const file = (name: string) => readFileSync(join(import.meta.dirname, "files", name));

const outline = (name: string, content: string | Uint8Array = file(name)) => {
  const { dataset } = read(name, content);
  return {
    entities: dataset.entities.map(({ id, type, name: label }) => [id, type, label]),
    relations: dataset.relations.map(({ id, source, type, target, directed }) => [
      id,
      source,
      type,
      target,
      directed,
    ]),
  };
};

test("a GEXF file of networkx 2.8", () => {
  const graph = inspect("networkx.gexf", file("networkx.gexf"));
  expect(graph.nodes).toEqual([
    {
      id: "a&b",
      label: "A & B",
      attrs: new Map<string, unknown>([
        ["kind_of", "person"],
        ["score", 0.5],
      ]),
      ...{ x: 1, y: 2, z: 0, size: 2.5, color: "rgba(255,0,10,0.6)" },
    },
    {
      id: "constructor",
      label: "Ə ş ğ",
      attrs: new Map<string, unknown>([
        ["kind_of", "place"],
        ["active", true],
      ]),
    },
    { id: "3", label: "three", attrs: new Map(), spells: [["2001-01-01", "2002-01-01"]] },
  ]);
  expect(outline("networkx.gexf").relations).toEqual([
    ["0", "a&b", "visited", "constructor", true],
    ["1", "a&b", "owns", "constructor", true],
    ["2", "3", "loops", "3", true],
  ]);
});

test.each(["graphology-1.2.gexf", "graphology-1.3.gexf"])(
  "%s of graphology-gexf, malformed viz namespace and all",
  (name) => {
    const graph = inspect(name, file(name));
    expect(graph.nodes.map(({ x, y, size, color }) => [x, y, size, color])).toEqual([
      [1, 2, 3, "#ff0010"],
      [-1, 0, 4, "rgba(1,2,3,0.5)"],
    ]);
    expect(outline(name)).toEqual({
      entities: [
        ["a", "person", "A & B"],
        ["b", "place", "Ə ş ğ"],
      ],
      relations: [
        ["e1", "a", "visited", "b", true],
        ["e2", "a", "near", "b", false],
        ["e3", "b", "loops", "b", true],
      ],
    });
    expect(graph.findings).toEqual([]);
  },
);

test("graphology's own JSON", () => {
  expect(outline("graphology.json")).toEqual(outline("graphology-1.3.gexf"));
});

test("GraphML and JSON of networkx say the same", () => {
  const expected = {
    entities: [
      ["a&b", "person", "A & B"],
      ["constructor", "place", "Ə ş ğ"],
    ],
    relations: [
      ["0", "a&b", "visited", "constructor", true],
      ["1", "a&b", "owns", "constructor", true],
      ["0 (2)", "a&b", "loops", "a&b", true],
    ],
  };
  expect(outline("networkx.graphml")).toEqual(expected);
  expect(outline("networkx.json")).toEqual(expected);
  expect(read("networkx.graphml", file("networkx.graphml")).dataset.entities[0]?.look).toEqual({
    x: 1,
    y: 2,
  });
});

test("a drawing of yEd: labels, places, colours, groups", () => {
  const graph = inspect("yed.graphml", file("yed.graphml"));
  expect(graph.nodes.map(({ id, label, x, y, color, parent }) => [id, label, x, y, color, parent])).toEqual([
    ["n0", "Alpha", 120, -65, "#ffcc00", undefined],
    ["n1", "Beta", 15, -15, undefined, undefined],
    ["n1::n0", "Inner", undefined, undefined, undefined, "n1"],
  ]);
  expect(graph.nodes[0]?.attrs).toEqual(new Map([["url", "https://example.org/?a=1&b=2"]]));
  expect(graph.edges[0]).toEqual({
    id: "e0",
    source: "n0",
    target: "n1",
    directed: true,
    label: "owns",
    color: "#ff0000",
    attrs: new Map(),
  });
});

describe("GraphML", () => {
  const graphml = (content: string) =>
    `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n${content}\n</graphml>`;

  test("defaults, undeclared keys and directions per edge", () => {
    const answer = inspectAnswer(
      "d.graphml",
      graphml(`<key id="k" for="node" attr.name="n" attr.type="int"><default>5</default></key>
<graph edgedefault="undirected"><node id="__proto__"/><node id="b"><data key="k">1</data><data key="zz">text</data></node>
<edge source="__proto__" target="b" directed="true"/><edge source="b" target="b"/></graph>`),
    );
    expect(answer.nodes).toEqual([
      { id: "__proto__", attrs: { n: 5 } },
      { id: "b", attrs: { n: 1, zz: "text" } },
    ]);
    expect(answer.edges.map(({ id, directed }: { id: string; directed: boolean }) => [id, directed])).toEqual(
      [
        ["edge-0", true],
        ["edge-1", false],
      ],
    );
  });

  test("edges of three ends are refused in place", () => {
    const [issue] = refusal(
      "h.graphml",
      graphml('<graph><node id="a"/>\n<hyperedge><endpoint node="a"/></hyperedge></graph>'),
    );
    expect([issue?.message, issue?.at?.line]).toEqual([
      "The file has an edge with more than two ends (<hyperedge>).",
      3,
    ]);
  });
});

describe("JSON of other tools", () => {
  test("d3 and vis: ends as objects, numbers as ids, nested values as text", () => {
    const answer = inspectAnswer(
      "d3.json",
      '{"nodes":[{"id":1,"group":"x"},{"id":2,"deep":{"a":[1]}}],"links":[{"source":{"id":1},"target":2,"value":3},{"from":2,"to":1}]}',
    );
    expect(answer.nodes.map(({ id, attrs }: { id: string; attrs: unknown }) => [id, attrs])).toEqual([
      ["1", { group: "x" }],
      ["2", { deep: '{"a":[1]}' }],
    ]);
    expect(
      answer.edges.map(({ source, target }: { source: string; target: string }) => [source, target]),
    ).toEqual([
      ["1", "2"],
      ["2", "1"],
    ]);
  });

  test("Cytoscape", () => {
    const content =
      '{"elements":{"nodes":[{"data":{"id":"a","name":"A"},"position":{"x":1,"y":2}}],"edges":[{"data":{"id":"e","source":"a","target":"a"}}]}}';
    expect(outline("c.json", content)).toEqual({
      entities: [["a", "untyped", "A"]],
      relations: [["e", "a", "untyped", "a", true]],
    });
    expect(inspect("c.json", content).nodes[0]).toMatchObject({ x: 1, y: 2 });
  });

  test("trust 12, 13: __proto__ as id and attribute title stays what it is", () => {
    const answer = inspect(
      "p.json",
      '{"nodes":[{"key":"__proto__","attributes":{"__proto__":"x","constructor":1}}],"edges":[]}',
    );
    expect(answer.nodes[0]?.id).toBe("__proto__");
    expect([...(answer.nodes[0]?.attrs ?? [])]).toEqual([
      ["__proto__", "x"],
      ["constructor", 1],
    ]);
  });
});

describe("CSV", () => {
  test("Gephi's pair of tables", () => {
    const nodes = toBytes("Id,Label,Category,score\na,Alpha,person,1.5\nb,Beta,place,2\n");
    const { dataset } = read(
      "edges.csv",
      "Source,Target,Type,Kind,Id,Label,Weight,note\na,b,Directed,visited,1,went to,2,x\nb,b,Undirected,,2,,1,\n",
      [{ name: "nodes.csv", bytes: nodes }],
    );
    expect(
      dataset.entities.map(({ id, type, name, attributes }) => [id, type, name, attributes?.get("score")]),
    ).toEqual([
      ["a", "person", "Alpha", 1.5],
      ["b", "place", "Beta", 2],
    ]);
    expect(
      dataset.relations.map(({ id, source, type, target, directed, label, weight }) => [
        id,
        source,
        type,
        target,
        directed,
        label,
        weight,
      ]),
    ).toEqual([
      ["1", "a", "visited", "b", true, "went to", 2],
      ["2", "b", "untyped", "b", false, undefined, 1],
    ]);
  });

  test("Neo4j's headings", () => {
    const { dataset } = read("rels.csv", ":START_ID,:END_ID,:TYPE,since:int\n1,2,KNOWS,2001\n", [
      { name: "people.csv", bytes: toBytes("personId:ID(P),name,:LABEL\n1,Ann,Person\n2,Bob,Person\n") },
    ]);
    expect(dataset.entities.map(({ id, type, name }) => [id, type, name])).toEqual([
      ["1", "Person", "Ann"],
      ["2", "Person", "Bob"],
    ]);
    expect(dataset.relations.map(({ type, attributes }) => [type, attributes?.get("since")])).toEqual([
      ["KNOWS", 2001],
    ]);
  });

  test.each([
    ["semicolons", "Source;Target\na;b\n"],
    ["tabs and CRLF", "Source\tTarget\r\na\tb\r\n"],
    ["a mark and old Mac lines", "\uFEFFSource,Target\ra,b\r"],
    ["Excel's own declaration", "sep=;\r\nSource;Target\r\na;b\r\n"],
    ["quotes everywhere", '"Source","Target"\n"a","b"\n'],
  ])("with %s", (_, content) => {
    const graph = inspect("x.csv", content);
    expect(graph.edges.map(({ source, target }) => [source, target])).toEqual([["a", "b"]]);
    expect(graph.findings.filter(({ message }) => !message.startsWith("An id"))).toEqual([]);
  });

  test("cells with commas, quotes, line breaks and titles like __proto__", () => {
    const graph = inspect("x.csv", 'Source,Target,__proto__,note\na,"b,c","say ""hi""","two\nlines"\n');
    expect(graph.edges[0]).toMatchObject({ target: "b,c" });
    expect([...(graph.edges[0]?.attrs ?? [])]).toEqual([
      ["__proto__", 'say "hi"'],
      ["note", "two\nlines"],
    ]);
  });

  test("trust 21: ragged rows, repeated headings and a cut last line are reported with their lines", () => {
    const graph = inspect("x.csv", "Id,Label,Label\n1,a,b\n2,c\n3,d,e,f");
    expect(graph.nodes.map(({ id, attrs }) => [id, [...attrs]])).toEqual([
      ["1", [["Label (2)", "b"]]],
      ["2", []],
      [
        "3",
        [
          ["Label (2)", "e"],
          ["column 4", "f"],
        ],
      ],
    ]);
    expect(graph.findings.map(({ message, line }) => `${line}: ${message}`)).toEqual([
      "1: The last line has no line end; the file may have been cut",
      "1: Columns share a heading; the later one got a number added",
      "3: Rows have fewer cells than there are headings",
      "4: Rows have more cells than there are headings; they were kept as attributes",
    ]);
  });

  test.each([
    ["trust 21: an open quote", 'Source,Target\na,b\n"c,d\n', "3:1 A quote is opened here and never closed."],
    ["trust 21: text after a quote", 'Source,Target\na,"b"c\n', "2:6 Text follows a closing quote."],
    [
      "no known headings",
      "x,y\n1,2\n",
      "1:1 No column names an id or the two ends of an edge. Headings: x, y.",
    ],
    ["an edge without an end", "Source,Target\na,b\nc,\n", "3:1 The edge in line 3 has no target."],
  ])("%s is refused in place", (_, content, expected) => {
    const [issue] = refusal("x.csv", content);
    expect(`${issue?.at?.line}:${issue?.at?.column} ${issue?.message}`).toBe(expected);
  });

  test("007, 1.50 and +3 stay text; a column of plain numbers is numbers", () => {
    const graph = inspect("x.csv", "Id,a,b\n1,007,1.5\n2,1.50,2\n3,+3,3\n");
    expect(graph.nodes.map(({ attrs }) => [attrs.get("a"), attrs.get("b")])).toEqual([
      ["007", 1.5],
      ["1.50", 2],
      ["+3", 3],
    ]);
  });

  test("claims: one row each, and the table opens as a graph", () => {
    const dataset = toDataset(
      "israel -attacked-> iran @2024-04 share=3\nisrael -attacked-> iran #2 !opinion",
    );
    const { text } = writeText("claims-csv", dataset);
    expect(text.split("\n")[1]).toBe(
      "claim:1,state:israel,israel,attacked,attacked,state:iran,iran,israel attacked iran.,2024-04,asserted,,,,,share: 3,document:1,1,,",
    );
    expect(outline("claims.csv", text).relations).toEqual([
      ["claim:1", "state:israel", "attacked", "state:iran", true],
      ["claim:2", "state:israel", "attacked", "state:iran", true],
    ]);
  });

  test("says which part each file is", () => {
    expect(formatOf("csv").parts?.map(({ id }) => id)).toEqual(["edges", "nodes"]);
  });
});
