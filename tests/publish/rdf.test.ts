import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Dataset } from "../../src/core/model/dataset.ts";
import { publish } from "../../src/core/publish/publish.ts";
import { toPublished } from "../../src/core/publish/published.ts";
import { readPublishedTriples } from "../../src/core/publish/read-published.ts";
import { createSparqlTarget } from "../../src/core/publish/sparql-target.ts";
import { toTurtle } from "../../src/core/publish/to-turtle.ts";
import { PUBLISHED_GRAPH, parseEngineAddress } from "../../src/core/source/engine-address.ts";
import type { SparqlRunner } from "../../src/core/source/sparql/sparql-runner.ts";
import { type Endpoint, startOxigraph } from "../engines/oxigraph-endpoint.ts";
import { openSparql } from "../engines/publish-to.ts";
import { expectSameData } from "../engines/sorted-records.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { arbitraryClaimed, arbitraryForeign } from "../formats/arbitrary-dataset.ts";

let endpoint: Endpoint;
beforeAll(async () => {
  endpoint = await startOxigraph();
});
afterAll(() => endpoint.stop());

const graphOf = (name: string) => `urn:test:${name}`;
const addressOf = (graph: string) => `${endpoint.address}?graph=${graph}`;

async function publishAs(graph: string, dataset: Dataset, replace = false) {
  const runner = openSparql(addressOf(graph));
  const published = await toPublished(dataset);
  const told: string[] = [];
  const outcome = await publish(published, createSparqlTarget(published, runner, graph), replace, (news) => {
    told.push(news.kind === "sentence" ? news.text : `${news.records}/${news.of}`);
  });
  return { outcome, told };
}

async function readBack(graph: string): Promise<Dataset> {
  const back = await readPublishedTriples(openSparql(addressOf(graph)));
  if (!back.ok) throw new Error(JSON.stringify(back.error));
  return back.value;
}

test("the shipped data set comes back as it was published, byte for byte", async () => {
  const shipped = readShipped();
  const { outcome, told } = await publishAs(graphOf("shipped"), shipped);
  expect(outcome).toMatchObject({ ok: true, value: { kind: "written", skipped: 0 } });
  const [, last] = told.at(-1)?.split("/") ?? [];
  expect(told.at(-1)).toBe(`${last}/${last}`);
  const back = await readBack(graphOf("shipped"));
  expectSameData(back, shipped);
  expect(back.relations.map(({ id }) => id)).toEqual(shipped.relations.map(({ id }) => id));
});

test.each([
  ["claimed", arbitraryClaimed],
  ["foreign", arbitraryForeign],
])("any data set comes back, hostile names among it: %s", async (name, arbitrary) => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(arbitrary, async (dataset) => {
      const graph = graphOf(`${name}-${run++}`);
      expect((await publishAs(graph, dataset)).outcome.ok).toBe(true);
      expectSameData(await readBack(graph), dataset);
    }),
    { numRuns: 25 },
  );
});

test("a file in Turtle holds the same statements as the endpoint", async () => {
  const shipped = readShipped();
  const graph = graphOf("file");
  endpoint.store.load([...toTurtle(await toPublished(shipped))].join(""), {
    format: "text/turtle",
    to_graph_name: (await import("oxigraph")).namedNode(graph),
  });
  expectSameData(await readBack(graph), shipped);
  expect((await publishAs(graph, shipped)).outcome).toMatchObject({ ok: true, value: { kind: "unchanged" } });
});

const pair = (title: string): Dataset => ({ ...readShipped(), title });

test("another data set is replaced only on request, and that is said before", async () => {
  const graph = graphOf("replace");
  await publishAs(graph, pair("First"));
  const { outcome } = await publishAs(graph, pair("Second"));
  expect(outcome).toMatchObject({ ok: false, error: [{ code: "would-replace" }] });
  expect((await readBack(graph)).title).toBe("First");
  const again = await publishAs(graph, pair("Second"), true);
  expect(again.told[0]).toMatch(/^Replaces "First", 124 entities and \d+ relations\.$/);
  expect((await readBack(graph)).title).toBe("Second");
});

test("what others put into a graph is never touched", async () => {
  const graph = graphOf("others");
  endpoint.store.update(`INSERT DATA { GRAPH <${graph}> { <urn:a> <urn:b> <urn:c> } }`);
  const { outcome } = await publishAs(graph, pair("Mine"), true);
  expect(outcome).toMatchObject({ ok: false, error: [{ code: "holds-other-data" }] });
  expect(endpoint.store.query(`ASK { GRAPH <${graph}> { <urn:a> <urn:b> <urn:c> } }`)).toBe(true);
});

test("a run that broke off goes on where it stopped", async () => {
  const graph = graphOf("resumed");
  const shipped = readShipped();
  const published = await toPublished(shipped);
  const runner = openSparql(addressOf(graph));
  let updates = 0;
  const breaking: SparqlRunner = {
    ...runner,
    update: (text) =>
      ++updates > 9
        ? Promise.resolve({ ok: false, error: [{ code: "no-connection", path: "", message: "Gone." }] })
        : runner.update(text),
  };
  const broken = await publish(published, createSparqlTarget(published, breaking, graph), false, () => {});
  expect(broken.ok).toBe(false);
  expect((await readPublishedTriples(runner)).ok).toBe(false);
  const { outcome, told } = await publishAs(graph, shipped);
  expect(outcome).toMatchObject({ ok: true, value: { kind: "resumed", skipped: 4 } });
  expect(told[0]).toBe("An interrupted run goes on after batch 4.");
  expectSameData(await readBack(graph), shipped);
});

test("the graph of an address without one is Corridor's own", () => {
  expect(parseEngineAddress("sparql://localhost:7878/query")).toMatchObject({
    ok: true,
    value: {
      query: "http://localhost:7878/query",
      update: "http://localhost:7878/update",
      graph: PUBLISHED_GRAPH,
    },
  });
});
