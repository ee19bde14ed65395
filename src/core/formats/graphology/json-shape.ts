import { isObject } from "../../model/parse-part.ts";

export type Json = Readonly<Record<string, unknown>>;

/** Where a JSON graph has its nodes and edges, whoever wrote it. */
export interface JsonGraph {
  readonly name: string;
  readonly nodes: readonly unknown[];
  readonly edges: readonly unknown[];
  readonly isDirected: boolean;
  readonly about: Json;
}

const list = (value: unknown): readonly unknown[] | null => (Array.isArray(value) ? value : null);
const record = (value: unknown): Json => (isObject(value) ? value : {});

/**
 * Recognises graphology (`nodes` with `key`), networkx and d3 (`nodes`, `links`), vis (`nodes`, `edges`) and Cytoscape
 * (`elements`); `null` when the value is none of them.
 */
export function findJsonGraph(value: unknown): JsonGraph | null {
  if (!isObject(value)) return null;
  const elements = value["elements"];
  if (isObject(elements)) {
    const unwrap = (items: unknown) =>
      (list(items) ?? []).map((item) =>
        isObject(item) && isObject(item["data"]) ? { ...record(item["position"]), ...item["data"] } : item,
      );
    return {
      name: "cytoscape",
      nodes: unwrap(elements["nodes"]),
      edges: unwrap(elements["edges"]),
      isDirected: true,
      about: record(value["data"]),
    };
  }
  const nodes = list(value["nodes"]);
  const edges = list(value["links"]) ?? list(value["edges"]);
  if (nodes === null || edges === null) return null;
  const options = record(value["options"]);
  const type = options["type"];
  const isGraphology =
    isObject(value["options"]) || nodes.some((node) => isObject(node) && "key" in node && !("id" in node));
  return {
    name: isGraphology ? "graphology" : "node-link",
    nodes,
    edges,
    isDirected: isGraphology ? type !== "undirected" : value["directed"] !== false,
    about: { ...record(value["graph"]), ...record(value["attributes"]) },
  };
}
