import type { Dataset } from "../../src/core/model/dataset.ts";
import { createCypherTarget } from "../../src/core/publish/cypher-target.ts";
import { publish } from "../../src/core/publish/publish.ts";
import { toPublished } from "../../src/core/publish/published.ts";
import { createSparqlTarget } from "../../src/core/publish/sparql-target.ts";
import type { CypherRunner } from "../../src/core/source/cypher/cypher-runner.ts";
import { parseEngineAddress } from "../../src/core/source/engine-address.ts";
import type { SparqlRunner } from "../../src/core/source/sparql/sparql-runner.ts";
import { createSparqlRunner } from "../../src/runners/sparql.ts";

/** A runner for the address of an endpoint. */
export function openSparql(address: string, timing?: { reading: number }): SparqlRunner {
  const parsed = parseEngineAddress(address);
  if (!parsed.ok || parsed.value.kind !== "sparql") throw new Error(address);
  return createSparqlRunner(parsed.value, null, timing);
}

/** Publishes to a graph of an endpoint, in place of whatever Corridor published there. */
export async function publishTriples(dataset: Dataset, address: string, graph: string): Promise<void> {
  const published = await toPublished(dataset);
  const target = createSparqlTarget(published, openSparql(address), graph);
  const outcome = await publish(published, target, true, () => {});
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
}

/** Publishes to a database, in place of whatever Corridor published there. */
export async function publishStatements(dataset: Dataset, runner: CypherRunner): Promise<void> {
  const published = await toPublished(dataset);
  const outcome = await publish(published, createCypherTarget(published, runner), true, () => {});
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
}
