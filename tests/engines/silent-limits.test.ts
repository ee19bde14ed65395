import { expect, onTestFinished, test } from "vitest";
import { guessGraphMapping, openMappedGraph, surveyGraph } from "../../src/core/mapped/map-graph.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { toPathQuery } from "../../src/core/paths/query.ts";
import { openReach } from "../reach/reach-contract.ts";
import { toValue } from "../source/mapped-contract.ts";
import { startOxigraph } from "./oxigraph-endpoint.ts";
import { openSparql } from "./publish-to.ts";

/** What public endpoints do: 10 000 rows at most, whatever is asked for, and not a word of it. */
const MOST = 10_000;
const SPOKES = 12_000;
const EX = "http://example.org/";

async function openHub() {
  let cut = 0;
  const endpoint = await startOxigraph((body) => {
    const query = body.get("query") ?? "";
    const limit = Number(/ LIMIT (\d+)$/.exec(query)?.[1] ?? Number.POSITIVE_INFINITY);
    if (query !== "" && limit > MOST) body.set("query", `${query.replace(/ LIMIT \d+$/, "")} LIMIT ${MOST}`);
    if (limit > MOST) cut++;
    return false;
  });
  onTestFinished(() => endpoint.stop());
  const spokes = Array.from({ length: SPOKES }, (_, at) => `<${EX}n${at}> <${EX}ties> <${EX}hub> .`);
  endpoint.store.update(
    `INSERT DATA { GRAPH <urn:hub> { ${spokes.join("\n")} <${EX}n1> <${EX}knows> <${EX}n2> } }`,
  );
  const runner = { kind: "sparql", runner: openSparql(`${endpoint.address}?graph=urn:hub`) } as const;
  const mapping = toValue(guessGraphMapping(toValue(await surveyGraph(runner))));
  return { source: toValue(openMappedGraph(runner, mapping, "Hub")), countCut: () => cut };
}

test("10 000 rows where there are more are never taken for all", async () => {
  const { source, countCut } = await openHub();
  const whole = toValue(await source.readWhole(20_000));
  expect(whole.entities).toHaveLength(SPOKES + 1);
  expect(whole.relations).toHaveLength(SPOKES + 1);
  expect(countCut()).toBeGreaterThan(0);
  const ids = whole.entities.map(({ id }) => id);
  expect(toValue(await source.between(ids.slice(0, 300), 20_000)).complete).toBe(true);
  const hub = toEntityId(`${EX}hub`);
  const part = toValue(await source.expand({ ids: [hub], conditions: {}, limit: 50_000 }));
  expect(part).toMatchObject({ complete: false, after: expect.any(String) });
  expect(part.rows).toHaveLength(5000);
}, 60_000);

test("a hub that no path needs is not fetched, and the answer is certain", async () => {
  const { source } = await openHub();
  let rows = 0;
  const counting = {
    ...source,
    async expand(...asked: Parameters<typeof source.expand>) {
      const part = await source.expand(...asked);
      if (part.ok) rows += part.value.rows.length;
      return part;
    },
  };
  const ends = ["n1", "n2"].map((name) => [toEntityId(EX + name)]);
  const found = toValue(await (await openReach(counting)).paths(toPathQuery(ends, { k: 10 })));
  expect(found.answer.paths).toHaveLength(2);
  expect(found.answer.exhausted).toBe(true);
  expect(rows).toBeLessThanOrEqual(50);
}, 60_000);
