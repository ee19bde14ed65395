import { installNeo4j } from "./neo4j.mjs";
import { installVirtuoso } from "./virtuoso.mjs";

/** Fetches the engines that the tests ask where they are there. What cannot be had is told by the tests, and blocks nothing. */
const SECONDS = { neo4j: 120, virtuoso: 40 };

if (!installNeo4j(SECONDS.neo4j)) console.error("Neo4j could not be fetched; its tests will not run.");
if (!installVirtuoso(SECONDS.virtuoso))
  console.error("Virtuoso could not be fetched; its tests will not run.");
