import { describe, expect, test } from "vitest";
import { inspect, read, refusal } from "./read-text.ts";

const outline = (content: string, name = "g.json") => {
  const { nodes, edges } = inspect(name, content);
  const labels = new Map(nodes.map(({ id, label }) => [id, label ?? id]));
  return [
    nodes.map(({ id }) => labels.get(id)).join(),
    edges.map(({ source, target }) => `${labels.get(source)}>${labels.get(target)}`).join(),
  ];
};

describe("ends find their nodes however they are named", () => {
  test.each([
    ["by place", '{"nodes":[{"name":"Ida"},{"name":"Mill"}],"links":[{"source":0,"target":1}]}'],
    ["by name", '{"nodes":[{"name":"Ida"},{"name":"Mill"}],"links":[{"source":"Ida","target":"Mill"}]}'],
    [
      "by label",
      '{"nodes":[{"id":7,"label":"Ida"},{"id":8,"label":"Mill"}],"links":[{"source":"Ida","target":"Mill"}]}',
    ],
    [
      "by place though there are ids",
      '{"nodes":[{"id":"x","name":"Ida"},{"id":"y","name":"Mill"}],"links":[{"source":0,"target":1}]}',
    ],
    [
      "by long numbers",
      '{"nodes":[{"id":90071992547409931,"label":"Ida"},{"id":90071992547409932,"label":"Mill"}],"links":[{"source":90071992547409931,"target":90071992547409932}]}',
    ],
  ])("%s", (_, content) => {
    expect(outline(content)).toEqual(["Ida,Mill", "Ida>Mill"]);
  });

  test("ids that exist nowhere are counted with examples", () => {
    const { findings } = inspect("g.json", '{"nodes":[{"id":"a"}],"links":[{"source":"a","target":"gone"}]}');
    expect(findings).toMatchObject([{ repair: "dangling", count: 1, examples: ["gone"] }]);
  });
});

describe("no field is dropped", () => {
  test("from and to beside source and target are the period", () => {
    const { relations } = read(
      "g.json",
      '{"nodes":[{"id":"a"},{"id":"b"}],"links":[{"source":"a","target":"b","from":"1999","to":"2004"}]}',
    ).dataset;
    expect(relations[0]?.attributes).toEqual(
      new Map([
        ["from", "1999"],
        ["to", "2004"],
      ]),
    );
    expect(relations[0]?.period).toHaveLength(1);
  });
  test("a field that stands on the node and in its attributes, and an id beside a key", () => {
    const text = JSON.stringify(
      [
        ...inspect(
          "g.json",
          '{"nodes":[{"key":"a","id":5,"label":"Ida","attributes":{"label":"Ida Berg"}}],"edges":[]}',
        ).nodes,
      ].map(({ attrs, ...rest }) => [rest, ...attrs]),
    );
    for (const leaf of ['"a"', "5", '"Ida"', '"Ida Berg"']) expect(text).toContain(leaf);
  });
  test("what Python writes and JSON does not have is read as missing", () => {
    const { nodes, findings } = inspect(
      "g.json",
      '{"nodes":[{"id":"a","s":NaN}],"links":[{"source":"a","target":"a","w":-Infinity}]}',
    );
    expect([nodes.length, findings[0]?.count]).toEqual([1, 2]);
  });
});

describe("shapes", () => {
  const node = '{"data":{"id":"a","label":"Ida"},"position":{"x":1,"y":2}}';
  const other = '{"data":{"id":"b","label":"Mill"}}';
  const edge = '{"data":{"id":"e","source":"a","target":"b"}}';
  test.each([
    ["a list of elements", `[${node},${other},${edge}]`],
    ["elements as a list", `{"elements":[${node},${other},${edge}]}`],
    ["everything wrapped", `{"nodes":[${node},${other}],"edges":[${edge}]}`],
    [
      "JSON Graph Format",
      '{"graph":{"nodes":{"a":{"label":"Ida"},"b":{"label":"Mill"}},"edges":[{"source":"a","target":"b"}]}}',
    ],
    [
      "Oligrapher",
      '{"nodes":{"1":{"id":"1","name":"Ida"},"2":{"id":"2","name":"Mill"}},"edges":{"9":{"id":"9","node1_id":"1","node2_id":"2"}}}',
    ],
    [
      "Gephi Lite",
      '{"graphDataset":{"nodeData":{"a":{"label":"Ida"},"b":{"label":"Mill"}},"edgeData":{},"layout":{},"fullGraph":{"nodes":[{"key":"a"},{"key":"b"}],"edges":[{"key":"e","source":"a","target":"b"}]}}}',
    ],
    ["Kumu", '{"elements":[{"label":"Ida"},{"label":"Mill"}],"connections":[{"from":"Ida","to":"Mill"}]}'],
    [
      "Cytoscape Exchange 2",
      '[{"CXVersion":"2.0"},{"nodes":[{"id":1,"v":{"name":"Ida"}},{"id":2,"v":{"name":"Mill"}}]},{"edges":[{"id":1,"s":1,"t":2}]}]',
    ],
    [
      "VOSviewer",
      '{"network":{"items":[{"id":1,"label":"Ida"},{"id":2,"label":"Mill"}],"links":[{"source_id":1,"target_id":2}]}}',
    ],
    [
      "BloodHound",
      '{"graph":{"nodes":[{"id":"a","kinds":["User"],"properties":{"name":"Ida"}},{"id":"b","kinds":["Group"],"properties":{"name":"Mill"}}],"edges":[{"kind":"MemberOf","start":{"value":"a"},"end":{"value":"b"}}]}}',
    ],
    [
      "STIX",
      '{"type":"bundle","objects":[{"type":"tool","id":"a","name":"Ida"},{"type":"tool","id":"b","name":"Mill"},{"type":"relationship","id":"r","source_ref":"a","target_ref":"b"}]}',
    ],
    ["adjacency", '{"nodes":[{"id":"Ida"},{"id":"Mill"}],"adjacency":[[{"id":"Mill"}],[]],"directed":true}'],
    ["rows", '[{"subject":"Ida","predicate":"runs","object":"Mill"}]'],
    ["columns and data", '{"columns":["source","target"],"data":[["Ida","Mill"]]}'],
  ])("%s", (_, content) => {
    expect(outline(content)).toEqual(["Ida,Mill", "Ida>Mill"]);
  });

  test("arrows of vis", () => {
    const { edges } = inspect(
      "g.json",
      '{"nodes":[{"id":"a"},{"id":"b"}],"edges":[{"from":"b","to":"a","arrows":"from"},{"from":"a","to":"b","arrows":"to, from"}]}',
    );
    expect(edges).toMatchObject([{ source: "a", target: "b", directed: true }, { directed: false }]);
  });

  test("kinds of extraction tools go before an attribute called type", () => {
    const { dataset } = read(
      "g.json",
      '{"nodes":[{"id":"a","entity_type":"PERSON","attributes":{"type":"pilot"}},{"id":"b","entity_type":"PERSON","attributes":{"type":"pilot"}}],"links":[{"source":"a","target":"b","relation_type":"LEADS"}]}',
    );
    expect([dataset.entities[0]?.type, dataset.relations[0]?.type]).toEqual(["PERSON", "LEADS"]);
  });
});

describe("JSON lines", () => {
  test("of Neo4j", () => {
    const lines = [
      '{"type":"node","id":"0","labels":["Person"],"properties":{"name":"Ida"}}',
      '{"type":"node","id":"1","labels":["Company"],"properties":{"name":"Mill"}}',
      '{"id":"5","type":"relationship","label":"OWNS","properties":{"since":1999},"start":{"id":"0","labels":["Person"]},"end":{"id":"1","labels":["Company"]}}',
    ].join("\n");
    for (const name of ["g.json", "g.jsonl"])
      expect(outline(`${lines}\n`, name)).toEqual(["Ida,Mill", "Ida>Mill"]);
    const { dataset } = read("g.jsonl", `${lines}\n`);
    expect([dataset.entities.map(({ type }) => type), dataset.relations[0]?.type]).toEqual([
      ["Person", "Company"],
      "OWNS",
    ]);
  });

  test("of FollowTheMoney", () => {
    const { dataset } = read(
      "d.ftm.json",
      [
        '{"id":"p","schema":"Person","properties":{"name":["Ida","I. Berg"],"country":["no"]}}',
        '{"id":"c","schema":"Company","properties":{"name":["Mill"]}}',
        '{"id":"o","schema":"Ownership","properties":{"owner":["p"],"asset":["c"],"startDate":["2001"]}}',
      ].join("\n"),
    );
    expect(dataset.entities.map(({ name, type }) => `${name} ${type}`)).toEqual([
      "Ida Person",
      "Mill Company",
    ]);
    expect(dataset.relations).toMatchObject([
      { source: "p", target: "c", type: "Ownership", period: [{ to: Infinity }] },
    ]);
    expect(dataset.entities[0]?.attributes?.get("other names")).toEqual(["I. Berg"]);
  });

  test("a line that is no object is named", () => {
    expect(refusal("g.jsonl", '{"from":"a","to":"b"}\n{"from":"a",\n')[0]?.at).toMatchObject({
      line: 2,
      column: 1,
    });
  });
});

describe("texts of other graph programs", () => {
  test.each([
    [
      "g.gml",
      'graph [\n directed 1\n node [ id 1 label "Ida" ]\n node [ id 2 label "Mill" ]\n edge [ source 1 target 2 value 3.5 ]\n]\n',
    ],
    ["g.dot", 'digraph g {\n a [label="Ida"]; b [label=<<b>Mill</b>>];\n a -> b [weight=2];\n}\n'],
    [
      "g.gdf",
      "nodedef>name VARCHAR,label VARCHAR\na,Ida\nb,'Mill'\nedgedef>node1 VARCHAR,node2 VARCHAR,directed BOOLEAN,weight DOUBLE\na,b,true,2.0\n",
    ],
    ["g.net", '*Vertices 2\n1 "Ida" 0.1 0.2 0.5\n2 "Mill"\n*Arcs\n1 2 4 l "runs"\n'],
  ])("%s", (name, content) => {
    expect(outline(content, name)).toEqual(["Ida,Mill", "Ida>Mill"]);
    expect(inspect(name, content).edges[0]?.directed).toBe(true);
  });

  test.each([
    ["g.gml", "graph [\n node [ id 1\n", 3],
    ["g.dot", 'graph { a -- \n "b', 2],
    ["g.dot", "digraph { a -> ; }", 1],
  ])("a broken %s is refused in place", (name, content, line) => {
    expect(refusal(name, content)[0]?.at?.line).toBe(line);
  });

  test("attributes for the whole of a DOT file are not taken for GML", () => {
    const dot = "digraph ties {\n  graph [label=Ties];\n  node [shape=box];\n  Ida -> Mill;\n}\n";
    expect(outline(dot, "ties.txt")).toEqual(["Ida,Mill", "Ida>Mill"]);
    const gml = '# made by hand\nCreator "yFiles"\nVersion 2.14\ngraph\n[\n node [ id 1 label "Ida" ]\n]\n';
    expect(outline(gml, "ties.txt")[0]).toBe("Ida");
  });

  test("DOT: defaults, chains, groups and clusters", () => {
    const { nodes, edges } = inspect(
      "g.dot",
      'graph { node [shape=box]; subgraph cluster_x { label="Yard"; a; b } a -- {c; d} -- e; a [shape=oval] }',
    );
    expect(nodes.find(({ id }) => id === "a")?.attrs).toEqual(
      new Map([
        ["shape", "oval"],
        ["cluster", "Yard"],
      ]),
    );
    expect(edges.map(({ source, target }) => source + target)).toEqual(["ac", "ad", "ce", "de"]);
  });
});

describe("GraphML as programs write it", () => {
  const graphml = (content: string, keys = "") =>
    `<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">${keys}<graph id="G" edgedefault="directed">${content}</graph></graphml>`;
  const DRAWN =
    '<key for="node" id="d" yfiles.type="nodegraphics"/><key for="edge" id="e" yfiles.type="edgegraphics"/>';

  test("a label is the text around its child elements; the active drawing of a group counts", () => {
    const { nodes } = inspect(
      "g.graphml",
      graphml(
        `<node id="n"><data key="d"><y:ShapeNode><y:NodeLabel>Mill<y:LabelModel><y:X a="1"/></y:LabelModel></y:NodeLabel></y:ShapeNode></data></node>
<node id="g"><data key="d"><y:ProxyAutoBoundsNode><y:Realizers active="1"><y:GroupNode><y:Geometry x="0" y="0" width="2" height="2"/><y:NodeLabel>Closed</y:NodeLabel></y:GroupNode><y:GroupNode><y:Geometry x="10" y="20" width="2" height="2"/><y:NodeLabel>Yard</y:NodeLabel></y:GroupNode></y:Realizers></y:ProxyAutoBoundsNode></data></node>`,
        DRAWN,
      ),
    );
    expect(nodes).toMatchObject([{ label: "Mill" }, { label: "Yard", x: 11, y: -21 }]);
  });

  test("arrow heads say the direction", () => {
    const edge = (source: string, target: string) =>
      `<edge source="a" target="b"><data key="e"><y:PolyLineEdge><y:Arrows source="${source}" target="${target}"/></y:PolyLineEdge></data></edge>`;
    const { edges } = inspect(
      "g.graphml",
      graphml(
        `<node id="a"/><node id="b"/>${edge("none", "none")}${edge("none", "standard")}${edge("standard", "none")}`,
        DRAWN,
      ),
    );
    expect(edges.map(({ source, directed }) => [source, directed])).toEqual([
      ["a", false],
      ["a", true],
      ["b", true],
    ]);
  });

  test("descriptions, XML attributes, records of other programs, data of the graph, one key id for both classes", () => {
    const graph = inspect(
      "g.graphml",
      graphml(
        '<data key="l">CC0</data><node id="a" label="Ida"><desc>chair</desc><data key="k">about 1900</data><data key="m"><MaltegoEntity type="maltego.Person"><P name="person.fullname"><V>Ida Berg</V></P></MaltegoEntity></data></node><edge source="a" target="a" weight="2.5"><desc>register</desc><data key="k">1999</data></edge>',
        '<key id="k" for="node" attr.name="founded" attr.type="string"/><key id="k" for="edge" attr.name="since" attr.type="int"/><key id="l" for="graph" attr.name="licence" attr.type="string"/><key id="m" for="node" attr.name="record"/>',
      ),
    );
    expect(graph.meta).toEqual({ licence: "CC0" });
    expect(graph.nodes[0]).toMatchObject({
      label: "Ida",
      attrs: new Map([
        ["desc", "chair"],
        ["founded", "about 1900"],
        ["type", "maltego.Person"],
        ["person.fullname", "Ida Berg"],
      ]),
    });
    expect(graph.edges[0]).toMatchObject({
      weight: 2.5,
      attrs: new Map<string, unknown>([
        ["desc", "register"],
        ["since", 1999],
      ]),
    });
  });
});
