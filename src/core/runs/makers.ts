import type { Maker } from "./maker.ts";
import { AI_KNOWLEDGE_GRAPH } from "./makers/ai-knowledge-graph.ts";
import { GRAPHIFY } from "./makers/graphify.ts";
import { GRAPHRAG } from "./makers/graphrag.ts";
import { KG_GEN } from "./makers/kg-gen.ts";
import { LIGHTRAG } from "./makers/lightrag.ts";
import { MCP_MEMORY } from "./makers/mcp-memory.ts";
import { MYKG } from "./makers/mykg.ts";
import { SIFT_KG } from "./makers/sift-kg.ts";

/** Every program whose runs are opened as they are. A new one is a file in `makers` and a line here. */
export const MAKERS: readonly Maker[] = [
  GRAPHRAG,
  LIGHTRAG,
  GRAPHIFY,
  SIFT_KG,
  MYKG,
  MCP_MEMORY,
  KG_GEN,
  AI_KNOWLEDGE_GRAPH,
];
