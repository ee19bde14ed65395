import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Endpoint, startOxigraph } from "../engines/oxigraph-endpoint.ts";
import { runCli } from "./run-cli.ts";

/** Paths of a database that is too large to be read: as much is fetched as it takes. Here, whatever is larger than nothing. */
vi.mock("../../src/cli/data/most-read.ts", () => ({ MOST_READ: 0, MOST_READ_FOR_PATHS: 0 }));

let endpoint: Endpoint;
beforeAll(async () => {
  endpoint = await startOxigraph();
  expect((await runCli(["publish", "--to", endpoint.address])).status).toBe(0);
});
afterAll(() => endpoint.stop());

interface Told {
  readonly paths: readonly unknown[];
  readonly exhausted: boolean;
  readonly certainUpTo?: unknown;
}

const ask = async (args: readonly string[]): Promise<Told> => {
  const { out } = await runCli(["paths", "--json", ...args]);
  return JSON.parse(out);
};

test.each<[string, ...string[]]>([
  ["plain", "--to", "Zangezur Corridor"],
  ["fewest steps", "--to", "Iran", "--rank", "steps", "--k", "10"],
  ["best evidenced", "--to", "Isaac Herzog", "--rank", "evidence"],
  ["without two", "--to", "Iran", "--avoid", "Azerbaijan", "--avoid", "Turkey"],
  ["by way of one", "--to", "Iran", "--via", "Azerbaijan"],
  ["of some kinds", "--to", "Iran", "--relations", "borders,supplied_arms_to,territory"],
  ["of one source", "--to", "Azerbaijan", "--documents", "document:article-1"],
])("%s: the same paths, costs, steps and sentences as from files", async (_, ...args) => {
  const question = ["--from", "state:israel", ...args];
  const whole = await ask(question);
  const fetched = await ask([...question, "--data", endpoint.address]);
  expect(fetched.certainUpTo).toBeUndefined();
  expect(fetched.paths).toEqual(whole.paths);
  expect(fetched.paths.length).toBeGreaterThan(0);
});

test("what needs the whole graph is refused by name", async () => {
  const data = ["--data", endpoint.address];
  const ofType = await runCli(["paths", "--from", "entity:company", "--to", "Iran", ...data]);
  expect(ofType.status).toBe(2);
  expect(ofType.err).toContain("needs the whole graph");
  const exported = await runCli(["export", "--format", "gexf", ...data]);
  expect(exported.status).toBe(2);
  expect(exported.err).toContain("needs the whole graph, and it has 253 relations");
});
