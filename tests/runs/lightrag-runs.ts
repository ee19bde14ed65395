import { DAM, type Folder, HARBOUR, HARBOUR_CHUNKS, json } from "./texts.ts";

const toGraphml = (
  nodes: readonly (readonly [string, Readonly<Record<string, string>>])[],
  edges: readonly (readonly [string, string, Readonly<Record<string, string | number>>])[],
): string => {
  const titles = (all: readonly Readonly<Record<string, unknown>>[]) => [
    ...new Set(all.flatMap((each) => Object.keys(each))),
  ];
  const [ofNodes, ofEdges] = [titles(nodes.map(([, data]) => data)), titles(edges.map(([, , data]) => data))];
  const keys = [
    ...ofNodes.map((name, at) => `<key id="d${at}" for="node" attr.name="${name}" attr.type="string"/>`),
    ...ofEdges.map(
      (name, at) =>
        `<key id="e${at}" for="edge" attr.name="${name}" attr.type="${name === "weight" ? "double" : "string"}"/>`,
    ),
  ];
  const toXml = (text: string | number) =>
    String(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  const data = (
    prefix: string,
    names: readonly string[],
    values: Readonly<Record<string, string | number>>,
  ) =>
    Object.entries(values)
      .map(([name, value]) => `<data key="${prefix}${names.indexOf(name)}">${toXml(value)}</data>`)
      .join("");
  return `<?xml version='1.0' encoding='utf-8'?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">${keys.join("")}
<graph edgedefault="undirected">
${nodes.map(([id, values]) => `<node id="${toXml(id)}">${data("d", ofNodes, values)}</node>`).join("\n")}
${edges.map(([source, target, values]) => `<edge source="${toXml(source)}" target="${toXml(target)}">${data("e", ofEdges, values)}</edge>`).join("\n")}
</graph></graphml>
`;
};

/** LightRAG of today. */
export const LIGHTRAG: Folder = {
  "graph_chunk_entity_relation.graphml": toGraphml(
    [
      [
        "Orlan Shipping Company",
        {
          entity_id: "Orlan Shipping Company",
          entity_type: "organization",
          description: "A shipping company.<SEP>It owns the eastern quay.",
          source_id: "chunk-a<SEP>chunk-b",
          file_path: "harbour.txt",
        },
      ],
      [
        "Vellin",
        {
          entity_id: "Vellin",
          entity_type: "location",
          description: "A town.",
          source_id: "chunk-a",
          file_path: "harbour.txt",
        },
      ],
      [
        "Mara Teles",
        {
          entity_id: "Mara Teles",
          entity_type: "person",
          description: "Director and board member.",
          source_id: "chunk-a<SEP>chunk-c",
          file_path: "harbour.txt<SEP>dam.txt",
        },
      ],
      [
        "Brusk Freight",
        {
          entity_id: "Brusk Freight",
          entity_type: "organization",
          description: "A tenant.",
          source_id: "chunk-b",
          file_path: "harbour.txt",
        },
      ],
      [
        "Kessel Power",
        {
          entity_id: "Kessel Power",
          entity_type: "UNKNOWN",
          description: "",
          source_id: "chunk-c",
          file_path: "dam.txt",
        },
      ],
    ],
    [
      [
        "Vellin",
        "Orlan Shipping Company",
        {
          weight: 9,
          description: "Orlan bought the eastern quay of Vellin.",
          keywords: "purchase, property",
          source_id: "chunk-a",
          file_path: "harbour.txt",
        },
      ],
      [
        "Mara Teles",
        "Orlan Shipping Company",
        {
          weight: 8,
          description: "Mara Teles is director of Orlan.<SEP>She promised cranes.",
          keywords: "leadership",
          source_id: "chunk-a",
          file_path: "harbour.txt",
        },
      ],
      [
        "Brusk Freight",
        "Orlan Shipping Company",
        {
          weight: 7,
          description: "Brusk Freight rents from Orlan.",
          keywords: "lease",
          source_id: "chunk-b",
          file_path: "harbour.txt",
        },
      ],
      [
        "Kessel Power",
        "Mara Teles",
        {
          weight: 6,
          description: "Mara Teles sits on its board.",
          keywords: "board",
          source_id: "chunk-c",
          file_path: "dam.txt",
        },
      ],
    ],
  ),
  "kv_store_full_docs.json": json({
    "doc-1": { content: HARBOUR, file_path: "harbour.txt" },
    "doc-2": { content: DAM, file_path: "dam.txt" },
  }),
  "kv_store_text_chunks.json": json({
    "chunk-a": {
      content: HARBOUR_CHUNKS[0],
      full_doc_id: "doc-1",
      chunk_order_index: 0,
      tokens: 40,
      file_path: "harbour.txt",
    },
    "chunk-b": {
      content: HARBOUR_CHUNKS[1],
      full_doc_id: "doc-1",
      chunk_order_index: 1,
      tokens: 40,
      file_path: "harbour.txt",
    },
    "chunk-c": {
      content: DAM.trim(),
      full_doc_id: "doc-2",
      chunk_order_index: 0,
      tokens: 30,
      file_path: "dam.txt",
    },
  }),
  "kv_store_llm_response_cache.json": json({ mode: {} }),
};

/** LightRAG of the first versions: names and types in capitals and quotes, no file names. */
export const OLD_LIGHTRAG: Folder = {
  "run/graph_chunk_entity_relation.graphml": toGraphml(
    [
      [
        '"BRUSK FREIGHT"',
        { entity_type: '"ORGANIZATION"', description: '"A tenant."', source_id: "chunk-b" },
      ],
      ['"ORLAN"', { entity_type: '"UNKNOWN"', description: '""', source_id: "chunk-b" }],
    ],
    [
      [
        '"BRUSK FREIGHT"',
        '"ORLAN"',
        { weight: 1, description: '"It pays rent."', keywords: '"rent"', source_id: "chunk-b" },
      ],
    ],
  ),
  "run/kv_store_text_chunks.json": json({
    "chunk-b": { content: HARBOUR_CHUNKS[1], full_doc_id: "doc-1", chunk_order_index: 1, tokens: 40 },
  }),
};
