import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { askCli, runCli } from "./run-cli.ts";
import { makeData, makeDataWithText, makeFolder, TEXT } from "./small-data.ts";

interface Passage {
  readonly start: number;
  readonly end: number;
  readonly sha256: string;
}

test("info counts what is there", async () => {
  expect(await askCli(["info", "--data", makeData()])).toEqual({
    documents: 1,
    entities: 4,
    claims: 3,
    relations: 3,
    byEntityType: { state: 2, company: 2 },
    byRelation: { based_in: 2, borders: 1 },
    components: 1,
  });
});

test("info of the shipped data agrees with the sum of its parts", async () => {
  const info = await askCli<{
    readonly entities: number;
    readonly relations: number;
    readonly byEntityType: Record<string, number>;
    readonly byRelation: Record<string, number>;
  }>(["info"]);
  const sum = (counts: Record<string, number>) =>
    Object.values(counts).reduce((total, count) => total + count, 0);
  expect(sum(info.byEntityType)).toBe(info.entities);
  expect(sum(info.byRelation)).toBe(info.relations);
});

test("search folds, ranks and limits; nothing found is exit status 1 with an empty list", async () => {
  const data = makeData();
  const hits = await askCli<unknown[]>(["search", "aland", "--data", data]);
  expect(hits).toEqual([
    {
      id: "company:other",
      type: "company",
      name: "Åland Ferries",
      matched: "Åland Ferries",
      score: expect.any(Number),
    },
  ]);
  expect(await askCli<unknown[]>(["search", "israel", "--limit", "2"])).toHaveLength(2);
  const { status, out, err } = await runCli(["search", "zzz", "--data", data, "--json"]);
  expect({ status, out, err }).toEqual({ status: 1, out: "[]\n", err: 'Nothing is called "zzz".\n' });
});

test("show gives the relations as seen from the entity, with whole claims", async () => {
  const data = makeData();
  expect(await askCli(["show", "north", "--data", data])).toMatchObject({
    entity: { id: "state:north", name: "North" },
    relations: [
      {
        type: "based_in",
        direction: "in",
        other: "company:ada-line",
        claims: [{ id: "claim:1", modality: "asserted" }],
      },
      { type: "borders", direction: "both", other: "state:south", claims: [{ id: "claim:2" }] },
    ],
  });
  expect(await askCli(["show", "company:other", "--data", data])).toMatchObject({
    relations: [{ direction: "out", other: "state:south" }],
  });
});

describe("locate", () => {
  test("finds a passage in the body, with what a claim's evidence needs", async () => {
    const found = await askCli<readonly Passage[]>(["locate", "ferry “Ada”", "--data", makeDataWithText()]);
    expect(found).toMatchObject([
      { document: "document:1", paragraph: 1 },
      { document: "document:1", paragraph: 2 },
    ]);
    for (const { start, end, sha256 } of found) {
      expect(TEXT.slice(start, end)).toBe("ferry “Ada”");
      expect(sha256).toBe(createHash("sha256").update("ferry “Ada”").digest("hex"));
    }
  });

  test("looks in the wanted document, and names the known ones", async () => {
    const data = makeDataWithText();
    expect(await askCli(["locate", "ferry “Ada”", "--document", "article 1", "--data", data])).toHaveLength(
      2,
    );
    const { status, err } = await runCli(["locate", "ferry", "--document", "9", "--data", data]);
    expect(status).toBe(2);
    expect(err).toBe('corridor: --document: There is no document "9". Known: document:1.\n');
  });

  test("finds nothing in page furniture, and says so without texts", async () => {
    expect(await runCli(["locate", "Share this", "--data", makeDataWithText(), "--json"])).toMatchObject({
      status: 1,
      out: "[]\n",
    });
    expect(await runCli(["locate", "ferry", "--data", makeData()])).toMatchObject({
      status: 2,
      err: "corridor: No text of these documents is attached. Set CORRIDOR_TEXTS to the folder that holds them.\n",
    });
  });
});

describe("paths", () => {
  interface Answer {
    readonly exhausted: boolean;
    readonly paths: readonly { readonly entities: readonly string[]; readonly sentence: string }[];
    readonly noPath: null | object;
  }
  const ends = ["--from", "Ada Line", "--to", "aland ferries"];

  test("answers in the documented form", async () => {
    const answer = await askCli<Answer>(["paths", ...ends, "--data", makeData()]);
    expect(Object.keys(answer).sort()).toEqual(["dependence", "exhausted", "noPath", "paths", "query"]);
    expect(answer).toMatchObject({
      query: { k: 8, ranking: "specific", ends: [["company:ada-line"], ["company:other"]] },
      exhausted: true,
      noPath: null,
      paths: [
        {
          rank: 1,
          cost: expect.any(Number),
          entities: ["company:ada-line", "state:north", "state:south", "company:other"],
          steps: [
            {
              from: "company:ada-line",
              to: "state:north",
              relations: [
                { type: "based_in", along: true, contested: false, when: null, claims: ["claim:1"] },
              ],
            },
            { relations: [{ type: "borders", along: true }] },
            { relations: [{ type: "based_in", along: false }] },
          ],
          weakest: { step: expect.any(Number), reason: expect.any(String) },
          sentence: expect.stringContaining("Ada Line"),
        },
      ],
    });
    expect(Object.keys(answer.paths[0] ?? {}).sort()).toEqual(
      ["apart", "cost", "entities", "rank", "score", "sentence", "steps", "weakest"].sort(),
    );
  });

  test("reads every constraint from its flag", async () => {
    const { query } = await askCli<{ readonly query: object }>([
      ...[
        "paths",
        ...ends,
        "--data",
        makeData(),
        "--via",
        "north",
        "--avoid",
        "state:south",
        "--deny",
        "conflict",
      ],
      ...[
        "--allow",
        "based_in",
        "--allow",
        "entity:state",
        "--direction",
        "forward",
        "--period",
        "2019/2021",
      ],
      ...["--period-mode", "common", "--min-documents", "1", "--no-contested", "--asserted-only"],
      ...["--max-steps", "5", "-k", "3", "--rank", "steps"],
    ]);
    expect(query).toMatchObject({
      via: ["state:north"],
      through: {
        hidden: "state:south",
        relations: "based_in",
        "relations:2": "!conflict",
        types: "state",
        period: "2019/2021:with-undated",
        certainty: "!contested",
      },
      direction: "forward",
      time: "common",
      assertedOnly: true,
      maxSteps: 5,
      k: 3,
      ranking: "steps",
    });
  });

  test("takes filters as export does, and those of earlier versions beside them", async () => {
    const { query } = await askCli<{ readonly query: object }>([
      ...["paths", ...ends, "--data", makeData(), "--hidden", "state:south", "--avoid", "North"],
      ...["--period", "up-to:2021-01-01:dated-only", "--lens", "not.degree=9..", "--time", "common"],
    ]);
    expect(query).toMatchObject({
      through: {
        hidden: "state:south,state:north",
        period: "up-to:2021-01-01:dated-only",
        "not.degree": "9..",
      },
      time: "common",
    });
    const wrong = await runCli(["paths", ...ends, "--data", makeData(), "--period", "recently"]);
    expect(wrong.err).toMatch(/--period: /);
    const both = await runCli(["paths", ...ends, "--data", makeData(), "--avoid", "Ada Line"]);
    expect(both.err).toMatch(/--avoid: End 1 \(Ada Line\)/);
  });

  test("an end may be a whole entity type", async () => {
    const { paths } = await askCli<Answer>([
      "paths",
      "--from",
      "Ada Line",
      "--to",
      "entity:state",
      "--data",
      makeData(),
    ]);
    expect(paths[0]?.entities).toEqual(["company:ada-line", "state:north"]);
  });

  test("no path is exit status 1, with what to relax", async () => {
    const args = ["paths", ...ends, "--avoid", "north", "--data", makeData()];
    const { status, out } = await runCli([...args, "--json"]);
    const { paths, noPath }: Answer = JSON.parse(out);
    expect({ status, paths }).toEqual({ status: 1, paths: [] });
    expect(noPath).toEqual({ relaxations: expect.any(Array), components: expect.any(Array) });
    expect((await runCli(args)).out).toMatch(/^No path\./);
  });

  test("for people: a sentence, its weakest step and its sources", async () => {
    const { out } = await runCli(["paths", ...ends, "--data", makeData()]);
    expect(out).toMatch(
      /^1\. Ada Line .*\[1\].*\n {3}weakest: step \d, .*\nSources\n {2}\[1\] Article 1: “A day at the harbour”, 1 May 2020, paragraph 1\n {2}\[2\] Article 1, paragraph 2\n/,
    );
  });
});

test("a Corridor JSON file with a mistake is refused with its place", async () => {
  const file = join(makeFolder(), "data.json");
  writeFileSync(file, '{\n  "format": "corridor", "version": 1,\n  "entities": [\n    { "id": 5 }\n  ]\n}\n');
  const { status, err } = await runCli(["info", "--data", file]);
  expect(status).toBe(2);
  expect(err).toMatch(/^corridor: .*data\.json:4:\d+: entities\[0\]/);
});
