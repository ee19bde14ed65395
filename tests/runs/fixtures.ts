import { DAM, type Folder, HARBOUR, json, lines } from "./texts.ts";

const CODE = "import quay\n\ndef lease(tenant):\n    return quay.rent(tenant)\n";

/** graphify: it says that the graph has no directions, and writes the true ones. */
export const GRAPHIFY: Folder = {
  "graphify-out/graph.json": json({
    directed: false,
    multigraph: false,
    graph: { hyperedges: [{ id: "h1", nodes: ["a", "b", "c"], label: "leasing" }] },
    nodes: [
      {
        id: "a",
        label: "lease()",
        file_type: "code",
        source_file: "src/lease.py",
        source_location: "L3",
        community: 0,
      },
      {
        id: "b",
        label: "quay",
        file_type: "code",
        source_file: "src/lease.py",
        source_location: "L1",
        community: 0,
      },
      {
        id: "c",
        label: "Rent",
        file_type: "concept",
        source_file: "docs/harbour.txt",
        source_location: null,
        community: 1,
      },
    ],
    links: [
      {
        source: "a",
        target: "b",
        relation: "calls",
        confidence: "EXTRACTED",
        confidence_score: 1,
        source_file: "src/lease.py",
        source_location: "L4",
        weight: 1,
      },
      {
        source: "a",
        target: "c",
        relation: "implements",
        confidence: "INFERRED",
        confidence_score: 0.6,
        source_file: "",
        source_location: null,
        weight: 0.6,
      },
      {
        _src: "c",
        _tgt: "b",
        source: "b",
        target: "c",
        relation: "is_about",
        confidence: "AMBIGUOUS",
        confidence_score: 0.3,
        source_file: "docs/harbour.txt",
        source_location: null,
        weight: 0.3,
      },
    ],
    hyperedges: [{ id: "h1", nodes: ["a", "b", "c"], label: "leasing" }],
  }),
  "src/lease.py": CODE,
  "docs/harbour.txt": HARBOUR,
};

/** sift-kg. */
export const SIFT_KG: Folder = {
  "output/graph_data.json": json({
    nodes: [
      {
        id: "organization:orlan",
        name: "Orlan Shipping Company",
        entity_type: "ORGANIZATION",
        confidence: 0.9,
        source_documents: ["harbour"],
        attributes: { aliases: ["Orlan"] },
      },
      {
        id: "location:vellin",
        name: "Vellin",
        entity_type: "LOCATION",
        confidence: 0.9,
        source_documents: ["harbour"],
        attributes: {},
      },
      {
        id: "document:deed",
        name: "The deed",
        entity_type: "DOCUMENT",
        confidence: 0.5,
        source_documents: ["harbour"],
        attributes: {},
      },
      {
        id: "doc:harbour",
        name: "harbour",
        entity_type: "DOCUMENT",
        attributes: { path: "docs/harbour.txt" },
      },
    ],
    links: [
      {
        source: "organization:orlan",
        target: "location:vellin",
        relation_type: "OWNS_PROPERTY_IN",
        confidence: 0.85,
        evidence: "bought the eastern quay of Vellin",
        source_document: "harbour",
        support_count: 1,
      },
      {
        source: "organization:orlan",
        target: "document:deed",
        relation_type: "SIGNED",
        confidence: 0.4,
        evidence: "words that stand nowhere",
        source_document: "harbour",
        mentions: [
          { source_document: "harbour", evidence: "words that stand nowhere" },
          { source_document: "archive", evidence: "the deed was signed" },
        ],
      },
      {
        source: "location:vellin",
        target: "document:deed",
        relation_type: "NAMED_IN",
        confidence: 0.4,
        evidence: "",
        source_document: "harbour",
      },
      { source: "organization:orlan", target: "doc:harbour", relation_type: "MENTIONED_IN", confidence: 1 },
    ],
  }),
  "docs/harbour.txt": HARBOUR,
};

/** ai-knowledge-graph of 0.8, with its workspace. */
export const AI_KNOWLEDGE_GRAPH: Folder = {
  "vellin.json": json([
    {
      subject: "orlan shipping company",
      subject_type: "organization",
      predicate: "bought",
      object: "eastern quay",
      object_type: "location",
      document: "harbour.txt",
      evidence: [
        {
          text: "bought the eastern quay of Vellin in March 2018",
          start: HARBOUR.indexOf("bought"),
          end: HARBOUR.indexOf("bought") + 47,
          page: 1,
          document: "harbour.txt",
        },
      ],
      time: "2018-03",
      attribution: "the council",
      chunk: 1,
    },
    {
      subject: "brusk freight",
      predicate: "owns",
      object: "eastern quay",
      object_type: "location",
      document: "harbour.txt",
      evidence: [{ text: "leased to Brusk Freight", document: "harbour.txt" }],
      polarity: "negated",
    },
    {
      subject: "mara teles",
      predicate: "relates to",
      object: "eastern quay",
      inferred: true,
      method: "transitive",
      via: "orlan",
    },
    { subject: "vellin", predicate: "is in", object: "nowhere", document: "harbour.txt", rejected: true },
  ]),
  "vellin.workspace.json": json({ documents: [{ name: "harbour.txt", text: HARBOUR }] }),
};

/** ai-knowledge-graph before 0.8: a sentence at most. */
export const OLD_AI_KNOWLEDGE_GRAPH: Folder = {
  "graph.json": json([
    { subject: "orlan", predicate: "bought", object: "quay", chunk: 1, source: "Orlan bought the quay." },
    { subject: "quay", predicate: "lies in", object: "vellin", chunk: 1 },
    { subject: "orlan", predicate: "relates to", object: "vellin", inferred: true },
  ]),
};

export const KG_GEN: Folder = {
  "example.json": json({
    entities: ["Orlan", "Vellin", "Mara Teles"],
    edges: ["bought a quay in", "leads"],
    relations: [
      ["Orlan", "bought a quay in", "Vellin"],
      ["Mara Teles", "leads", "Orlan"],
      ["Orlan", "owns", "Orlan"],
      ["Brusk Freight", "leads", "Brusk Freight"],
    ],
    entity_clusters: { Orlan: ["Orlan", "Orlan Shipping Company"] },
    edge_clusters: null,
    relations_chunk_ids: { "Orlan-bought a quay in-Vellin": [["harbour.txt", 2]] },
  }),
};

export const MYKG: Folder = {
  "output/nodes.jsonl": lines([
    {
      id: "n1",
      type: "Organization",
      confidence: 0.9,
      source_files: ["harbour.txt"],
      attributes: {
        name: { value: "Orlan Shipping Company", confidence: 0.9 },
        aliases: { value: ["Orlan"] },
      },
    },
    {
      id: "n2",
      type: "Person",
      confidence: 0.9,
      source_files: ["harbour.txt"],
      attributes: { name: { value: "Mara Teles" } },
    },
    {
      id: "N1",
      type: "Place",
      confidence: 0.7,
      source_files: ["dam.txt"],
      attributes: { name: { value: "Kessel" } },
    },
  ]),
  "output/edges.jsonl": lines([
    {
      id: "r1",
      from: "n2",
      to: "n1",
      type: "directs",
      confidence: 0.8,
      method: "llm_extraction",
      source_files: ["harbour.txt"],
      attributes: { start_date: { value: "2018" } },
    },
    {
      id: "r2",
      from: "n2",
      to: "N1",
      type: "linked",
      confidence: 0.3,
      method: "orphan_inferred",
      source_files: ["harbour.txt", "dam.txt"],
      attributes: {},
    },
  ]),
  "input/harbour.txt": HARBOUR,
  "input/dam.txt": DAM,
};

export const MCP_MEMORY: Folder = {
  "memory.jsonl": lines([
    {
      type: "entity",
      name: "Orlan",
      entityType: "company",
      observations: ["Bought a quay.", "Is led by Mara Teles."],
    },
    { type: "entity", name: "Mara Teles", entityType: "person", observations: [] },
    { type: "relation", from: "Mara Teles", to: "Orlan", relationType: "leads" },
    { type: "relation", from: "Orlan", to: "Vellin", relationType: "owns a quay in" },
  ]),
};
