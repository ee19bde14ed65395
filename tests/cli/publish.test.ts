import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Endpoint, startOxigraph } from "../engines/oxigraph-endpoint.ts";
import { runCli } from "./run-cli.ts";

const folder = mkdtempSync(join(tmpdir(), "corridor-publish-"));
let endpoint: Endpoint;
beforeAll(async () => {
  endpoint = await startOxigraph();
});
afterAll(async () => {
  await endpoint.stop();
  rmSync(folder, { recursive: true });
});

const sizes = "124 entities, 253 relations, 298 claims, 3 documents";

test("publishes to an endpoint, says how far it is, and does nothing the second time", async () => {
  const first = await runCli(["publish", "--to", endpoint.address]);
  expect(first.status).toBe(0);
  expect(first.err).toMatch(/^\d+ of 6\d\d records\n/);
  expect(first.err.endsWith(`Published ${endpoint.address}: ${sizes}.\n`)).toBe(true);
  const again = await runCli(["publish", "--to", endpoint.address]);
  expect(again.err).toBe(
    `The same data set is there already.\nNothing to do for ${endpoint.address}: ${sizes}.\n`,
  );
});

test.each([
  ["graph.ttl", "@prefix schema:"],
  ["graph.cypher", "CREATE CONSTRAINT"],
])("writes %s", async (name, beginning) => {
  const file = join(folder, name);
  expect(await runCli(["publish", "-o", file])).toMatchObject({
    status: 0,
    err: `Wrote ${file}: ${sizes}.\n`,
  });
  expect(readFileSync(file, "utf8").startsWith(beginning)).toBe(true);
});

test.each([
  [[], "Name one place to publish to"],
  [["--to", "sparql://localhost/", "-o", "x.ttl"], "Name one place to publish to"],
  [["-o", "graph.txt"], 'The name "graph.txt" does not say in which shape'],
  [["--to", "bolt://example.org"], "bolt:// is not encrypted. Write bolt+s://"],
  [["--to", "http://localhost/sparql"], "This is not the address of an engine"],
  [["--to", "bolt://u:secret-9@localhost"], "The address names a user or a password"],
  [["--to", "sparql://localhost/q?graph=no%20iri"], "is not an IRI"],
  [["--to", "bolt://localhost", "--user", "neo4j"], "There is no password"],
  [["--to", "sparql://127.0.0.1:9/query"], "127.0.0.1:9 cannot be reached"],
])("refuses %j", async (args, message) => {
  const { status, err } = await runCli(["publish", ...args]);
  expect(status).toBe(2);
  expect(err).toContain(message);
  expect(err).not.toContain("secret-9");
});
