import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Dataset } from "../src/core/model/dataset.ts";
import type { Result } from "../src/core/model/result.ts";
import { createCypherTarget } from "../src/core/publish/cypher-target.ts";
import { publish } from "../src/core/publish/publish.ts";
import { toPublished } from "../src/core/publish/published.ts";
import { createSparqlTarget } from "../src/core/publish/sparql-target.ts";
import { createCypherSource } from "../src/core/source/cypher/cypher-source.ts";
import { type EngineAddress, parseEngineAddress } from "../src/core/source/engine-address.ts";
import type { GraphSource } from "../src/core/source/graph-source.ts";
import { createSparqlSource } from "../src/core/source/sparql/sparql-source.ts";
import { createBoltRunner } from "../src/runners/bolt.ts";
import { createSparqlRunner } from "../src/runners/sparql.ts";

/** A graph in an engine. */
export interface LoadedEngine {
  readonly source: GraphSource;
  /** Milliseconds that the engine takes for its own ten shortest ways of up to five steps; null where it has none or gives up. */
  readonly ownPaths: ((from: string, to: string) => Promise<number | null>) | null;
  readonly stop: () => Promise<void>;
}

const GRAPH = "urn:bench";
const OWN_PATHS =
  "MATCH p = SHORTEST 10 (a:Entity {id: $from})-[]-{1,5}(b:Entity {id: $to}) RETURN length(p) AS steps";

function toValue<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The scripts find their files beside them, so they are not bundled. */
const load = (name: string) => import(pathToFileURL(resolve(`scripts/peers/${name}.mjs`)).href);

function toAddress<K extends EngineAddress["kind"]>(text: string, kind: K): EngineAddress & { kind: K } {
  const address = toValue(parseEngineAddress(text));
  const isKind = (each: EngineAddress): each is EngineAddress & { kind: K } => each.kind === kind;
  if (!isKind(address)) throw new Error(text);
  return address;
}

async function loadNeo4j(dataset: Dataset): Promise<LoadedEngine | string> {
  const { findNeo4j, startNeo4j }: typeof import("../scripts/peers/neo4j.mjs") = await load("neo4j");
  const found = findNeo4j();
  if ("missing" in found) return found.missing;
  const server = await startNeo4j();
  const runner = await createBoltRunner(toAddress(server.address, "bolt"), server, { reading: 20_000 });
  const published = await toPublished(dataset);
  toValue(await publish(published, createCypherTarget(published, runner), true, () => {}));
  return {
    source: createCypherSource(runner),
    async ownPaths(from, to) {
      const since = performance.now();
      const rows = await runner.read(OWN_PATHS, { from, to });
      return rows.ok ? performance.now() - since : null;
    },
    async stop() {
      await runner.close();
      await server.stop();
    },
  };
}

async function loadVirtuoso(dataset: Dataset): Promise<LoadedEngine | string> {
  const peers: typeof import("../scripts/peers/virtuoso.mjs") = await load("virtuoso");
  const missing = peers.findMissingVirtuoso();
  if (missing !== null) return missing;
  const server = await peers.startVirtuoso();
  const runner = createSparqlRunner(toAddress(`${server.address}?graph=${GRAPH}`, "sparql"), null);
  const published = await toPublished(dataset);
  toValue(await publish(published, createSparqlTarget(published, runner, GRAPH), true, () => {}));
  return { source: createSparqlSource(runner), ownPaths: null, stop: server.stop };
}

/** Starts an engine and publishes a graph to it; the reason where it cannot be started here. */
export const ENGINES: Readonly<Record<string, (dataset: Dataset) => Promise<LoadedEngine | string>>> = {
  neo4j: loadNeo4j,
  virtuoso: loadVirtuoso,
};
