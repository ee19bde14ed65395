import { describe, expect, test } from "vitest";
import { drain } from "../../src/core/base/drain.ts";
import { createEngine } from "../../src/core/engine/engine-in-process.ts";
import { buildEvidenceContext } from "../../src/core/evidence/context.ts";
import { buildGraph } from "../../src/core/graph/build.ts";
import { toPlain } from "../../src/core/model/serialise.ts";
import { createGraphSearch } from "../../src/core/search/graph-search.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { toDataset } from "../fixtures/text-graph.ts";

const dataset = readShipped();
const search = createGraphSearch(buildEvidenceContext(buildGraph(dataset)));
const find = (query: string, limit = 8) => drain(search.everything(query, limit));

const small = createGraphSearch(
  buildEvidenceContext(
    buildGraph(
      toDataset(`
        israel -supplied_arms_to-> azerbaijan @2016/2020
        israel -adversary_of-> iran #2
        azerbaijan -borders-> iran #2
        company:elta -based_in-> israel
      `),
    ),
  ),
);
const sentences = (query: string) =>
  drain(small.everything(query, 9)).relations.hits.map(
    ({ source, verb, target }) => `${source.name} ${verb} ${target.name}`,
  );

describe("relations", () => {
  test("are found by their ends and their verb, in any order of the words", () => {
    expect(sentences("azerbaijan israel")).toEqual(["israel supplied arms to azerbaijan"]);
    expect(sentences("arms israel")).toEqual(["israel supplied arms to azerbaijan"]);
    expect(sentences("iran").length).toBe(2);
    expect(sentences("elta iran")).toEqual([]);
  });

  test("forgive a mistake, and fold", () => {
    expect(sentences("azerbijan isreal")).toEqual(["israel supplied arms to azerbaijan"]);
    expect(find("Баку ИЗРАИЛЬ").relations.total).toBe(find("baku izrail").relations.total);
  });

  test("of one entity are all among those found, and the total counts more than are listed", () => {
    const of = dataset.relations.filter((relation) =>
      [relation.source, relation.target].some((end) => end === "state:iran"),
    );
    const found = find("state:iran", 100).relations;
    expect(of.length).toBeGreaterThan(3);
    expect(found.hits.map(({ id }) => id)).toEqual(expect.arrayContaining(of.map(({ id }) => id)));
    expect(found.total).toBe(found.hits.length);
    const few = find("state:iran", 3).relations;
    expect(few).toEqual({ hits: found.hits.slice(0, 3), total: found.total });
  });
});

describe("claims", () => {
  test("every claim is found by its own words, with marks on them", () => {
    for (const { id, says } of dataset.claims.slice(0, 60)) {
      const words = says.split(/\s+/).slice(0, 12).join(" ");
      const { claims } = find(words, 5);
      const hit = claims.hits.find((each) => each.id === id);
      expect(hit?.says, says).toBe(says);
      expect(hit?.marks.length).toBeGreaterThan(0);
    }
  });

  test("name the relation that they support", () => {
    const relations = new Map(dataset.relations.map((relation) => [relation.id, relation.claims]));
    for (const { id, relation } of find("azerbaijan", 50).claims.hits)
      expect(relations.get(relation)).toContain(id);
  });
});

test("words that occur nowhere are named as they were typed", () => {
  const found = find("Baku Zzqqxxyy");
  expect([found.entities.total, found.relations.total, found.claims.total]).toEqual([0, 0, 0]);
  expect(found.unknown).toEqual(["Zzqqxxyy"]);
  expect(find("baku").unknown).toEqual([]);
  expect(find("   ").unknown).toEqual([]);
});

test("a search that is cancelled while its index is built leaves the next one whole", async () => {
  const cancel = { aborted: false };
  let pauses = 0;
  const engine = createEngine({
    pause: async () => {
      pauses++;
      cancel.aborted = true;
    },
  });
  const names = Array.from({ length: 6000 }, (_, i) => `p${i} -borders-> q${i}`).join("\n");
  await engine.open({ kind: "shipped", json: JSON.stringify(toPlain(toDataset(names))) });
  const first = engine.find("p77", 5, cancel).catch((error: unknown) => error);
  const answer = await first;
  const second = await engine.find("p77", 5);
  expect(second.entities.hits[0]?.name).toBe("p77");
  expect(second.relations.hits.length).toBe(5);
  // On a machine that builds it all within one slice there is nothing to cancel.
  if (pauses > 0 && answer instanceof Error) expect(answer.name).toBe("AbortError");
});
