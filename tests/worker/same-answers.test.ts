import { expect, test } from "vitest";
import { createEngine } from "../../src/core/engine/engine-in-process.ts";
import { buildGraph } from "../../src/core/graph/build.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { toPlain } from "../../src/core/model/serialise.ts";
import { findPaths } from "../../src/core/paths/find-paths.ts";
import { toPathQuery } from "../../src/core/paths/query.ts";
import { connectEngine } from "../../src/worker/client.ts";
import { createWorkerSupply } from "../../src/worker/worker-supply.ts";
import { askCli } from "../cli/run-cli.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { startWorker } from "./start-worker.ts";

interface Answer {
  readonly paths: readonly { readonly cost: number; readonly entities: readonly string[] }[];
}

const shorten = ({ paths }: Answer) => paths.map(({ cost, entities }) => ({ cost, entities: [...entities] }));

test.each([
  ["company:elta-systems", "state:iran"],
  ["armed-force:huseynyuns", "state:armenia"],
  ["person:recep-tayyip-erdogan", "corridor:lachin-corridor"],
])("%s to %s: core, worker and command line answer alike", async (from, to) => {
  const dataset = readShipped();
  const query = toPathQuery([[toEntityId(from)], [toEntityId(to)]], { k: 12 });
  const direct = findPaths(buildGraph(dataset), query);
  const worker = connectEngine(createWorkerSupply(() => startWorker(createEngine()).worker));
  await worker.open({ kind: "shipped", json: JSON.stringify(toPlain(dataset)) });
  const remote = await worker.paths(query);
  worker.dispose();
  if (!direct.ok || !remote.ok) throw new Error("refused");
  expect(remote.value).toEqual(direct.value);
  const cli = await askCli<Answer>(["paths", "--from", from, "--to", to, "-k", "12"]);
  expect(shorten(cli)).toEqual(shorten(direct.value));
  expect(cli.paths.length).toBeGreaterThan(0);
});
