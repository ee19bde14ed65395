import { type Issue, ok, type Result, refuse } from "../../model/result.ts";
import { addFindings, collectFindings } from "../findings.ts";
import type { ReadInput } from "../format.ts";
import type { RawGraph } from "../raw-graph.ts";
import { resolveGraph, type UnresolvedEdge, type UnresolvedNode } from "../resolve-graph.ts";
import { detachText } from "../xml/detach-text.ts";
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

/** The same, asked anew only where the namespace is another than last time. */
function createForeignTest(): (namespace: string) => boolean {
  let last = "";
  let answer = false;
  return (namespace) => {
    if (namespace !== last) {
      last = namespace;
      answer = isForeign(namespace);
    }
    return answer;
  };
}

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
    const own = detachText(text);
    if (known.size < MOST_SHARED) known.set(own, own);
    return own;
  };
}

/** Ends the first reading of a file that declares something after the elements that it is about; no reader ever sees it. */
const DECLARED_LATE: Issue = { code: "declared-late", path: "", message: "" };

/** Elements are finished as they close, or all at the end. */
type Finishing = "at once" | "at the end";

/**
 * Reads GEXF 1.1, 1.2 and 1.3 into what it says, whoever wrote it: dynamic, hierarchical, mixed, with parallel edges,
 * self-loops, several attribute blocks, undeclared attributes and colours in hex. All or nothing; what had to be renamed,
 * repaired or left aside is a counted finding. Time and memory are linear in the file.
 */
export function inspectGexf(input: ReadInput): Result<RawGraph> {
  const result = readGexf(input, "at once");
  return !result.ok && result.error[0] === DECLARED_LATE ? readGexf(input, "at the end") : result;
}

function readGexf(
  { bytes, onProgress, repairs, partial }: ReadInput,
  finishing: Finishing,
): Result<RawGraph> {
  const findings = collectFindings();
  const share = createSharing();
  // In the report what the elements say comes after what was seen on the way, nodes before edges.
  const ofNodes = collectFindings();
  const ofEdges = collectFindings();
  const declared = {
    node: createDeclaredAttributes(findings, ofNodes, share),
    edge: createDeclaredAttributes(findings, ofEdges, share),
  };
  const isOther = createForeignTest();
  const expectedKeys: string[] = [];
  const header = new Map<string, string>();
  const unfinished: GexfElement[] = [];
  /** In the order in which they opened, which is that of the graph. */
  let waiting: GexfElement[] = [];
  const nodes: UnresolvedNode[] = [];
  const edges: UnresolvedEdge[] = [];
  const form = createFormNotes();
  let block: GexfElement["kind"] = "node";
  let attribute = "";
  let captured: string[] | null = null;
  let skippedFrom = Infinity;
  let graphs = 0;

  const keep = (field: string, text: string | undefined) => {
    if (text !== undefined && text !== "") header.set(field, text);
  };

  const readStandard = () => header.get("defaultedgetype") ?? "undirected";

  function finishWaiting(): void {
    for (const element of waiting)
      if (element.kind === "node") nodes.push(finishNode(element, declared.node, ofNodes));
      else edges.push(finishEdge(element, readStandard(), declared.edge, ofEdges));
    waiting = [];
  }

  /** Whether elements were finished without what is declared now. */
  const isLate = () => nodes.length + edges.length > 0;

  function openItem(kind: GexfElement["kind"], element: XmlElement): Issue | undefined {
    const around = unfinished.findLast((item) => item.kind === "node");
    const spells = readTimes(element.attributes, findings, element.at.line);
    const item = toGexfElement(kind, element, around?.fields.id ?? null, spells);
    unfinished.push(item);
    waiting.push(item);
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
        return isLate() ? DECLARED_LATE : undefined;
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
        return isLate() ? DECLARED_LATE : undefined;
      }
      case "node":
      case "edge":
        return openItem(name, element);
      case "attvalue": {
        const written = attributes["for"] ?? attributes["id"] ?? "";
        // Mostly the same as in the element before, at the same place.
        const expected = expectedKeys[owner?.values.length ?? 0];
        const key = expected === written ? expected : share(written);
        expectedKeys[owner?.values.length ?? 0] = key;
        const [spell = null] = readTimes(attributes, findings, at.line);
        owner?.values.push({ key, text: attributes["value"] ?? "", spell, line: at.line });
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
        if (!isOther(element.namespace)) return openElement(element);
        findings.add("Elements of other vocabularies were left out", element.at.line);
        skippedFrom = depth;
        return undefined;
      },
      text: (piece) => captured?.push(piece),
      close(name, depth) {
        if (depth === skippedFrom) skippedFrom = Infinity;
        else if (depth < skippedFrom) {
          if (name === "node" || name === "edge") unfinished.pop();
          if (finishing === "at once" && unfinished.length === 0 && waiting.length > 0) finishWaiting();
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
  // Where only a part was read, its last elements are cut off.
  const cut = new Set(unfinished);
  if (cut.size > 0) waiting = waiting.filter((element) => !cut.has(element));
  finishWaiting();
  for (const found of [ofNodes, ofEdges]) addFindings(findings, found.list());
  const graph = resolveGraph(nodes, edges, findings, repairs);
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
        edges.map(({ id }) => id),
        graph.edges,
      ),
    ),
    findings: findings.list(),
  });
}
