import type { AttributeValue } from "../../model/dataset.ts";
import { type Issue, ok, type Result, refuse } from "../../model/result.ts";
import { parseAttributeValue } from "../attribute-value.ts";
import { collectFindings } from "../findings.ts";
import type { ReadInput } from "../format.ts";
import { toFreeTitle } from "../free-title.ts";
import type { InspectedGraph } from "../inspected.ts";
import { liftEdgeFields, liftNodeFields } from "../lift-fields.ts";
import { field } from "../optional-field.ts";
import { type RawEdge, type RawNode, resolveGraph } from "../resolve-graph.ts";
import { readXml, type XmlAttributes, type XmlElement } from "../xml/read-xml.ts";
import { readShape } from "./read-shape.ts";

interface Key {
  readonly title: string;
  readonly type: string;
  readonly owner: string;
  default?: string;
}

interface Item {
  readonly kind: "node" | "edge" | "graph";
  readonly fields: XmlAttributes;
  readonly line: number;
  readonly parent: string | null;
  readonly values: Map<string, AttributeValue>;
  /** Keys that the element has data for, so that it gets no default for them. */
  readonly keys: Set<string>;
}

const SILENT: ReadonlySet<string> = new Set(["graphml", "port", "desc", "locator"]);
const TYPES: Readonly<Record<string, string>> = { int: "integer" };

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

/**
 * Reads GraphML (networkx, igraph, Gephi, Cytoscape, yEd) into what it says. Label, position and colour are taken from the
 * attribute names in common use and from yEd's shapes. All or nothing; repairs are counted findings. Linear.
 */
export function inspectGraphml({ bytes, onProgress, repairs, partial }: ReadInput): Result<InspectedGraph> {
  const findings = collectFindings();
  const keys = new Map<string, Key>();
  const items: Item[] = [];
  const open: Item[] = [];
  let key: string | null = null;
  let text: string[] | null = null;
  let data: { readonly key: string; readonly line: number } | null = null;
  let dataDepth = Infinity;
  let isDirected = true;
  let graphs = 0;
  const counts = { node: 0, edge: 0, graph: 0 };

  function start(kind: Item["kind"], { attributes, at }: XmlElement): void {
    const parent = open.findLast((item) => item.kind === "node")?.fields["id"] ?? null;
    const item: Item = {
      kind,
      fields: attributes,
      line: at.line,
      parent,
      values: new Map(),
      keys: new Set(),
    };
    open.push(item);
    items.push(item);
    counts[kind]++;
  }

  function endData(): void {
    const owner = open.at(-1);
    if (data !== null && owner !== undefined && text !== null) {
      const declared = keys.get(data.key);
      if (declared === undefined) findings.add("Data without a declared key was read as text", data.line);
      const { title, type } = declared ?? { title: data.key, type: "string" };
      const content = text.join("");
      // yEd's pictures are elements, not text; readShape has taken what it knows of them.
      if (type !== "" || content.trim() !== "") {
        const free = owner.keys.has(data.key) ? toFreeTitle(owner.values, title) : title;
        owner.values.set(free, parseAttributeValue(TYPES[type] ?? type, content, findings, data.line));
      }
      owner.keys.add(data.key);
    }
    data = null;
    text = null;
    dataDepth = Infinity;
  }

  const encoding = readXml(
    bytes,
    {
      open(element, depth) {
        const { name, attributes, at } = element;
        if (depth > dataDepth) {
          const owner = open.at(-1);
          if (owner !== undefined && readShape(element, owner.values)) text = [];
          return undefined;
        }
        const fault = findFault(element, depth);
        if (fault !== undefined) return fault;
        if (name === "key") {
          key = attributes["id"] ?? "";
          const isPicture = attributes["yfiles.type"] !== undefined;
          const title = attributes["attr.name"] ?? key;
          const type = attributes["attr.type"] ?? (isPicture ? "" : "string");
          keys.set(key, { title, type, owner: attributes["for"] ?? "all" });
        } else if (name === "default") text = [];
        else if (name === "graph") {
          graphs++;
          if (graphs === 1) isDirected = (attributes["edgedefault"] ?? "undirected") === "directed";
          else if (open.length === 0) findings.add("Graphs after the first one were read into it", at.line);
          if (open.length === 0) start("graph", element);
        } else if (name === "node" || name === "edge") start(name, element);
        else if (name === "data") {
          data = { key: attributes["key"] ?? "", line: at.line };
          text = [];
          dataDepth = depth;
        } else if (!SILENT.has(name))
          findings.add(`Elements <${name}> are no part of GraphML and were left out`, at.line);
        return undefined;
      },
      text: (piece) => text?.push(piece),
      close(name, depth) {
        if (depth > dataDepth) {
          const owner = open.at(-1);
          if (owner !== undefined && text !== null && /Label$/.test(name) && !owner.values.has("label")) {
            const label = text.join("").trim();
            if (label !== "") owner.values.set("label", label);
          }
          text = [];
        } else if (depth === dataDepth) endData();
        else if (name === "default") {
          const declared = keys.get(key ?? "");
          if (declared !== undefined && text !== null) declared.default = text.join("");
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
  for (const item of whole)
    for (const [id, { title, type, owner, default: standard }] of keys)
      if (standard !== undefined && !item.keys.has(id) && (owner === "all" || owner === item.kind))
        item.values.set(title, parseAttributeValue(TYPES[type] ?? type, standard, findings));
  const nodes: RawNode[] = [];
  const edges: RawEdge[] = [];
  for (const { kind, fields, line, parent, values } of whole) {
    const id = fields["id"] ?? null;
    if (kind === "node") {
      if (parent !== null)
        findings.add("Nested nodes were laid flat; the node around them stands in parent", line);
      nodes.push({ id, line, rest: { ...liftNodeFields(values), ...field("parent", parent) } });
    } else if (kind === "edge") {
      const written = fields["directed"];
      const directed = written === undefined ? isDirected : written === "true" || written === "1";
      const ends = { source: fields["source"] ?? "", target: fields["target"] ?? "" };
      edges.push({ id, line, rest: { ...ends, directed, ...liftEdgeFields(values) } });
    }
  }
  const about = items.find(({ kind }) => kind === "graph")?.values;
  const meta = ["creator", "description", "lastmodified"].flatMap((title) => {
    const value = about?.get(title);
    return typeof value === "string" ? [[title, value] as const] : [];
  });
  return ok({
    format: "graphml",
    encoding: encoding.value.encoding,
    isIncomplete: encoding.value.isIncomplete,
    meta: Object.fromEntries(meta),
    ...resolveGraph(nodes, edges, findings, repairs),
    findings: findings.list(),
  });
}
