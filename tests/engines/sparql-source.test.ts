import { afterAll } from "vitest";
import type { Dataset } from "../../src/core/model/dataset.ts";
import { createSparqlSource } from "../../src/core/source/sparql/sparql-source.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { toDataset } from "../fixtures/text-graph.ts";
import { PARALLEL } from "../source/parallel-graph.ts";
import { contractOf } from "../source/source-contract.ts";
import { HOSTILE } from "./hostile-dataset.ts";
import { startOxigraph } from "./oxigraph-endpoint.ts";
import { openSparql, publishTriples } from "./publish-to.ts";

const endpoint = startOxigraph();
afterAll(async () => (await endpoint).stop());

let count = 0;
/** The data set published into a graph of its own, and a source of it. */
async function openSource(dataset: Dataset) {
  const { address } = await endpoint;
  const graph = `urn:test:${count++}`;
  await publishTriples(dataset, `${address}?graph=${graph}`, graph);
  return createSparqlSource(openSparql(`${address}?graph=${graph}`));
}

contractOf("SPARQL, shipped data", readShipped(), openSource);
contractOf("SPARQL, parallel relations and loops", toDataset(PARALLEL), openSource);
contractOf("SPARQL, hostile names", HOSTILE, openSource);
