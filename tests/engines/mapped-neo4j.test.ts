import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j, { type Plan } from "neo4j-driver-lite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createMappedTemplates } from "../../src/core/mapped/cypher/mapped-templates.ts";
import {
  formatGraphMapping,
  type GraphMapping,
  parseGraphMapping,
} from "../../src/core/mapped/graph-mapping.ts";
import { guessGraphMapping, openMappedGraph, surveyGraph } from "../../src/core/mapped/map-graph.ts";
import type { MappedSource } from "../../src/core/mapped/mapped-source.ts";
import type { Dataset } from "../../src/core/model/dataset.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import type { CypherRunner } from "../../src/core/source/cypher/cypher-runner.ts";
import { parseEngineAddress } from "../../src/core/source/engine-address.ts";
import { createBoltRunner } from "../../src/runners/bolt.ts";
import { runCli } from "../cli/run-cli.ts";
import { expectPartsOfWhole, expectSamePaths, toValue } from "../source/mapped-contract.ts";
import { type BoltServer, isBoltMissing, isOwnServer, openBoltServer } from "./bolt-server.ts";
import { openFaultyProxy } from "./faulty-proxy.ts";
import { SAMPLE_COMPANIES } from "./sample-companies.ts";

/** A graph of other people's shape; into a server of one's own nothing of the kind is written. */
describe.skipIf(isBoltMissing || !isOwnServer)(
  "a graph that Corridor did not publish, on a real Neo4j",
  () => {
    let server: BoltServer;
    let runner: CypherRunner;
    let mapping: GraphMapping;
    let source: MappedSource;
    let whole: Dataset;

    beforeAll(async () => {
      server = await openBoltServer();
      const address = parseEngineAddress(server.address);
      if (!address.ok || address.value.kind !== "bolt") throw new Error(server.address);
      runner = await createBoltRunner(address.value, server);
      for (const [text, parameters] of SAMPLE_COMPANIES) toValue(await runner.write(text, parameters));
      mapping = toValue(guessGraphMapping(toValue(await surveyGraph({ kind: "cypher", runner }))));
      source = toValue(openMappedGraph({ kind: "cypher", runner }, mapping, "Companies"));
      whole = toValue(await source.readWhole(1000));
    }, 260_000);
    afterAll(async () => {
      await runner.close();
      await server.stop();
    }, 60_000);

    test("what its labels, types and properties stand for is guessed", () => {
      expect(mapping).toMatchObject({
        kind: "property-graph",
        entities: [
          { label: "Person", type: "Person", key: "name", name: "name" },
          { label: "Company", key: "companyId", name: "title" },
          { label: "Organisation", key: "companyId", name: "title" },
          { label: "Odd`Label\\", key: "code", name: "title" },
        ],
      });
      const byType = new Map(mapping.relations.map((each) => [each.type, each]));
      expect(byType.get("works for")).toMatchObject({
        kind: "direct",
        relation: "WORKS_FOR",
        from: "since",
        to: "until",
        document: "source",
      });
      expect(byType.get("holding")).toEqual({
        kind: "node",
        label: "Holding",
        source: { relation: "OWNER", outgoing: true },
        target: { relation: "ASSET", outgoing: true },
        type: "holding",
        from: "since",
        to: null,
        document: null,
      });
    });

    test("all of it is read: kinds, names, days, sources, relations beside each other, nodes that are relations", () => {
      const counts = new Map<string, number>();
      for (const { type } of whole.relations) counts.set(type, (counts.get(type) ?? 0) + 1);
      expect(counts).toEqual(
        new Map([
          ["works for", 7],
          ["holding", 4],
          ["near", 1],
          ["knows delete n", 1],
        ]),
      );
      expect(whole.entities).toHaveLength(12);
      expect(whole.entities.find(({ id }) => id === "Company:100")).toMatchObject({
        type: "Company",
        name: "Harbour Works",
      });
      const own = whole.relations.filter(({ source: from }) => from === "Person:Ada North");
      expect(
        own
          .filter(({ type }) => type === "works for")
          .map(({ certainty, documents }) => [certainty, documents]),
      ).toEqual(
        expect.arrayContaining([
          ["stated", ["document:https://example.org/clerk"]],
          ["stated", ["document:https://example.org/director"]],
        ]),
      );
      const clerk = own.find(({ documents }) => documents[0]?.endsWith("clerk"));
      expect(clerk?.period).toEqual([{ from: 11_356, to: 12_941 }]);
      expect(
        whole.relations.filter(({ type }) => type === "holding").map(({ certainty }) => certainty),
      ).toEqual(["unsourced", "unsourced", "unsourced", "unsourced"]);
    });

    test("its parts are those of the whole", async () => {
      await expectPartsOfWhole(source, whole);
    });

    test("paths are those of the graph in memory", async () => {
      await expectSamePaths(source, whole);
    });

    test("ids that are equal but for case are two", async () => {
      const rows = toValue(await source.entities(["Person:Ada North", "Person:ada north"].map(toEntityId)));
      expect(rows.map(({ entity }) => entity.name).sort()).toEqual(["Ada North", "ada north"]);
    });

    test("a key that two nodes share is refused", async () => {
      const wrong: GraphMapping = {
        kind: "property-graph",
        version: 1,
        entities: [{ label: "Note", type: "Note", key: "text", name: "text" }],
        relations: [],
      };
      const doubled = toValue(openMappedGraph({ kind: "cypher", runner }, wrong, ""));
      expect(await doubled.entities([toEntityId("Note:same")])).toMatchObject({
        ok: false,
        error: [{ code: "source-key" }],
      });
      expect(await doubled.readWhole(100)).toMatchObject({ ok: false, error: [{ code: "source-key" }] });
    });

    test.each([
      ["dies in the middle of an answer", "no-connection", "destroy"],
      ["stalls in the middle of an answer", "timeout", "pause"],
    ] as const)(
      "a server that %s is refused as %s, and nothing of the answer is taken",
      async (_, code, fault) => {
        const proxy = await openFaultyProxy(server.address, fault);
        const address = parseEngineAddress(proxy.address);
        if (!address.ok || address.value.kind !== "bolt") throw new Error(proxy.address);
        const broken = await createBoltRunner(address.value, server, { reading: 1500 });
        expect(await broken.read("RETURN 1 AS one", {})).toMatchObject({ ok: true });
        const text = "UNWIND range(1, 200000) AS at RETURN at, 'a row of some length' AS text";
        const refused = await broken.read(text, {});
        expect(refused).toMatchObject({ ok: false, error: [{ code }] });
        expect(JSON.stringify(refused)).not.toContain(server.password);
        proxy.stop();
        await broken.close();
      },
    );

    test("keys are looked up in their index, where there is one", async () => {
      toValue(await runner.write("CREATE INDEX person_name FOR (n:Person) ON (n.name)", {}));
      toValue(await runner.write("CALL db.awaitIndexes(60)", {}));
      if (mapping.kind !== "property-graph") throw new Error(mapping.kind);
      const text = createMappedTemplates(mapping).entities(0);
      const driver = neo4j.driver(server.address, {
        scheme: "basic",
        principal: server.user,
        credentials: server.password,
      });
      const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, { keys: ["Ada North"] });
      await driver.close();
      const list = (plan: Plan): readonly string[] => [plan.operatorType, ...plan.children.flatMap(list)];
      const operators = summary.plan === false ? [] : list(summary.plan);
      expect(operators.some((name) => name.startsWith("NodeIndexSeek"))).toBe(true);
      expect(operators.filter((name) => name.startsWith("NodeByLabelScan"))).toEqual([]);
    });

    test("the mapping in a file is the mapping, and what is wrong with one is named", () => {
      expect(parseGraphMapping(formatGraphMapping(mapping))).toEqual({ ok: true, value: mapping });
      expect(parseGraphMapping("{")).toMatchObject({ ok: false, error: [{ code: "mapping" }] });
      const broken = JSON.stringify({
        ...mapping,
        entities: [{ label: "Person", type: "Person", key: 3, name: "name" }],
      });
      expect(parseGraphMapping(broken)).toMatchObject({ ok: false, error: [{ path: "entities.0.key" }] });
    });

    test("corridor looks at it, writes the guess, and answers by an edited one", async () => {
      const folder = mkdtempSync(join(tmpdir(), "corridor-mapping-"));
      const file = join(folder, "mapping.json");
      const io = { env: { CORRIDOR_PASSWORD: server.password } };
      const data = ["--data", server.address, "--user", server.user];
      const looked = await runCli(
        ["inspect", server.address, "--user", server.user, "--write-mapping", file],
        io,
      );
      expect(looked.err).toBe(`Wrote ${file}.\n`);
      expect(looked.out).toContain(
        'WORKS_FOR: the relation "works for", first day in since, last day in until',
      );
      expect(looked.out).toContain("Ada North (Person) works for Harbour Works (Company)");

      const guessed = await runCli(
        ["paths", "--from", "Person:Ada North", "--to", "Salt Bank", "--json", ...data],
        io,
      );
      expect(guessed.err).toContain("Corridor did not publish this graph.");
      expect(JSON.parse(guessed.out).paths).toHaveLength(1);

      writeFileSync(
        file,
        readFileSync(file, "utf8").replace('"type": "works for"', '"type": "is employed by"'),
      );
      const exported = await runCli(["export", "--format", "gexf", ...data, "--mapping", file], io);
      expect(exported).toMatchObject({ status: 0 });
      expect(exported.out.match(/<node /g)).toHaveLength(12);
      expect(exported.out.match(/<edge /g)).toHaveLength(13);
      expect(exported.out).toContain("is employed by");

      const found = await runCli(["search", "harbour", "--json", ...data, "--mapping", file], io);
      expect(JSON.parse(found.out)[0]).toMatchObject({ id: "Company:100", name: "Harbour Works" });
      rmSync(folder, { recursive: true });
    });
  },
);
