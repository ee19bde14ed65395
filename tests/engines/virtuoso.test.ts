import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findMissingVirtuoso, startVirtuoso } from "../../scripts/peers/virtuoso.mjs";
import { readPublishedTriples } from "../../src/core/publish/read-published.ts";
import { createSparqlSource } from "../../src/core/source/sparql/sparql-source.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { contractOf } from "../source/source-contract.ts";
import { HOSTILE } from "./hostile-dataset.ts";
import { openSparql, publishTriples } from "./publish-to.ts";
import { expectSameData } from "./sorted-records.ts";

describe.skipIf(findMissingVirtuoso() !== null)("a real Virtuoso", () => {
  let server: Awaited<ReturnType<typeof startVirtuoso>>;
  beforeAll(async () => {
    server = await startVirtuoso();
  }, 150_000);
  afterAll(() => server.stop());

  for (const [name, dataset] of [
    ["shipped", readShipped()],
    ["hostile", HOSTILE],
  ] as const) {
    const graph = `urn:test:${name}`;
    const openGraph = () => openSparql(`${server.address}?graph=${graph}`);

    contractOf(`SPARQL on Virtuoso, ${name}`, dataset, async (wanted) => {
      await publishTriples(wanted, `${server.address}?graph=${graph}`, graph);
      return createSparqlSource(openGraph());
    });

    test(`what was published comes back, byte for byte: ${name}`, async () => {
      const back = await readPublishedTriples(openGraph());
      expect(back.ok).toBe(true);
      if (back.ok) expectSameData(back.value, dataset);
    });
  }
});
