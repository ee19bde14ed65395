import fc from "fast-check";

/** Samples of graphs whose values occur once, and how each format writes them; for the law of accounting. */

type Fields = Readonly<Record<string, string | number>>;

interface Sample {
  readonly nodes: readonly Fields[];
  readonly edges: readonly Fields[];
  readonly about: Fields;
}

const TITLES = [
  ...[
    "label",
    "name",
    "title",
    "type",
    "kind",
    "category",
    "weight",
    "value",
    "size",
    "x",
    "y",
    "color",
    "r",
  ],
  ...[
    "from",
    "to",
    "start",
    "end",
    "subject",
    "object",
    "date",
    "since",
    "timeset",
    "source_name",
    "direction",
  ],
  ...[
    "directed",
    "attributes",
    "data",
    "Label",
    "Weight",
    "relation",
    "predicate",
    "citation",
    "url",
    "note",
    "uid",
  ],
];

export const arbitrarySample: fc.Arbitrary<Sample> = fc
  .record({
    nodes: fc.array(
      fc.uniqueArray(fc.tuple(fc.nat(TITLES.length - 1), fc.nat(3)), {
        maxLength: 6,
        selector: ([title]) => title,
      }),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
    edges: fc.array(
      fc.uniqueArray(fc.tuple(fc.nat(TITLES.length - 1), fc.nat(3)), {
        maxLength: 6,
        selector: ([title]) => title,
      }),
      {
        maxLength: 4,
      },
    ),
  })
  .map(({ nodes, edges }) => {
    let next = 1000;
    const toFields = (fields: readonly (readonly [number, number])[]): Fields =>
      Object.fromEntries(
        fields.map(([title, kind]) => {
          next++;
          const value =
            [`w${next}q`, next, `https://example.org/${next}.html`, `${next}-05-06`][kind] ?? next;
          return [TITLES[title] ?? "", value];
        }),
      );
    return { nodes: nodes.map(toFields), edges: edges.map(toFields), about: { licence: "w999q" } };
  });

const endOf = (at: number, nodes: readonly unknown[]) => `n${at % nodes.length}`;
const quote = (value: string | number) => `"${value}"`;
export const entries = (fields: Fields) => Object.entries(fields);

function toTable(
  rows: readonly Fields[],
  own: readonly string[],
  ownOf: (row: number) => readonly string[],
): string {
  const titles = [...new Set(rows.flatMap((fields) => Object.keys(fields)))];
  const lines = rows.map((fields, row) => [...ownOf(row), ...titles.map((title) => fields[title] ?? "")]);
  return [[...own, ...titles], ...lines].map((cells) => `${cells.join(",")}\n`).join("");
}

interface Written {
  readonly name: string;
  readonly text: string;
  readonly beside?: { readonly name: string; readonly text: string };
  /** Values that the format has no place for. */
  readonly without?: "about";
}

const XML_KEYS = (sample: Sample) =>
  (["nodes", "edges"] as const).flatMap((kind) =>
    [...new Set(sample[kind].flatMap((fields) => Object.keys(fields)))].map((title) => ({ kind, title })),
  );

/** How each format writes a sample, by the id of the format. */
export const WRITERS: Readonly<Record<string, (sample: Sample) => readonly Written[]>> = {
  gexf: (sample) => {
    const { nodes, edges } = sample;
    const declare = (kind: "nodes" | "edges") =>
      `<attributes class="${kind === "nodes" ? "node" : "edge"}">${XML_KEYS(sample)
        .filter((key) => key.kind === kind)
        .map(({ title }) => `<attribute id="${title}" title="${title}" type="string"/>`)
        .join("")}</attributes>`;
    const values = (fields: Fields) =>
      `<attvalues>${entries(fields)
        .map(([title, value]) => `<attvalue for="${title}" value="${value}"/>`)
        .join("")}</attvalues>`;
    const text = `<gexf version="1.3"><graph>${declare("nodes")}${declare("edges")}<nodes>${nodes.map((fields, at) => `<node id="n${at}">${values(fields)}</node>`).join("")}</nodes><edges>${edges
      .map(
        (fields, at) =>
          `<edge id="e${at}" source="${endOf(at, nodes)}" target="${endOf(at + 1, nodes)}">${values(fields)}</edge>`,
      )
      .join("")}</edges></graph></gexf>`;
    return [{ name: "g.gexf", text, without: "about" }];
  },
  graphml: (sample) => {
    const { nodes, edges, about } = sample;
    const keys = XML_KEYS(sample)
      .map(
        ({ kind, title }) =>
          `<key id="${title}" for="${kind === "nodes" ? "node" : "edge"}" attr.name="${title}"/>`,
      )
      .join("");
    const data = (fields: Fields) =>
      entries(fields)
        .map(([title, value]) => `<data key="${title}">${value}</data>`)
        .join("");
    const attributes = (fields: Fields) =>
      entries(fields)
        .filter(([title]) => title !== "directed")
        .map(([title, value]) => ` ${title}="${value}"`)
        .join("");
    const graph = (inside: string) =>
      `<graphml>${keys}<graph edgedefault="directed">${data(about)}${inside}</graph></graphml>`;
    const ends = (at: number) => `source="${endOf(at, nodes)}" target="${endOf(at + 1, nodes)}"`;
    return [
      graph(
        nodes.map((fields, at) => `<node id="n${at}">${data(fields)}</node>`).join("") +
          edges.map((fields, at) => `<edge ${ends(at)}>${data(fields)}</edge>`).join(""),
      ),
      graph(
        nodes
          .map(
            (fields, at) =>
              `<node id="n${at}"${attributes(fields)}><desc>${fields["directed"] ?? ""}</desc></node>`,
          )
          .join("") +
          edges
            .map(
              (fields, at) =>
                `<edge ${ends(at)}${attributes(fields)}><desc>${fields["directed"] ?? ""}</desc></edge>`,
            )
            .join(""),
      ),
    ].map((text) => ({ name: "g.graphml", text }));
  },
  csv: ({ nodes, edges }) => {
    const table = toTable(nodes, ["Id"], (row) => [`n${row}`]);
    const ties = toTable(edges, ["Source", "Target"], (row) => [endOf(row, nodes), endOf(row + 1, nodes)]);
    return [{ name: "nodes.csv", text: table, beside: { name: "edges.csv", text: ties }, without: "about" }];
  },
  graphology: ({ nodes, edges, about }) =>
    [
      {
        attributes: about,
        nodes: nodes.map((attributes, at) => ({ key: `n${at}`, attributes })),
        edges: edges.map((attributes, at) => ({
          source: endOf(at, nodes),
          target: endOf(at + 1, nodes),
          attributes,
        })),
      },
      {
        graph: about,
        nodes: nodes.map((fields, at) => ({ ...fields, id: `n${at}` })),
        links: edges.map((fields, at) => ({
          ...fields,
          source: endOf(at, nodes),
          target: endOf(at + 1, nodes),
        })),
      },
      {
        ...about,
        elements: [
          ...nodes.map((fields, at) => ({ data: { ...fields, id: `n${at}` }, position: { x: 1, y: 2 } })),
          ...edges.map((fields, at) => ({
            group: "edges",
            data: { ...fields, source: endOf(at, nodes), target: endOf(at + 1, nodes) },
          })),
        ],
      },
    ].map((value) => ({ name: "g.json", text: JSON.stringify(value) })),
  "json-lines": ({ nodes, edges }) => [
    {
      name: "g.jsonl",
      text: [
        ...nodes.map((properties, at) => ({ type: "node", id: `n${at}`, properties })),
        ...edges.map((properties, at) => ({
          type: "relationship",
          label: "TIES",
          properties,
          start: { id: endOf(at, nodes) },
          end: { id: endOf(at + 1, nodes) },
        })),
      ]
        .map((line) => `${JSON.stringify(line)}\n`)
        .join(""),
      without: "about",
    },
  ],
  ftm: ({ nodes, edges }) => {
    const lists = (fields: Fields) =>
      Object.fromEntries(entries(fields).map(([title, value]) => [title, [String(value)]]));
    return [
      {
        name: "g.ftm.json",
        text: [
          ...nodes.map((fields, at) => ({ id: `n${at}`, schema: "Person", properties: lists(fields) })),
          ...edges.map((fields, at) => ({
            id: `e${at}`,
            schema: "Ownership",
            properties: { ...lists(fields), owner: [endOf(at, nodes)], asset: [endOf(at + 1, nodes)] },
          })),
        ]
          .map((line) => `${JSON.stringify(line)}\n`)
          .join(""),
        without: "about",
      },
    ];
  },
  cyjs: ({ nodes, edges, about }) => [
    {
      name: "g.cyjs",
      text: JSON.stringify({
        data: about,
        elements: {
          nodes: nodes.map((fields, at) => ({ data: { ...fields, id: `n${at}` } })),
          edges: edges.map((fields, at) => ({
            data: { ...fields, source: endOf(at, nodes), target: endOf(at + 1, nodes) },
          })),
        },
      }),
    },
  ],
  turtle: ({ nodes, edges }) => {
    const list = (fields: Fields) =>
      entries(fields)
        .map(
          ([title, value]) =>
            ` ; <https://example.net/${title}> ${typeof value === "number" ? value : quote(value)}`,
        )
        .join("");
    const name = (at: number) => `<https://example.org/${endOf(at, nodes)}>`;
    const things = nodes.map((fields, at) => `${name(at)} a <urn:x:Thing>${list(fields)} .\n`).join("");
    // Statements about statements, as RDF 1.1 and as 1.2 have them, and things between two others.
    const ways: readonly ((fields: Fields, at: number) => string)[] = [
      (fields, at) =>
        `<urn:x:s${at}> a <http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement> ; <http://www.w3.org/1999/02/22-rdf-syntax-ns#subject> ${name(at)} ; <http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate> <urn:x:ties> ; <http://www.w3.org/1999/02/22-rdf-syntax-ns#object> ${name(at + 1)}${list(fields)} .\n`,
      (fields, at) => `<< ${name(at)} <urn:x:ties> ${name(at + 1)} >> <urn:x:is> "told"${list(fields)} .\n`,
      (fields, at) => `[] <urn:x:from> ${name(at)} ; <urn:x:to> ${name(at + 1)}${list(fields)} .\n`,
      (fields, at) => `${name(at)} <urn:x:with> [ a <urn:x:Tie>${list(fields)} ] .\n`,
    ];
    return ways.map((write) => ({
      name: "g.ttl",
      text: things + edges.map(write).join(""),
      without: "about",
    }));
  },
  jsonld: ({ nodes, edges }) => {
    const context = { "@vocab": "https://example.net/", "@base": "https://example.org/" };
    const things = nodes.map((fields, at) => ({ "@id": `n${at}`, "@type": "Thing", ...fields }));
    const link = (at: number) => ({ "@id": endOf(at, nodes) });
    return [
      {
        "@context": context,
        "@graph": [
          ...things,
          ...edges.map((fields, at) => ({ ...fields, first: link(at), second: [link(at + 1)] })),
        ],
      },
      // Words of a context that is not at hand.
      { "@context": "https://example.net/context", "@id": "all", has: things, ties: edges },
      things.map((thing, at) => ({
        ...thing,
        ties: { "@list": edges.filter((_, edge) => edge % nodes.length === at) },
      })),
    ].map((value) => ({ name: "g.jsonld", text: JSON.stringify(value), without: "about" }));
  },
  gml: ({ nodes, edges, about }) => {
    const list = (fields: Fields) =>
      entries(fields)
        .map(([title, value]) => `${title} ${typeof value === "number" ? value : quote(value)}`)
        .join(" ");
    return [
      {
        name: "g.gml",
        text: `graph [ directed 1 ${list(about)}\n${nodes.map((fields, at) => `node [ id "n${at}" ${list(fields)} ]\n`).join("")}${edges
          .map(
            (fields, at) =>
              `edge [ source "${endOf(at, nodes)}" target "${endOf(at + 1, nodes)}" ${list(fields)} ]\n`,
          )
          .join("")}]\n`,
      },
    ];
  },
  dot: ({ nodes, edges, about }) => {
    const list = (fields: Fields) =>
      `[${entries(fields)
        .map(([title, value]) => `${quote(title)}=${quote(value)}`)
        .join(", ")}]`;
    return [
      {
        name: "g.dot",
        text: `digraph { ${entries(about)
          .map(([title, value]) => `${title}=${quote(value)};`)
          .join("")} ${nodes.map((fields, at) => `n${at} ${list(fields)};`).join(" ")} ${edges
          .map((fields, at) => `${endOf(at, nodes)} -> ${endOf(at + 1, nodes)} ${list(fields)};`)
          .join(" ")} }`,
      },
    ];
  },
  pajek: ({ nodes, edges }) => {
    const list = (fields: Fields) =>
      entries(fields)
        .map(([title, value]) => ` ${title} ${quote(value)}`)
        .join("");
    const place = (at: number) => (at % nodes.length) + 1;
    return [
      {
        name: "g.net",
        text: `*Vertices ${nodes.length}\n${nodes.map((fields, at) => `${at + 1} "v${at}" 0.1 0.2 0.3 box${list(fields)}\n`).join("")}*Arcs\n${edges
          .map((fields, at) => `${place(at)} ${place(at + 1)} 1${list(fields)}\n`)
          .join("")}`,
        without: "about",
      },
    ];
  },
  gdf: ({ nodes, edges }) => {
    const section = (
      head: string,
      own: readonly string[],
      rows: readonly Fields[],
      ownOf: (row: number) => readonly string[],
    ) =>
      head +
      toTable(
        rows.map((fields) => Object.fromEntries(entries(fields).filter(([title]) => !own.includes(title)))),
        own,
        ownOf,
      );
    return [
      {
        name: "g.gdf",
        text: `${section("nodedef>", ["name"], nodes, (row) => [`n${row}`])}${section("edgedef>", ["node1", "node2"], edges, (row) => [endOf(row, nodes), endOf(row + 1, nodes)])}`,
        without: "about",
      },
    ];
  },
};
