import { describe, expect, test } from "vitest";
import { importFiles } from "../../src/core/importing/import-files.ts";
import { lint } from "../../src/core/lint/lint.ts";
import * as fixtures from "../runs/fixtures.ts";
import * as graphrag from "../runs/graphrag-runs.ts";
import * as lightrag from "../runs/lightrag-runs.ts";
import { type Folder, toFiles } from "../runs/texts.ts";
import { VAULT } from "../runs/vault-runs.ts";

async function check(folder: Folder, leastConfidence?: number) {
  const read = await importFiles(toFiles(folder));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const { dataset, texts } = read.value;
  const byDocument = dataset.documents.flatMap(({ id, sha256 }) => {
    const text = texts.get(sha256 ?? "");
    return text === undefined ? [] : [[id, text] as const];
  });
  const { errors, notices } = lint(
    dataset,
    new Map(byDocument),
    leastConfidence === undefined ? {} : { leastConfidence },
  );
  const of = (code: string) =>
    notices.filter((issue) => issue.code === code).map(({ record }) => record.replace(/^claim:/, ""));
  return { errors, of, messages: notices.map(({ message }) => message) };
}

describe("the check of machine-made claims", () => {
  test.each([
    ["LightRAG", lightrag.LIGHTRAG],
    ["GraphRAG", graphrag.GRAPHRAG],
    ["graphify", fixtures.GRAPHIFY],
    ["sift-kg", fixtures.SIFT_KG],
    ["mykg", fixtures.MYKG],
    ["ai-knowledge-graph", fixtures.AI_KNOWLEDGE_GRAPH],
  ])("finds no error in a sound run of %s", async (_, folder) => {
    expect((await check(folder)).errors).toEqual([]);
  });

  test("nor in a table whose entities have a name alone", async () => {
    expect((await check({ "edges.csv": "source,target,relation\na,b,knows\nb,c,knows\n" })).errors).toEqual(
      [],
    );
  });

  test("machine-source: no source is named", async () => {
    const { of } = await check(fixtures.KG_GEN);
    expect(of("machine-source")).toEqual([
      "Mara Teles / leads / Orlan",
      "Orlan / owns / Orlan",
      "Brusk Freight / leads / Brusk Freight",
    ]);
  });

  test("machine-quote: a quote is not in its document", async () => {
    const { of, messages } = await check(fixtures.SIFT_KG);
    expect(of("machine-quote")).toEqual(["organization:orlan / SIGNED / document:deed"]);
    expect(messages).toContain('"words that stand nowhere" does not stand in document:harbour.');
  });

  test("machine-ends: the passage names neither end", async () => {
    expect((await check(lightrag.LIGHTRAG)).of("machine-ends")).toEqual([]);
    const stranger = String(lightrag.LIGHTRAG["graph_chunk_entity_relation.graphml"]).replace(
      '<edge source="Kessel Power" target="Mara Teles">',
      '<edge source="Vellin" target="Brusk Freight">',
    );
    const { of } = await check({ ...lightrag.LIGHTRAG, "graph_chunk_entity_relation.graphml": stranger });
    expect(of("machine-ends")).toEqual(["Vellin / is related to / Brusk Freight"]);
  });

  test("machine-confidence: below what is asked for", async () => {
    expect((await check(fixtures.MYKG)).of("machine-confidence")).toEqual(["n2 / linked / N1"]);
    expect((await check(fixtures.MYKG, 0.9)).of("machine-confidence")).toHaveLength(2);
    expect((await check(fixtures.MYKG, 0.1)).of("machine-confidence")).toEqual([]);
  });

  test("near-types: types that are nearly equal", async () => {
    const { messages } = await check({
      "g.json": JSON.stringify({
        entities: ["a", "b"],
        edges: ["works for", "WORKED_FOR", "is working for", "owns"],
        relations: [
          ["a", "works for", "b"],
          ["a", "WORKED_FOR", "b"],
          ["b", "is working for", "a"],
          ["a", "owns", "b"],
        ],
      }),
    });
    expect(messages).toContain(
      'Relation types are nearly equal: "works for", "WORKED_FOR", "is working for".',
    );
  });
});

test("notes that people wrote are not measured by the rules on how to code", async () => {
  const { errors, of } = await check(VAULT);
  expect(errors).toEqual([]);
  expect(of("coverage")).toEqual([]);
});
