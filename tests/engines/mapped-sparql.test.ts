import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { findMissingVirtuoso, startVirtuoso } from "../../scripts/peers/virtuoso.mjs";
import type { GraphMapping } from "../../src/core/mapped/graph-mapping.ts";
import { guessGraphMapping, openMappedGraph, surveyGraph } from "../../src/core/mapped/map-graph.ts";
import type { MappedSource } from "../../src/core/mapped/mapped-source.ts";
import type { Dataset } from "../../src/core/model/dataset.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { runCli } from "../cli/run-cli.ts";
import { expectPartsOfWhole, expectSamePaths, toValue } from "../source/mapped-contract.ts";
import { startOxigraph } from "./oxigraph-endpoint.ts";
import { openSparql } from "./publish-to.ts";
import { toPlainUpdate, toStatementsUpdate } from "./sample-statements.ts";

interface Server {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

const STATEMENTS = "urn:test:statements";
const PLAIN = "urn:test:plain";
const P = "http://www.wikidata.org/prop/";
const Q = "http://www.wikidata.org/entity/";

async function open(address: string, graph: string) {
  const runner = { kind: "sparql", runner: openSparql(`${address}?graph=${graph}`) } as const;
  const mapping = toValue(guessGraphMapping(toValue(await surveyGraph(runner))));
  const source = toValue(openMappedGraph(runner, mapping, graph));
  return { mapping, source, whole: toValue(await source.readWhole(1000)) };
}

function describeEngine(name: string, isMissing: boolean, start: () => Promise<Server>): void {
  describe.skipIf(isMissing)(`graphs that Corridor did not publish, on ${name}`, () => {
    let server: Server;
    let statements: { mapping: GraphMapping; source: MappedSource; whole: Dataset };
    let plain: typeof statements;
    beforeAll(async () => {
      server = await start();
      const runner = openSparql(server.address);
      toValue(await runner.update(toStatementsUpdate(STATEMENTS)));
      toValue(await runner.update(toPlainUpdate(PLAIN)));
      statements = await open(server.address, STATEMENTS);
      plain = await open(server.address, PLAIN);
    }, 150_000);
    afterAll(() => server.stop());

    test("Wikidata's statements are told from plain triples, by the names of their properties", () => {
      expect(statements.mapping).toMatchObject({
        kind: "triples",
        typedBy: `${P}direct/P31`,
        from: [`${P}qualifier/P580`],
        to: [`${P}qualifier/P582`],
        at: [`${P}qualifier/P585`],
        reference: "http://www.w3.org/ns/prov#wasDerivedFrom",
        address: [`${P}reference/P854`],
      });
      expect(statements.mapping.relations.map(({ kind, type }) => [kind, type]).sort()).toEqual([
        ["statement", "father"],
        ["statement", "place of birth"],
        ["statement", "position held"],
        ["statement", "shares border with"],
      ]);
      expect(statements.mapping.entities.map(({ type }) => type)).toEqual(["human", "town", "position"]);
    });

    test("qualifiers are days, references are sources, and what was withdrawn is not there", () => {
      const { relations, entities } = statements.whole;
      expect(entities).toHaveLength(11);
      expect(relations).toHaveLength(14);
      const names = new Map(entities.map(({ id, name }) => [id.replace(Q, ""), name]));
      expect([names.get("Q902"), names.get("Q903"), names.get("Q905"), names.get("Q906")]).toEqual([
        'Ben "the Boat" \\ O\'Hara',
        "Nur Deutsch",
        "Q905",
        "line\nbreak",
      ]);
      const held = relations.filter(({ type, source }) => type === "position held" && source === `${Q}Q901`);
      expect(held.map(({ documents }) => documents)).toEqual([
        ["document:https://example.org/gazette"],
        ["document:https://example.org/gazette"],
      ]);
      expect(held.map(({ period }) => period).sort((a, b) => (a[0]?.from ?? 0) - (b[0]?.from ?? 0))).toEqual([
        [{ from: 11_356, to: 12_941 }],
        [{ from: 14_610, to: Number.POSITIVE_INFINITY }],
      ]);
      const [at] = relations.filter(({ source, type }) => source === `${Q}Q902` && type === "position held");
      expect(at).toMatchObject({ certainty: "unsourced", period: [{ from: 7425, to: 7425 }] });
    });

    test("a plain graph: classes, words, nothing that is no thing", () => {
      const { entities, relations } = plain.whole;
      expect(entities.map(({ id, type }) => [id.replace("http://example.org/", ""), type]).sort()).toEqual([
        ["Ada", "Person"],
        ["ada", "Person"],
        ["bare", "thing"],
        ["harbour", "Company"],
        ["line", "Company"],
      ]);
      expect(relations.map(({ type }) => type).sort()).toEqual([
        "directs",
        "directs",
        "directs",
        "owns",
        "owns",
        "x drop all",
      ]);
    });

    test("parts are those of the whole", async () => {
      await expectPartsOfWhole(statements.source, statements.whole);
      await expectPartsOfWhole(plain.source, plain.whole);
    });

    test("paths are those of the graph in memory", async () => {
      await expectSamePaths(statements.source, statements.whole);
      await expectSamePaths(plain.source, plain.whole);
    });

    test("what is no IRI is nowhere, and ends no query", async () => {
      const ids = ["x> } ; DROP ALL ; {", "no iri", "http://example.org/none"].map(toEntityId);
      expect(toValue(await plain.source.entities(ids))).toEqual([]);
      expect(toValue(await plain.source.find('") } DROP ALL', [], 5)).rows).toEqual([]);
    });

    test("corridor looks at it, finds paths and exports it", async () => {
      const folder = mkdtempSync(join(tmpdir(), "corridor-mapping-"));
      const file = join(folder, "mapping.json");
      const address = `${server.address}?graph=${STATEMENTS}`;
      const looked = await runCli(["inspect", address, "--write-mapping", file]);
      expect(looked).toMatchObject({ status: 0, err: `Wrote ${file}.\n` });
      expect(looked.out).toContain('(statements): the relation "father"');
      const data = ["--data", address, "--mapping", file];
      const found = await runCli(["paths", "--from", "Ada North", "--to", `${Q}Q906`, "--json", ...data]);
      expect(JSON.parse(found.out).paths).toHaveLength(2);
      const exported = await runCli(["export", "--format", "gexf", ...data]);
      expect(exported.out.match(/<node /g)).toHaveLength(11);
      expect(exported.out.match(/<edge /g)).toHaveLength(14);
      const guessed = await runCli(["search", "quay", "--json", "--data", address]);
      expect(guessed.err).toContain("Corridor did not publish this graph.");
      expect(JSON.parse(guessed.out)[0]).toMatchObject({ id: `${Q}Q912`, name: "Quay" });
      rmSync(folder, { recursive: true });
    });
  });
}

describeEngine("Oxigraph", false, async () => {
  const endpoint = await startOxigraph();
  // What has no IRI is no thing: nobody could name it.
  endpoint.store.update(
    `INSERT DATA { GRAPH <${PLAIN}> { _:somebody <http://example.org/owns> <http://example.org/line> } }`,
  );
  return endpoint;
});
describeEngine("Virtuoso", findMissingVirtuoso() !== null, startVirtuoso);

test("a publication that did not end is not taken for a graph of other people", async () => {
  const endpoint = await startOxigraph();
  onTestFinished(() => endpoint.stop());
  endpoint.store.update(
    'INSERT DATA { GRAPH <urn:rest> { <urn:corridor:dataset> <urn:corridor:header> "{}" } }',
  );
  const { status, err } = await runCli(["info", "--data", `${endpoint.address}?graph=urn:rest`]);
  expect(status).toBe(2);
  expect(err).toContain("no data set that Corridor published");
});

test("an endpoint that gives fewer things than it counts is found out", async () => {
  const endpoint = await startOxigraph((body) => {
    const query = body.get("query");
    if (query?.includes("ORDER BY STR(?e)") === true)
      body.set("query", query.replace(/LIMIT \d+$/, "LIMIT 4"));
    return false;
  });
  onTestFinished(() => endpoint.stop());
  endpoint.store.update(toPlainUpdate(PLAIN));
  const { status, err } = await runCli(["info", "--data", `${endpoint.address}?graph=${PLAIN}`]);
  expect(status).toBe(2);
  expect(err).toContain("gave 4 of 5 entities");
});
