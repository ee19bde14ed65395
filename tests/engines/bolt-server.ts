import { findNeo4j, startNeo4j } from "../../scripts/peers/neo4j.mjs";

/** A server that speaks Bolt, with a user who may write. */
export interface BoltServer {
  readonly address: string;
  readonly user: string;
  readonly password: string;
  readonly stop: () => Promise<void>;
}

/** A server of one's own, for tests that write into it and clear what they wrote. */
const named = process.env["GRAPH_TEST_BOLT_URL"];

/** Whether there is no server, nor what is needed to start one; `npm test` names it. */
export const isBoltMissing = named === undefined && "missing" in findNeo4j();

/** Whether the tests run against the Neo4j that they start themselves, which has users for them. */
export const isOwnServer = named === undefined;

/** The server of `GRAPH_TEST_BOLT_URL` (with `GRAPH_TEST_BOLT_USER` and `GRAPH_TEST_BOLT_PASSWORD`), else a Neo4j that is started. */
export async function openBoltServer(): Promise<BoltServer> {
  if (named === undefined) return startNeo4j();
  return {
    address: named,
    user: process.env["GRAPH_TEST_BOLT_USER"] ?? "neo4j",
    password: process.env["GRAPH_TEST_BOLT_PASSWORD"] ?? "",
    stop: async () => {},
  };
}
