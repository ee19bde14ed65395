import { buildGraph } from "../../src/core/graph/build.ts";
import { createMemorySource } from "../../src/core/source/memory-source.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { toDataset } from "../fixtures/text-graph.ts";
import { contractOf } from "./source-contract.ts";

const PARALLEL = `
a -borders-> b #1
b -attacked-> a #2 @2016/2020
a -attacked-> b #2 !forecast
a -attacked-> b #3 @2011 !reported ~r
a -borders-> a #1
c
company:d -located_in-> a @2001 #3
`;

contractOf("memory, shipped data", readShipped(), async (dataset) => createMemorySource(buildGraph(dataset)));
contractOf("memory, parallel relations and loops", toDataset(PARALLEL), async (dataset) =>
  createMemorySource(buildGraph(dataset)),
);
