import { type Issue, ok, type Result, refuse } from "../../model/result.ts";
import { collectFindings } from "../findings.ts";
import type { ReadInput } from "../format.ts";
import type { RawGraph } from "../raw-graph.ts";
import { resolveGraph } from "../resolve-graph.ts";
import { readXml, type XmlElement } from "../xml/read-xml.ts";
import { createDeclaredAttributes } from "./declared-attributes.ts";
import { finishEdge, finishNode } from "./finish-element.ts";
import { type GexfElement, readProperty, toGexfElement } from "./gexf-element.ts";
import { createFormNotes, listUnnamed } from "./gexf-form.ts";
import { readTimes } from "./gexf-spells.ts";

const CAPTURED: ReadonlySet<string> = new Set([
  "creator",
  "description",
  "title",
  "keywords",
  "default",
  "options",
]);
const SILENT: ReadonlySet<string> = new Set(["gexf", "nodes", "edges", ...CAPTURED]);

// Any GEXF version's namespace, and the malformed ones that some writers make of them.
const isForeign = (namespace: string) => namespace !== "" && !/gexf/i.test(namespace);

const toNotGexf = ({ name, at }: XmlElement): Issue => ({
  code: "not-gexf",
  path: "",
  message: `This is no GEXF file: it begins with <${name}>.`,
  hint:
    name === "html" ? "A web page was saved in place of the file." : "Open a file that begins with <gexf>.",
  at: { ...at },
});

function findMissingEnd({ fields, line, column }: GexfElement): Issue | undefined {
  const missing = (["source", "target"] as const).filter((end) => (fields[end] ?? "") === "");
  if (missing.length === 0) return undefined;
  const { id } = fields;
  return {
    code: "edge-end",
    path: "",
    message: `The edge${id === undefined ? "" : ` "${id}"`} has no ${missing.join(" and no ")}.`,
    hint: "Name the node at each end.",
    at: { line, column },
  };
}

const MOST_SHARED = 4096;

/** The same text once in memory, for the first few thousand different ones. */
function createSharing(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const first = known.get(text);
    if (first !== undefined) return first;
    if (known.size < MOST_SHARED) known.set(text, text);
    return text;
  };
}

/** A list that has grown keeps room for more, which half a million elements never use. */
function trimValues(element: GexfElement | undefined): void {
  if (element !== undefined) element.values = element.values.slice();
}

/**
 * Reads GEXF 1.1, 1.2 and 1.3 into what it says, whoever wrote it: dynamic, hierarchical, mixed, with parallel edges,
 * self-loops, several attribute blocks, undeclared attributes and colours in hex. All or nothing; what had to be renamed,
 * repaired or left aside is a counted finding. Time and memory are linear in the file.
 */
export function inspectGexf({ bytes, onProgress, repairs, partial }: ReadInput): Result<RawGraph> {
  const findings = collectFindings();
  const share = createSharing();
  const declared = { node: createDeclaredAttributes(findings), edge: createDeclaredAttributes(findings) };
  const header = new Map<string, string>();
  const unfinished: GexfElement[] = [];
  const nodes: GexfElement[] = [];
  const edges: GexfElement[] = [];
  const form = createFormNotes();
  let block: GexfElement["kind"] = "node";
  let attribute = "";
  let captured: string[] | null = null;
  let skippedFrom = Infinity;
  let graphs = 0;

  const keep = (field: string, text: string | undefined) => {
    if (text !== undefined && text !== "") header.set(field, text);
  };

  function openItem(kind: GexfElement["kind"], element: XmlElement): Issue | undefined {
    const around = unfinished.findLast((item) => item.kind === "node");
    const spells = readTimes(element.attributes, findings, element.at.line);
    const item = toGexfElement(kind, element, around?.fields.id ?? null, spells);
    unfinished.push(item);
    (kind === "node" ? nodes : edges).push(item);
    return kind === "edge" ? findMissingEnd(item) : undefined;
  }

  function openElement(element: XmlElement): Issue | undefined {
    const { name, attributes, at } = element;
    const owner = unfinished.at(-1);
    if (CAPTURED.has(name)) captured = [];
    switch (name) {
      case "meta":
        form.keepMeta(attributes);
        keep("lastmodified", attributes["lastmodifieddate"] ?? attributes["lastmodified"]);
        return undefined;
      case "graph":
        if (++graphs > 1) findings.add("Graphs after the first one were read into it", at.line);
        else form.keepHeader(attributes);
        for (const field of ["defaultedgetype", "timeformat", "timetype"]) keep(field, attributes[field]);
        return undefined;
      case "attributes":
        block = attributes["class"] === "edge" ? "edge" : "node";
        form.openBlock(attributes);
        return undefined;
      case "attribute": {
        const title = attributes["title"] ?? "";
        attribute = attributes["id"] ?? title;
        form.declare(attribute, attributes);
        declared[block].declare(
          attribute,
          title === "" ? attribute : title,
          attributes["type"] ?? "string",
          at.line,
        );
        return undefined;
      }
      case "node":
      case "edge":
        return openItem(name, element);
      case "attvalue": {
        const key = share(attributes["for"] ?? attributes["id"] ?? "");
        const [spell = null] = readTimes(attributes, findings, at.line);
        owner?.values.push({ key, text: share(attributes["value"] ?? ""), spell, line: at.line });
        return undefined;
      }
      default:
        if (!SILENT.has(name) && (owner === undefined || !readProperty(owner, element, findings)))
          findings.add(`Elements <${name}> are not part of GEXF and were left out`, at.line);
        return undefined;
    }
  }

  const encoding = readXml(
    bytes,
    {
      open(element, depth) {
        if (depth === 1 && element.name !== "gexf") return toNotGexf(element);
        if (depth === 1) keep("version", element.attributes["version"]);
        if (depth > skippedFrom) return undefined;
        if (!isForeign(element.namespace)) return openElement(element);
        findings.add("Elements of other vocabularies were left out", element.at.line);
        skippedFrom = depth;
        return undefined;
      },
      text: (piece) => captured?.push(piece),
      close(name, depth) {
        if (depth === skippedFrom) skippedFrom = Infinity;
        else if (depth < skippedFrom) {
          if (name === "node" || name === "edge") trimValues(unfinished.pop());
          if (captured !== null && CAPTURED.has(name)) {
            const text = captured.join("");
            if (name === "default") {
              declared[block].setDefault(attribute, text);
              form.setDefault(text);
            } else if (name === "options") form.setOptions(text);
            else {
              keep(name, text.trim());
              form.keepMetaText(name, text.trim());
            }
            captured = null;
          }
        }
        return undefined;
      },
    },
    findings,
    { partial, onProgress: onProgress && ((read) => onProgress(read, nodes.length, edges.length)) },
  );
  if (!encoding.ok) return encoding;
  if (graphs === 0)
    return refuse("no-graph", "", "The file has no <graph> in it.", "Open a file that holds a graph.");
  const standard = header.get("defaultedgetype") ?? "undirected";
  // Where only a part was read, its last elements are cut off.
  const cut = new Set(unfinished);
  const isWhole = (element: GexfElement) => !cut.has(element);
  const graph = resolveGraph(
    nodes.filter(isWhole).map((element) => finishNode(element, declared.node, findings)),
    edges.filter(isWhole).map((element) => finishEdge(element, standard, declared.edge, findings)),
    findings,
    repairs,
  );
  const pick = (...fields: readonly string[]) =>
    Object.fromEntries(
      fields.flatMap((field) => (header.has(field) ? [[field, header.get(field) ?? ""]] : [])),
    );
  const title = header.get("title") ?? "";
  const timeFormat = header.get("timeformat") ?? header.get("timetype");
  return ok({
    format: "gexf",
    ...pick("version"),
    encoding: encoding.value.encoding,
    isIncomplete: encoding.value.isIncomplete,
    meta: pick("creator", "description", "lastmodified"),
    ...(title === "" ? {} : { title }),
    ...(timeFormat === undefined ? {} : { timeFormat }),
    ...graph,
    form: form.finish(
      header.get("version") ?? "",
      declared,
      listUnnamed(
        edges.map(({ fields }) => fields.id),
        graph.edges,
      ),
    ),
    findings: findings.list(),
  });
}
