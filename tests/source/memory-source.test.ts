import { buildGraph } from "../../src/core/graph/build.ts";
import { createMemorySource } from "../../src/core/source/memory-source.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { toDataset } from "../fixtures/text-graph.ts";
import { PARALLEL } from "./parallel-graph.ts";
import { contractOf } from "./source-contract.ts";

contractOf("memory, shipped data", readShipped(), async (dataset) => createMemorySource(buildGraph(dataset)));
contractOf("memory, parallel relations and loops", toDataset(PARALLEL), async (dataset) =>
  createMemorySource(buildGraph(dataset)),
);
