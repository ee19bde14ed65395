import type { GraphSource } from "../graph-source.ts";
import { createPublishedSource } from "../published-source.ts";
import { createSparqlDialect } from "./sparql-dialect.ts";
import type { SparqlRunner } from "./sparql-runner.ts";

/** A data set that was published to an endpoint of the SPARQL 1.1 Protocol. */
export const createSparqlSource = (runner: Pick<SparqlRunner, "select">): GraphSource =>
  createPublishedSource(createSparqlDialect(runner));
