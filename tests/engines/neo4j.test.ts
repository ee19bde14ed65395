import fc from "fast-check";
import neo4j, { type Plan } from "neo4j-driver-lite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Dataset } from "../../src/core/model/dataset.ts";
import { toRelationTypeId } from "../../src/core/model/ids.ts";
import { createCypherTarget } from "../../src/core/publish/cypher-target.ts";
import { publish } from "../../src/core/publish/publish.ts";
import { toPublished } from "../../src/core/publish/published.ts";
import { readPublishedGraph } from "../../src/core/publish/read-published.ts";
import { toScript } from "../../src/core/publish/to-script.ts";
import type { CypherParameters, CypherRunner } from "../../src/core/source/cypher/cypher-runner.ts";
import { createCypherSource } from "../../src/core/source/cypher/cypher-source.ts";
import * as templates from "../../src/core/source/cypher/templates.ts";
import { parseEngineAddress } from "../../src/core/source/engine-address.ts";
import { createBoltRunner } from "../../src/runners/bolt.ts";
import { runCli } from "../cli/run-cli.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { toDataset } from "../fixtures/text-graph.ts";
import { arbitraryClaimed, arbitraryForeign } from "../formats/arbitrary-dataset.ts";
import { PARALLEL } from "../source/parallel-graph.ts";
import { contractOf } from "../source/source-contract.ts";
import { type BoltServer, isBoltMissing, isOwnServer, openBoltServer } from "./bolt-server.ts";
import { HOSTILE } from "./hostile-dataset.ts";
import { publishStatements } from "./publish-to.ts";
import { expectSameData } from "./sorted-records.ts";

describe.skipIf(isBoltMissing)("a real server over Bolt", () => {
  let server: BoltServer;
  let runner: CypherRunner;

  const open = (signIn: { user: string; password: string } | null = server, address = server.address) => {
    const parsed = parseEngineAddress(address);
    if (!parsed.ok || parsed.value.kind !== "bolt") throw new Error(address);
    return createBoltRunner(parsed.value, signIn);
  };
  const publishAs = async (dataset: Dataset, by: CypherRunner = runner, replace = true) => {
    const published = await toPublished(dataset);
    return publish(published, createCypherTarget(published, by), replace, () => {});
  };
  const readBack = async (): Promise<Dataset> => {
    const back = await readPublishedGraph(runner);
    if (!back.ok) throw new Error(JSON.stringify(back.error));
    return back.value;
  };

  /** The operators of the plan by which the server would answer. */
  const explain = async (text: string, parameters: CypherParameters): Promise<readonly string[]> => {
    const driver = neo4j.driver(server.address, {
      scheme: "basic",
      principal: server.user,
      credentials: server.password,
    });
    const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, parameters);
    await driver.close();
    const list = (plan: Plan): readonly string[] => [plan.operatorType, ...plan.children.flatMap(list)];
    return summary.plan === false ? [] : list(summary.plan);
  };

  beforeAll(async () => {
    server = await openBoltServer();
    runner = await open();
    // A fresh server compiles every statement when it first gets it.
    await publishStatements({ ...readShipped(), title: "First" }, runner);
  }, 260_000);
  afterAll(async () => {
    await createCypherTarget(await toPublished(readShipped()), runner).clear();
    await runner.write("MATCH (d:CorridorDataset) DELETE d", {});
    await runner.close();
    await server.stop();
  }, 60_000);

  test("the shipped data set comes back as it was published, byte for byte", async () => {
    const shipped = readShipped();
    expect(await publishAs(shipped)).toMatchObject({ ok: true, value: { kind: "written" } });
    const back = await readBack();
    expectSameData(back, shipped);
    expect(back.relations.map(({ id }) => id)).toEqual(shipped.relations.map(({ id }) => id));
    expect(await publishAs(shipped)).toMatchObject({ ok: true, value: { kind: "unchanged" } });
  });

  test("another data set is replaced only on request", async () => {
    const other = { ...readShipped(), title: "Other" };
    expect(await publishAs(other, runner, false)).toMatchObject({
      ok: false,
      error: [{ code: "would-replace" }],
    });
    expect((await readBack()).title).toBe(readShipped().title);
  });

  test("a run that broke off goes on where it stopped, and writes nothing twice", async () => {
    const other = { ...readShipped(), title: "Broken off" };
    let writes = 0;
    const breaking: CypherRunner = {
      ...runner,
      write: (text, parameters) =>
        parameters["done"] === 5 && writes++ === 0
          ? Promise.resolve({ ok: false, error: [{ code: "no-connection", path: "", message: "Gone." }] })
          : runner.write(text, parameters),
    };
    expect((await publishAs(other, breaking)).ok).toBe(false);
    expect((await readPublishedGraph(runner)).ok).toBe(false);
    expect(await publishAs(other)).toMatchObject({ ok: true, value: { kind: "resumed", skipped: 4 } });
    expectSameData(await readBack(), other);
  });

  test.each([
    ["claimed", arbitraryClaimed],
    ["foreign", arbitraryForeign],
  ])("any data set comes back, hostile names among it: %s", async (_, arbitrary) => {
    await fc.assert(
      fc.asyncProperty(arbitrary, async (dataset) => {
        expect(await publishAs(dataset)).toMatchObject({ ok: true });
        expectSameData(await readBack(), dataset);
      }),
      { numRuns: 8 },
    );
  });

  test("a script that is sent statement by statement leaves the same data", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryClaimed, async (dataset) => {
        const published = await toPublished(dataset);
        expect((await createCypherTarget(published, runner).clear()).ok).toBe(true);
        for (const statement of toScript(published))
          expect(await runner.write(statement.replace(/;\n$/, ""), {})).toMatchObject({ ok: true });
        expectSameData(await readBack(), dataset);
      }),
      { numRuns: 4 },
    );
  });

  for (const [name, dataset] of [
    ["shipped data", readShipped()],
    ["parallel relations and loops", toDataset(PARALLEL)],
    ["hostile names", HOSTILE],
  ] as const)
    contractOf(`Cypher, ${name}`, dataset, async (wanted) => {
      await publishStatements(wanted, runner);
      return createCypherSource({ read: runner.read, close: async () => {} });
    });

  test("every question about entities, relations and claims begins at an index", async () => {
    await publishStatements(readShipped(), runner);
    const ids = ["state:israel"];
    const questions: readonly (readonly [string, CypherParameters])[] = [
      [templates.ENTITIES, { ids }],
      [templates.DOCUMENTS, { ids }],
      [templates.RELATION_RECORDS, { ids }],
      [templates.CLAIMS, { ids }],
      [templates.CLAIMS_ABOUT, { id: "state:israel", from: 0, most: 10 }],
      [templates.COUNTS, { id: "state:israel" }],
      [templates.AMONG, { ids, after: "", most: 10 }],
      [templates.NAMES, { after: "", most: 10 }],
      [templates.toExpand({}, false), { ids, most: 10 }],
      [templates.toExpand({}, true), { ids, most: 10, after: "" }],
      [
        templates.toExpand(
          { relationTypes: [toRelationTypeId("supplies")], minDocuments: 2, certainty: ["stated"] },
          false,
        ),
        { ids, most: 10, minDocuments: 2, certainty: ["stated"] },
      ],
    ];
    for (const [text, parameters] of questions) {
      const operators = await explain(text, parameters);
      expect(
        operators.filter((name) => /Scan/.test(name) && !/IndexScan/.test(name)),
        text,
      ).toEqual([]);
      expect(
        operators.some((name) => /Index(Seek|Scan)/.test(name)),
        text,
      ).toBe(true);
    }
  });

  test.each([
    ["paths", "--from", "state:israel", "--to", "Zangezur Corridor", "--explain"],
    ["search", "aliyev", "--json"],
    ["export", "--format", "gexf"],
  ])("corridor %s answers what it answers about the files", async (...args) => {
    await publishStatements(readShipped(), runner);
    const fromFiles = await runCli(args);
    const database = ["--data", server.address, "--user", server.user];
    const fromServer = await runCli([...args, ...database], {
      env: { CORRIDOR_PASSWORD: server.password },
    });
    expect(fromServer).toEqual(fromFiles);
  });

  test("a session that reads refuses to write", async () => {
    expect(await runner.read("CREATE (n:Unwanted) RETURN n", {})).toMatchObject({
      ok: false,
      error: [{ code: "read-only" }],
    });
  });

  test("a wrong password, an expired one and a database that is not there are told apart, and none is repeated", async () => {
    const secret = "not-the-password-7f3a";
    const refusals = [
      [await open({ user: server.user, password: secret }), "sign-in"],
      [await open(null), "sign-in"],
      [await open(server, `${server.address}/nowhere`), "no-database"],
      ...(isOwnServer
        ? [[await open({ user: "expired", password: server.password }), "password-expired"] as const]
        : []),
    ] as const;
    for (const [refused, code] of refusals) {
      const answer = await refused.read("MATCH (n:Entity) RETURN n LIMIT 1", {});
      expect(answer).toMatchObject({ ok: false, error: [{ code }] });
      expect(JSON.stringify(answer)).not.toContain(secret);
      expect(JSON.stringify(answer)).not.toContain(server.password);
      await refused.close();
    }
  });
});
