import { afterAll, beforeAll, expect, test } from "vitest";
import { type Endpoint, startOxigraph } from "../engines/oxigraph-endpoint.ts";
import { runCli } from "./run-cli.ts";

/** The same answers from the published data as from the files, to the last footnote. */

let endpoint: Endpoint;
beforeAll(async () => {
  endpoint = await startOxigraph();
  const { status } = await runCli(["publish", "--to", endpoint.address]);
  expect(status).toBe(0);
});
afterAll(() => endpoint.stop());

test.each([
  ["search", "aliyev"],
  ["search", "isr", "--json"],
  ["search", "zangezur corridr", "--json"],
  ["search", "nobody at all"],
  ["export", "--format", "json"],
  ["export", "--format", "gexf"],
  ["export", "--format", "csv", "--option", "part=nodes"],
  ["show", "state:israel"],
  ["info"],
  ["paths", "--from", "state:israel", "--to", "Zangezur Corridor"],
  [
    "paths",
    "--from",
    "state:israel",
    "--to",
    "Zangezur Corridor",
    "--json",
    "--explain",
    "--rank",
    "evidence",
  ],
  ["paths", "--from", "Ilham Aliyev", "--to", "Isaac Herzog", "--k", "20", "--explain"],
  ["paths", "--from", "nobody", "--to", "Isaac Herzog"],
])("%s %s %s", async (...args) => {
  const fromFiles = await runCli(args);
  expect(await runCli([...args, "--data", endpoint.address])).toEqual(fromFiles);
});

test("a database without a data set says so", async () => {
  const { status, err } = await runCli(["search", "x", "--data", `${endpoint.address}?graph=urn:none`]);
  expect(status).toBe(2);
  expect(err).toContain("There is no data set that Corridor published.");
});
