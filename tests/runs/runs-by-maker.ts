import * as fixtures from "./fixtures.ts";
import * as graphrag from "./graphrag-runs.ts";
import * as lightrag from "./lightrag-runs.ts";
import type { Folder } from "./texts.ts";
import { VAULT } from "./vault-runs.ts";

/** Runs of every maker, by its id. */
export const RUNS_BY_MAKER: Readonly<Record<string, readonly Folder[]>> = {
  graphrag: [graphrag.CSV_GRAPHRAG, graphrag.GRAPHRAG, graphrag.OLD_GRAPHRAG],
  lightrag: [lightrag.LIGHTRAG, lightrag.OLD_LIGHTRAG],
  graphify: [fixtures.GRAPHIFY],
  "sift-kg": [fixtures.SIFT_KG],
  mykg: [fixtures.MYKG],
  "mcp-memory": [fixtures.MCP_MEMORY],
  "kg-gen": [fixtures.KG_GEN],
  "markdown-vault": [VAULT],
  "ai-knowledge-graph": [fixtures.AI_KNOWLEDGE_GRAPH, fixtures.OLD_AI_KNOWLEDGE_GRAPH],
};
