import { isObject } from "../../model/parse-part.ts";

export type Json = Readonly<Record<string, unknown>>;

/** Where a JSON graph has its nodes and edges, whoever wrote it. */
export interface JsonGraph {
  readonly name: string;
  readonly nodes: readonly unknown[];
  readonly edges: readonly unknown[];
  /** Rows that may be nodes or edges: a table in JSON. */
  readonly rows?: readonly unknown[];
  readonly isDirected: boolean;
  /** What stands beside the lists. */
  readonly about: Json;
}

const list = (value: unknown): readonly unknown[] | null => (Array.isArray(value) ? value : null);
const record = (value: unknown): Json => (isObject(value) ? value : {});

/** A list, or an object whose keys are the ids of its elements. */
function toItems(value: unknown): readonly unknown[] | null {
  if (!isObject(value)) return list(value);
  const entries = Object.entries(value);
  if (!entries.every(([, item]) => isObject(item))) return null;
  return entries.map(([key, item]) => {
    const own = record(item);
    return "id" in own && String(own["id"]) === key ? own : { key, ...own };
  });
}

const without = (value: Json, ...names: readonly string[]): Json =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));

const isEdgeItem = (item: unknown) => {
  const { group, data } = record(item);
  const fields = isObject(data) ? data : record(item);
  return group === "edges" || ("source" in fields && "target" in fields);
};

/** An element without the fields that say its id once more: `value` and `key` of networkx. */
function dropSecondId(item: unknown): unknown {
  const data = record(record(item)["data"]);
  const { id } = data;
  const again = ["value", "key"].filter((name) => id !== undefined && String(data[name]) === String(id));
  return again.length === 0 ? item : { ...record(item), data: without(data, ...again) };
}

/** Cytoscape: elements in two lists or in one; a plain list of them is a graph as well. */
function findCytoscape(value: unknown): JsonGraph | null {
  const top = record(value);
  const elements =
    list(value) ?? list(top["elements"]) ?? (isObject(top["elements"]) ? top["elements"] : null);
  if (elements === null || "connections" in top) return null;
  const about = { ...record(top["data"]), ...without(top, "elements", "data", "directed", "multigraph") };
  if (isObject(elements))
    return {
      name: "cytoscape",
      nodes: (list(elements["nodes"]) ?? []).map(dropSecondId),
      edges: (list(elements["edges"]) ?? []).map(dropSecondId),
      isDirected: top["directed"] !== false,
      about,
    };
  const isElement = (item: unknown) => isObject(item) && (isObject(item["data"]) || "group" in item);
  if (elements.length === 0 || !elements.every(isElement)) return null;
  return {
    name: "cytoscape",
    nodes: elements.filter((item) => !isEdgeItem(item)),
    edges: elements.filter(isEdgeItem),
    isDirected: true,
    about: Array.isArray(value) ? {} : about,
  };
}

/** Gephi Lite keeps the graph apart from the data of its elements and from their places. */
function findGephiLite(value: unknown): JsonGraph | null {
  const set = record(record(value)["graphDataset"]);
  const graph = record(set["fullGraph"]);
  if (!Array.isArray(graph["nodes"]) || !Array.isArray(graph["edges"])) return null;
  const [nodeData, edgeData, layout] = ["nodeData", "edgeData", "layout"].map((name) => record(set[name]));
  const keyOf = (item: unknown) => String(record(item)["key"]);
  return {
    name: "gephi-lite",
    nodes: graph["nodes"].map((item: unknown) => ({
      ...record(item),
      data: record(nodeData?.[keyOf(item)]),
      position: record(layout?.[keyOf(item)]),
    })),
    edges: graph["edges"].map((item: unknown) => ({
      ...record(item),
      data: record(edgeData?.[keyOf(item)]),
    })),
    isDirected: record(graph["options"])["type"] !== "undirected",
    about: { ...record(graph["attributes"]), ...without(record(set["metadata"]), "type") },
  };
}

/** Cytoscape Exchange, first and second edition: a list of aspects. */
function findExchange(value: unknown): JsonGraph | null {
  const aspects = list(value)?.filter(isObject) ?? [];
  if (!aspects.some((aspect) => "CXVersion" in aspect || "numberVerification" in aspect)) return null;
  const all = (name: string) => aspects.flatMap((aspect) => list(aspect[name]) ?? []).map(record);
  const attributes = (name: string) => {
    const found = new Map<unknown, Record<string, unknown>>();
    for (const item of all(name)) {
      const known = found.get(item["po"]) ?? {};
      known[String(item["n"])] = item["v"];
      found.set(item["po"], known);
    }
    return found;
  };
  const [ofNodes, ofEdges] = [attributes("nodeAttributes"), attributes("edgeAttributes")];
  const places = new Map(all("cartesianLayout").map((item) => [item["node"], without(item, "node")]));
  const idOf = (item: Json) => item["id"] ?? item["@id"];
  return {
    name: "cx",
    nodes: all("nodes").map((item) => ({
      id: idOf(item),
      ...("n" in item ? { name: item["n"] } : {}),
      ...("r" in item ? { represents: item["r"] } : {}),
      data: { ...record(item["v"]), ...ofNodes.get(idOf(item)) },
      position: places.get(idOf(item)) ?? without(item, "id", "@id", "n", "r", "v"),
    })),
    edges: all("edges").map((item) => ({
      id: idOf(item),
      source: item["s"],
      target: item["t"],
      ...("i" in item ? { interaction: item["i"] } : {}),
      data: { ...record(item["v"]), ...ofEdges.get(idOf(item)) },
    })),
    isDirected: true,
    about: Object.fromEntries(
      all("networkAttributes").map((item) => [String(item["n"] ?? "network"), item["v"] ?? item]),
    ),
  };
}

/** STIX: a bundle of objects of which some relate others. */
function findStix(value: unknown): JsonGraph | null {
  const top = record(value);
  if (top["type"] !== "bundle" || !Array.isArray(top["objects"])) return null;
  const objects: readonly unknown[] = top["objects"];
  const isEdge = (item: unknown) => "source_ref" in record(item) && "target_ref" in record(item);
  return {
    name: "stix",
    nodes: objects.filter((item) => !isEdge(item)),
    edges: objects.filter(isEdge),
    isDirected: true,
    about: without(top, "objects", "type"),
  };
}

/** networkx's `adjacency_data`: what each node is tied to stands in a list beside the nodes. */
function findAdjacency(value: unknown): JsonGraph | null {
  const { nodes, adjacency, directed, ...about } = record(value);
  if (!Array.isArray(nodes) || !Array.isArray(adjacency)) return null;
  const idOf = (item: unknown) => record(item)["id"];
  const seen = new Set<string>();
  const edges = adjacency.flatMap((ties: unknown, index) =>
    (list(ties) ?? []).flatMap((tie) => {
      const [source, target] = [idOf(nodes[index]), idOf(tie)];
      const pair = JSON.stringify([source, target, record(tie)["key"]]);
      const turned = JSON.stringify([target, source, record(tie)["key"]]);
      if (directed !== true && seen.has(turned)) return [];
      seen.add(pair);
      return [{ ...without(record(tie), "id"), source, target }];
    }),
  );
  return { name: "adjacency", nodes, edges, isDirected: directed === true, about };
}

const NODE_LISTS = ["nodes", "vertices", "entities", "elements", "items", "actors"];
const EDGE_LISTS = [
  "links",
  "edges",
  "relationships",
  "relations",
  "rels",
  "connections",
  "arcs",
  "triples",
  "ties",
];
const INSIDE = ["graph", "network", "graphs", "map"];

function findLists(value: unknown): JsonGraph | null {
  const top = record(value);
  const edgeList = EDGE_LISTS.find((name) => toItems(top[name]) !== null);
  const nodeList = NODE_LISTS.find((name) => toItems(top[name]) !== null);
  if (edgeList === undefined || nodeList === undefined) return null;
  const [nodes, edges] = [toItems(top[nodeList]) ?? [], toItems(top[edgeList]) ?? []];
  const options = record(top["options"]);
  const isGraphology =
    isObject(top["options"]) || nodes.some((node) => isObject(node) && "key" in node && !("id" in node));
  const isKeyed = !Array.isArray(top[nodeList]);
  // graphify writes the true direction although it says that there is none.
  const isDirected = top["directed"] !== false || Array.isArray(top["hyperedges"]);
  return {
    name: isGraphology && !isKeyed ? "graphology" : "node-link",
    nodes: nodes.map((node) => (isObject(node) ? node : { id: node })),
    edges,
    isDirected: isGraphology && "type" in options ? options["type"] !== "undirected" : isDirected,
    about: {
      ...record(top["graph"]),
      ...record(top["attributes"]),
      ...without(top, nodeList, edgeList, "graph", "attributes", "options", "directed", "multigraph"),
    },
  };
}

/** JSON Graph Format, BloodHound's OpenGraph, VOSviewer and others: the lists stand one level further in. */
function findInside(value: unknown): JsonGraph | null {
  const top = record(value);
  for (const name of INSIDE) {
    const inner = top[name];
    const all = (list(inner) ?? [inner]).flatMap((each) => findLists(each) ?? []);
    const [first] = all;
    if (first === undefined) continue;
    return {
      ...first,
      name: name === "graph" || name === "graphs" ? "json-graph" : first.name,
      nodes: all.flatMap(({ nodes }) => nodes),
      edges: all.flatMap(({ edges }) => edges),
      about: { ...without(top, name), ...first.about },
    };
  }
  return null;
}

/** One list of objects: a table in JSON. */
function findRows(value: unknown): JsonGraph | null {
  const isTable = (items: readonly unknown[] | null): items is readonly unknown[] =>
    items !== null && items.length > 0 && items.every(isObject);
  const table = { name: "json-table", nodes: [], edges: [], isDirected: true };
  const plain = list(value);
  if (isTable(plain)) return { ...table, rows: plain, about: {} };
  const top = record(value);
  const [columns, data] = [list(top["columns"]), list(top["data"])];
  if (columns && data?.every(Array.isArray)) {
    const rows = data.map((row) =>
      Object.fromEntries(columns.map((title, index) => [String(title), list(row)?.[index]])),
    );
    return { ...table, rows, about: without(top, "columns", "data") };
  }
  const lists = Object.entries(top).filter(([, items]) => isTable(list(items)));
  const [only] = lists;
  return only === undefined || lists.length > 1
    ? null
    : { ...table, rows: list(only[1]) ?? [], about: without(top, only[0]) };
}

const SHAPES = [
  findGephiLite,
  findExchange,
  findCytoscape,
  findStix,
  findAdjacency,
  findLists,
  findInside,
  findRows,
] as const;

/** Where a JSON value has a graph, in whichever of the shapes that programs write; `null` when it has none. */
export function findJsonGraph(value: unknown): JsonGraph | null {
  for (const find of SHAPES) {
    const found = find(value);
    if (found !== null) return found;
  }
  return null;
}
