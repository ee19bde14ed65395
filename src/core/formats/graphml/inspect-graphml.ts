import type { AttributeValue } from "../../model/dataset.ts";
import { type Issue, ok, type Result, refuse } from "../../model/result.ts";
import { parseAttributeValue } from "../attribute-value.ts";
import { collectFindings, type Findings } from "../findings.ts";
import type { ReadInput } from "../format.ts";
import { toFreeTitle } from "../free-title.ts";
import { field } from "../optional-field.ts";
import type { RawGraph } from "../raw-graph.ts";
import { createColumnPromoter } from "../records/column-promoter.ts";
import { resolveGraph, type UnresolvedEdge, type UnresolvedNode } from "../resolve-graph.ts";
import { readXml, type XmlAttributes, type XmlElement } from "../xml/read-xml.ts";
import { DESC, noteForm } from "./graphml-form.ts";
import { createKeys } from "./keys.ts";
import { createNodeStyleReader, type Heads, type NodeStyleReader } from "./node-style-reader.ts";

interface Item {
  readonly kind: "node" | "edge" | "graph";
  readonly fields: XmlAttributes;
  readonly line: number;
  readonly parent: string | null;
  readonly values: Map<string, AttributeValue>;
  /** Keys that the element has data for, so that it gets no default for them. */
  readonly keys: Set<string>;
  /** Its data by the ids of their keys, as written. */
  data?: Map<string, AttributeValue>;
  heads?: Heads;
}

const SILENT: ReadonlySet<string> = new Set(["graphml"]);
/** Attributes of the elements that GraphML itself gives a meaning. */
const FIELDS: Readonly<Record<Item["kind"], readonly string[]>> = {
  node: ["id"],
  edge: ["id", "source", "target", "directed"],
  graph: ["id", "edgedefault"],
};

function findFault({ name, attributes, at }: XmlElement, depth: number): Issue | undefined {
  const issue = (message: string, hint: string) => ({
    code: "graphml",
    path: "",
    message,
    hint,
    at: { ...at },
  });
  if (depth === 1 && name !== "graphml")
    return issue(
      `This is no GraphML file: it begins with <${name}>.`,
      "Open a file that begins with <graphml>.",
    );
  if (name === "hyperedge")
    return issue(
      "The file has an edge with more than two ends (<hyperedge>).",
      "Write it as a node with edges.",
    );
  if (name !== "edge") return undefined;
  const missing = ["source", "target"].filter((end) => (attributes[end] ?? "") === "");
  return missing.length === 0
    ? undefined
    : issue(
        `The edge "${attributes["id"] ?? ""}" has no ${missing.join(" and no ")}.`,
        "Name the node at each end.",
      );
}

function keepData(owner: Item | undefined, key: string, value: AttributeValue): void {
  if (owner === undefined) return;
  owner.data ??= new Map();
  owner.data.set(key, value);
}

/** Which way an edge goes: as it says, else as its arrow heads are drawn, else as the graph says. */
function toDirection({ fields, heads, line }: Item, isDirected: boolean, findings: Findings): Heads {
  const written = fields["directed"];
  if (written !== undefined) return written === "true" || written === "1" ? "forward" : "none";
  if (heads === undefined || (heads === "forward") === isDirected)
    return isDirected ? "forward" : (heads ?? "none");
  findings.add("Directions were taken from the arrow heads that are drawn", line);
  return heads;
}

/**
 * Reads GraphML (networkx, igraph, Gephi, Cytoscape, yEd, yFiles, Maltego, Neo4j) into what it says. Label, position and colour
 * are taken from the attribute names in common use and from drawings. All or nothing; repairs are counted findings. Linear.
 */
export function inspectGraphml({ bytes, onProgress, repairs, partial }: ReadInput): Result<RawGraph> {
  const findings = collectFindings();
  const keys = createKeys();
  const items: Item[] = [];
  const open: Item[] = [];
  const about = new Map<string, AttributeValue>();
  let text: string[] | null = null;
  let data: { readonly key: string; readonly line: number } | null = null;
  let drawing: NodeStyleReader | null = null;
  let dataDepth = Infinity;
  let isDirected = true;
  let graphs = 0;
  let nestings = 0;
  const counts = { node: 0, edge: 0, graph: 0 };

  const valuesHere = () => {
    const owner = open.at(-1);
    return owner === undefined || owner.kind === "graph" ? about : owner.values;
  };

  function start(kind: Item["kind"], { attributes, at }: XmlElement): void {
    const parent = open.findLast((item) => item.kind === "node")?.fields["id"] ?? null;
    const values = kind === "graph" ? about : new Map<string, AttributeValue>();
    for (const [name, value] of Object.entries(attributes))
      if (value !== undefined && !FIELDS[kind].includes(name) && !/^(?:xmlns|parse\.)/.test(name))
        values.set(toFreeTitle(values, name), value);
    const item: Item = { kind, fields: attributes, line: at.line, parent, values, keys: new Set() };
    open.push(item);
    items.push(item);
    counts[kind]++;
  }

  function endData(): void {
    const owner = open.at(-1);
    if (data !== null && text !== null) {
      const declared = keys.find(data.key, owner?.kind ?? "graph");
      if (declared === undefined) findings.add("Data without a declared key was read as text", data.line);
      const { title, type } = declared ?? { title: data.key, type: "string" };
      const content = text.join("");
      const values = valuesHere();
      // A drawing has no text of its own.
      if (drawing === null ? type !== "" || content.trim() !== "" : content.trim() !== "") {
        const value = parseAttributeValue(type, content, findings, data.line);
        values.set(toFreeTitle(values, title), value);
        keepData(owner, data.key, value);
      }
      owner?.keys.add(data.key);
    }
    data = null;
    text = null;
    drawing = null;
    dataDepth = Infinity;
  }

  const encoding = readXml(
    bytes,
    {
      open(element, depth) {
        const { name, attributes, at } = element;
        if (depth > dataDepth) {
          const owner = open.at(-1);
          drawing ??= createNodeStyleReader(valuesHere(), findings, at.line, (heads) => {
            if (owner !== undefined) owner.heads ??= heads;
          });
          drawing.open(element);
          return undefined;
        }
        const fault = findFault(element, depth);
        if (fault !== undefined) return fault;
        if (name === "key") keys.declare(attributes);
        else if (name === "default" || name === "desc") text = [];
        else if (name === "graph") {
          graphs++;
          if (graphs === 1) isDirected = (attributes["edgedefault"] ?? "undirected") === "directed";
          else if (open.length === 0) findings.add("Graphs after the first one were read into it", at.line);
          if (open.length === 0) start("graph", element);
          else nestings++;
        } else if (name === "node" || name === "edge") start(name, element);
        else if (name === "data") {
          data = { key: attributes["key"] ?? "", line: at.line };
          text = [];
          dataDepth = depth;
        } else if (name === "port" || name === "locator")
          findings.add(`Elements <${name}> were left out`, at.line);
        else if (!SILENT.has(name))
          findings.add(`Elements <${name}> are not part of GraphML and were left out`, at.line);
        return undefined;
      },
      text(piece) {
        if (drawing?.text(piece) !== true) text?.push(piece);
      },
      close(name, depth) {
        if (depth > dataDepth) drawing?.close();
        else if (depth === dataDepth) endData();
        else if (name === "default") {
          if (text !== null) keys.setDefault(text.join(""));
          text = null;
        } else if (name === "desc") {
          const words = text?.join("").trim() ?? "";
          const values = valuesHere();
          if (words !== "") {
            values.set(toFreeTitle(values, "desc"), words);
            keepData(open.at(-1), DESC, words);
          }
          text = null;
        } else if (name === "node" || name === "edge") open.pop();
        return undefined;
      },
    },
    findings,
    { partial, onProgress: onProgress && ((read) => onProgress(read, counts.node, counts.edge)) },
  );
  if (!encoding.ok) return encoding;
  if (graphs === 0)
    return refuse("no-graph", "", "The file has no <graph> in it.", "Open a file that holds a graph.");

  // Where only a part was read, its last elements are cut off.
  const cut = new Set(open.filter(({ kind }) => kind !== "graph"));
  const whole = cut.size === 0 ? items : items.filter((item) => !cut.has(item));
  for (const { id, title, type, owner, default: standard } of keys.list())
    if (standard !== undefined)
      for (const item of whole)
        if (!item.keys.has(id) && (owner === "all" || owner === item.kind) && !item.values.has(title))
          item.values.set(title, parseAttributeValue(type, standard, findings));
  const form = noteForm(whole, keys.list(), nestings > 0 || graphs > 1);
  const lift = createColumnPromoter();
  const nodes: UnresolvedNode[] = [];
  const edges: UnresolvedEdge[] = [];
  for (const item of whole) {
    const { kind, fields, line, parent, values } = item;
    const id = fields["id"] ?? null;
    if (kind === "node") {
      if (parent !== null)
        findings.add("Nested nodes were laid flat; the node around them stands in parent", line);
      nodes.push({ id, line, rest: { ...lift.node(values), ...field("parent", parent) } });
    } else if (kind === "edge") {
      const [source, target] = [fields["source"] ?? "", fields["target"] ?? ""];
      const direction = toDirection(item, isDirected, findings);
      const ends = direction === "backward" ? { source: target, target: source } : { source, target };
      edges.push({ id, line, rest: { ...ends, directed: direction !== "none", ...lift.edge(values) } });
    }
  }
  const graph = resolveGraph(nodes, edges, findings, repairs);
  return ok({
    format: "graphml",
    encoding: encoding.value.encoding,
    isIncomplete: encoding.value.isIncomplete,
    meta: Object.fromEntries(about),
    ...graph,
    ...field("form", form?.(graph)),
    findings: findings.list(),
  });
}
