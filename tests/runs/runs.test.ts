import { gzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { importFiles } from "../../src/core/importing/import-files.ts";
import type { Claim } from "../../src/core/model/dataset.ts";
import { parseDataset } from "../../src/core/model/parse.ts";
import { toPlain } from "../../src/core/model/serialise.ts";
import { toBytes } from "../formats/write-text.ts";
import * as fixtures from "./fixtures.ts";
import * as graphrag from "./graphrag-runs.ts";
import * as lightrag from "./lightrag-runs.ts";
import { type Folder, toFiles } from "./texts.ts";

async function open(folder: Folder) {
  const read = await importFiles(toFiles(folder));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const { dataset, texts, findings, format } = read.value;
  const textOf = new Map(dataset.documents.map(({ id, sha256 }) => [id, texts.get(sha256 ?? "")]));
  const quote = (claim: Claim) =>
    claim.evidence.map(({ document, start, end }) => textOf.get(document)?.slice(start, end));
  return {
    dataset,
    texts,
    format,
    quote,
    told: findings.map(({ message, count }) => `${message}: ${count}`),
  };
}

const refusalOf = async (folder: Folder) => {
  const read = await importFiles(toFiles(folder));
  return read.ok ? "opened" : read.error[0]?.message;
};

describe("runs are recognised, with every source that they name", () => {
  // maker, entities, relations, relations with a source, relations with a passage
  test.each<[string, Folder, string, readonly [number, number, number, number]]>([
    ["LightRAG", lightrag.LIGHTRAG, "LightRAG", [5, 4, 4, 4]],
    ["LightRAG of the first versions", lightrag.OLD_LIGHTRAG, "LightRAG", [2, 1, 1, 1]],
    ["GraphRAG", graphrag.GRAPHRAG, "GraphRAG", [5, 5, 5, 5]],
    ["GraphRAG 0.x", graphrag.OLD_GRAPHRAG, "GraphRAG", [2, 1, 1, 1]],
    ["GraphRAG in CSV", graphrag.CSV_GRAPHRAG, "GraphRAG", [5, 5, 5, 5]],
    ["graphify", fixtures.GRAPHIFY, "graphify", [3, 3, 2, 1]],
    ["sift-kg", fixtures.SIFT_KG, "sift-kg", [3, 3, 3, 1]],
    ["ai-knowledge-graph", fixtures.AI_KNOWLEDGE_GRAPH, "ai-knowledge-graph", [4, 3, 2, 2]],
    ["ai-knowledge-graph before 0.8", fixtures.OLD_AI_KNOWLEDGE_GRAPH, "ai-knowledge-graph", [3, 3, 1, 0]],
    ["kg-gen", fixtures.KG_GEN, "kg-gen", [4, 4, 1, 0]],
    ["mykg", fixtures.MYKG, "mykg", [3, 2, 2, 2]],
    ["MCP memory", fixtures.MCP_MEMORY, "MCP memory", [3, 2, 0, 0]],
  ])("%s", async (_, folder, maker, counts) => {
    const { dataset, format } = await open(folder);
    const { entities, relations, claims } = dataset;
    expect(format).toBe(maker);
    expect([
      entities.length,
      relations.length,
      relations.filter(({ documents }) => documents.length > 0).length,
      claims.filter(({ evidence }) => evidence.length > 0).length,
    ]).toEqual(counts);
    expect(new Set(relations.map(({ certainty }) => certainty))).toEqual(new Set(["machine-made"]));
    expect(new Set(claims.map((claim) => claim.maker))).toEqual(new Set([maker]));
    expect(parseDataset(JSON.parse(JSON.stringify(toPlain(dataset))))).toEqual({ ok: true, value: dataset });
  });

  test("in a folder of another name, in an archive, packed, and as the one file", async () => {
    const inside = Object.fromEntries(
      Object.entries(lightrag.LIGHTRAG).map(([path, content]) => [`my docs/rag/${path}`, content]),
    );
    const { dataset } = await open(inside);
    expect([dataset.title, dataset.relations.length]).toEqual(["rag", 4]);
    const zipped = zipSync(
      Object.fromEntries(
        Object.entries(inside).map(([path, content]) => [
          path,
          typeof content === "string" ? toBytes(content) : content,
        ]),
      ),
    );
    expect((await open({ "rag.zip": zipped })).dataset.claims).toEqual(dataset.claims);
    const name = "graph_chunk_entity_relation.graphml";
    const alone = await open({ [`${name}.gz`]: gzipSync(toBytes(String(lightrag.LIGHTRAG[name]))) });
    expect(alone.format).toBe("LightRAG");
    expect(alone.dataset.relations.map(({ documents }) => documents)).toEqual([
      ["document:harbour.txt"],
      ["document:harbour.txt"],
      ["document:harbour.txt"],
      ["document:dam.txt"],
    ]);
    expect(alone.dataset.claims[0]?.sources).toEqual([
      { document: "document:harbour.txt", place: "chunk-a" },
    ]);
  });
});

describe("passages", () => {
  test("are the shortest stretch of a chunk that names both ends, else the chunk", async () => {
    const { dataset, quote } = await open(lightrag.LIGHTRAG);
    expect(dataset.claims.map(quote)).toEqual([
      ["Orlan Shipping Company bought the eastern quay of Vellin"],
      [
        "Orlan Shipping Company bought the eastern quay of Vellin in March 2018, the council said. Its director, Mara Teles",
      ],
      ["Three years later the quay was leased to Brusk Freight. Brusk Freight pays Orlan a yearly rent."],
      ["Mara Teles also sits on the board of Kessel Power"],
    ]);
    expect(dataset.claims[0]?.evidence[0]?.paragraph).toBe(2);
  });

  test("are found below the lines that GraphRAG writes above a chunk, and by the words that a claim quotes", async () => {
    const { dataset, quote } = await open(graphrag.GRAPHRAG);
    expect(dataset.claims.map(quote)[0]).toEqual([
      "Orlan Shipping Company bought the eastern quay of Vellin",
    ]);
    expect(dataset.claims.map(quote)[3]).toEqual(["bought the eastern quay of Vellin in March 2018"]);
    expect(dataset.claims[3]?.when).toEqual({ edtf: "2018-03" });
  });

  test("are the lines that graphify names", async () => {
    const { dataset, quote } = await open(fixtures.GRAPHIFY);
    expect(dataset.claims.map(quote)).toEqual([["    return quay.rent(tenant)"], [], []]);
  });

  test("that do not stand in their document stay as quotes", async () => {
    const { dataset, quote, told } = await open(fixtures.SIFT_KG);
    expect(dataset.claims.map(quote)).toEqual([["bought the eastern quay of Vellin"], [], []]);
    expect(dataset.claims[1]?.sources).toEqual([
      { document: "document:harbour", exact: "words that stand nowhere" },
      { document: "document:archive", exact: "the deed was signed" },
    ]);
    expect(told).toContain("Quotes do not stand in their document and are shown as quotes: 1");
  });
});

describe("claims are what their maker says of them", () => {
  test("extracted, inferred, ambiguous, and how sure", async () => {
    const { claims, relations } = (await open(fixtures.GRAPHIFY)).dataset;
    expect(claims.map(({ method, confidence, modality }) => [method, confidence, modality])).toEqual([
      ["extracted", 1, "asserted"],
      ["inferred", 0.6, "implied"],
      ["ambiguous", 0.3, "implied"],
    ]);
    // In the true direction, although the file says that there is none.
    expect(relations.map(({ source, target, directed }) => [source, target, directed])).toEqual([
      ["a", "b", true],
      ["a", "c", true],
      ["c", "b", true],
    ]);
  });

  test("words, names and kinds of LightRAG", async () => {
    const { dataset } = await open(lightrag.LIGHTRAG);
    expect(dataset.claims[1]?.says).toBe("Mara Teles is director of Orlan. She promised cranes.");
    expect(dataset.relations.every(({ directed }) => !directed)).toBe(true);
    expect(dataset.entities.map(({ type }) => type)).toEqual([
      "organization",
      "location",
      "person",
      "organization",
      "untyped",
    ]);
    expect(dataset.entities[0]?.summary).toBe("A shipping company. It owns the eastern quay.");
    expect(
      (await open(lightrag.OLD_LIGHTRAG)).dataset.entities.map(({ name, type }) => [name, type]),
    ).toEqual([
      ["BRUSK FREIGHT", "ORGANIZATION"],
      ["ORLAN", "untyped"],
    ]);
  });

  test("what a maker calls false, negated or rejected is no plain relation", async () => {
    const claimed = await open(graphrag.GRAPHRAG);
    expect(claimed.dataset.relations.at(-1)?.type).toBe("not FRAUD");
    const { dataset, told } = await open(fixtures.AI_KNOWLEDGE_GRAPH);
    expect(dataset.relations.map(({ type }) => type)).toEqual(["bought", "not owns", "relates to"]);
    expect(told).toContain("Triples that were rejected on review were left out: 1");
    expect(dataset.claims[0]).toMatchObject({
      modality: "attributed",
      note: "Said by the council.",
      when: { edtf: "2018-03" },
    });
  });

  test("documents that are nodes in sift-kg are documents, entities of that kind stay", async () => {
    const { dataset } = await open(fixtures.SIFT_KG);
    expect(dataset.entities.map(({ id }) => id)).toEqual([
      "organization:orlan",
      "location:vellin",
      "document:deed",
    ]);
    expect(dataset.documents.map(({ label }) => label)).toEqual(["harbour.txt", "archive"]);
  });
});

describe("folders that are not whole", () => {
  const without = (folder: Folder, ...names: readonly string[]) =>
    Object.fromEntries(Object.entries(folder).filter(([path]) => !names.some((name) => path.endsWith(name))));

  test("chunks without their documents become the text, and it is said", async () => {
    const { dataset, told, quote } = await open(without(lightrag.LIGHTRAG, "kv_store_full_docs.json"));
    expect(dataset.claims.filter(({ evidence }) => evidence.length > 0)).toHaveLength(4);
    expect(dataset.claims.map(quote)[3]).toEqual(["Mara Teles also sits on the board of Kessel Power"]);
    expect(told).toContain("Texts of documents are missing and were put together from their parts: 2");
  });

  test("a run without any texts names its files", async () => {
    const { dataset } = await open(without(lightrag.LIGHTRAG, "full_docs.json", "text_chunks.json"));
    expect(dataset.relations.every(({ documents }) => documents.length === 1)).toBe(true);
  });

  test("GraphRAG without its texts names the parts, without its entities their names", async () => {
    const bare = await open(
      without(graphrag.GRAPHRAG, "text_units.parquet", "documents.parquet", "entities.parquet"),
    );
    expect(bare.dataset.relations.length).toBe(5);
    expect(bare.told).toContain("Tables of the run are missing: 3");
    expect(bare.dataset.entities.length).toBeGreaterThan(3);
  });

  test("mykg without the file of its entities", async () => {
    const { dataset, told } = await open(without(fixtures.MYKG, "nodes.jsonl"));
    expect(dataset.entities.map(({ id }) => id)).toEqual(["n2", "n1", "N1"]);
    expect(told).toContain("The file of the entities is missing; they are known by the relations alone: 1");
  });

  test("ids that differ in capitals alone stay apart, and it is said", async () => {
    const { dataset, told } = await open(fixtures.MYKG);
    expect(dataset.entities.map(({ id, name }) => [id, name])).toEqual([
      ["n1", "Orlan Shipping Company"],
      ["n2", "Mara Teles"],
      ["N1", "Kessel"],
    ]);
    expect(told).toContain("Ids differ in capitals alone; they were kept apart: 1");
  });

  test("two runs in one folder are refused by name, a broken file by its place", async () => {
    const two = Object.fromEntries(
      ["a", "b"].flatMap((name) =>
        Object.entries(lightrag.LIGHTRAG).map(([path, content]) => [`${name}/${path}`, content]),
      ),
    );
    expect(await refusalOf(two)).toBe("This folder holds several graphs: a, b.");
    const read = await importFiles(
      toFiles({ ...lightrag.LIGHTRAG, "kv_store_text_chunks.json": '{"chunk-a": {"content": ' }),
    );
    expect(read.ok ? null : read.error[0]?.at?.file).toBe("kv_store_text_chunks.json");
  });
});
