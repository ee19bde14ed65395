import { childrenOf, descendantsOf, type Tree, toTree } from "./xml-tree.ts";

const NAMESPACES: Readonly<Record<string, string>> = {
  "1.3": "http://gexf.net/1.3",
  "1.2": "http://www.gexf.net/1.2draft",
};
const RESERVED = new Set(
  "id label weight kind color size x y z shape thickness start end spells timeset interval viz pid parents key".split(
    " ",
  ),
);
const VALUES: Readonly<Record<string, RegExp>> = {
  string: /^[\s\S]+$/,
  integer: /^-?\d+$/,
  long: /^-?\d+$/,
  double: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i,
  float: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i,
  boolean: /^(true|false)$/,
};
const DATE = /^-?\d{4,}-\d\d-\d\d$/;
const VIZ = new Set(["size", "position", "color", "thickness", "shape"]);

type Report = (rule: string) => void;

function checkColumns(graph: Tree, report: Report) {
  const columns = new Map<string, Map<string, string>>();
  for (const block of childrenOf(graph, "attributes")) {
    const owner = block.attributes.get("class") ?? "";
    if (columns.has(owner)) report(`several attribute blocks for ${owner}`);
    const types = new Map<string, string>();
    columns.set(owner, types);
    for (const { attributes, children } of childrenOf(block, "attribute")) {
      const id = attributes.get("id") ?? "";
      if (id !== attributes.get("title")) report("attribute id differs from its title");
      if (!/^[a-z][a-z0-9_]*$/.test(id) || RESERVED.has(id)) report(`attribute name ${id}`);
      if (types.has(id)) report("attribute declared twice");
      const type = attributes.get("type") ?? "";
      if (VALUES[type] === undefined) report(`attribute type ${type}`);
      if (children.length > 0) report("options or default");
      types.set(id, type);
    }
  }
  return columns;
}

function checkValues(element: Tree, types: ReadonlyMap<string, string>, report: Report) {
  const seen = new Set<string>();
  for (const { attributes } of childrenOf(element, "attvalues").flatMap((block) =>
    childrenOf(block, "attvalue"),
  )) {
    const key = attributes.get("for") ?? "";
    const type = types.get(key);
    if (type === undefined) report("undeclared attribute");
    else if (VALUES[type]?.test(attributes.get("value") ?? "") !== true)
      report(`value of type ${type}: ${attributes.get("value")}`);
    if (seen.has(key)) report("several values of one attribute");
    seen.add(key);
  }
  return seen;
}

function checkLook(element: Tree, namespace: string, report: Report) {
  for (const child of element.children)
    if (VIZ.has(child.name) !== (child.namespace === `${namespace}/viz`)) report("viz namespace");
  const numbers = (name: string, ...keys: readonly string[]) =>
    childrenOf(element, name).flatMap(({ attributes }) =>
      keys.map((key) => Number(attributes.get(key) ?? "NaN")),
    );
  if (!numbers("position", "x", "y", "z").every(Number.isFinite)) report("position");
  if (!numbers("size", "value").every((value) => value > 0 && Number.isFinite(value))) report("size");
  const isChannel = (value: number) => Number.isInteger(value) && value >= 0 && value <= 255;
  if (!numbers("color", "r", "g", "b").every(isChannel)) report("colour");
}

function checkTimes(element: Tree, report: Report): boolean {
  const spells = childrenOf(element, "spells").flatMap((block) => childrenOf(block, "spell"));
  const own = element.attributes.has("start") || element.attributes.has("end");
  if (own && spells.length > 0) report("times both on the element and in spells");
  if (spells.length === 1) report("a single spell");
  let previousEnd = "";
  for (const { attributes } of [element, ...spells]) {
    const [start, end] = [attributes.get("start"), attributes.get("end")];
    for (const bound of [start, end]) if (bound !== undefined && !DATE.test(bound)) report(`date ${bound}`);
    if (start !== undefined && end !== undefined && start > end) report("ends before it starts");
    if (attributes === element.attributes) continue;
    if (previousEnd !== "" && (start === undefined || start <= previousEnd))
      report("spells overlap or are not sorted");
    previousEnd = end ?? "9999";
  }
  return own || spells.length > 0;
}

/**
 * Every rule of the mapping table that a GEXF file breaks; empty = Gephi, Gephi Lite, graphology and networkx all read it without
 * loss. Works on the text alone, and shares no code with the writer.
 */
export function checkGexf(text: string, profile: "portable" | "gephi" = "portable"): readonly string[] {
  const broken = new Set<string>();
  const report: Report = (rule) => broken.add(rule);
  if (!text.startsWith('<?xml version="1.0" encoding="UTF-8"?>')) report("XML declaration");
  if (/<!DOCTYPE|schemaLocation|<options|\shex=/.test(text))
    report("DOCTYPE, schemaLocation, options or hex");

  const root = toTree(text);
  const version = root.attributes.get("version") ?? "";
  const namespace = NAMESPACES[version] ?? "";
  if (root.name !== "gexf" || root.namespace !== namespace) report("namespace");
  const graph = childrenOf(root, "graph")[0];
  if (graph === undefined) return [...broken, "no graph"];
  const standard = graph.attributes.get("defaultedgetype");
  if ((profile === "portable") !== (standard !== undefined)) report("defaultedgetype");
  const columns = checkColumns(graph, report);

  // Everything is said by elements and attributes.
  if (graph.text.trim() !== "") report("text in the graph");
  let timed = false;
  const ids = new Set<string>();
  const check = (element: Tree, owner: "node" | "edge") => {
    for (const { text } of [element, ...element.children]) if (text.trim() !== "") report(`text in ${owner}`);
    const types = columns.get(owner) ?? new Map<string, string>();
    const seen = checkValues(element, types, report);
    for (const [name, type] of types)
      if (type === "boolean" && isOwn(name) && !seen.has(name)) report(`no ${name}`);
    checkLook(element, namespace, report);
    timed = checkTimes(element, report) || timed;
    if ((element.attributes.get("label") ?? "") === "") report(`${owner} without label`);
    const id = element.attributes.get("id") ?? "";
    if (id === "" || ids.has(`${owner} ${id}`)) report(`${owner} id`);
    ids.add(`${owner} ${id}`);
  };
  for (const node of descendantsOf(graph, "node")) check(node, "node");

  const kinds = new Set<string>();
  for (const edge of descendantsOf(graph, "edge")) {
    check(edge, "edge");
    const [source = "", target = "", kind = ""] = ["source", "target", "kind"].map((key) =>
      edge.attributes.get(key),
    );
    if (!ids.has(`node ${source}`) || !ids.has(`node ${target}`)) report("dangling edge");
    if (!(Number(edge.attributes.get("weight")) > 0)) report("weight");
    if (edge.attributes.has("type") !== (profile === "gephi")) report("edge type");
    if (version === "1.2" && edge.attributes.has("kind")) report("kind in 1.2");
    if (version !== "1.3") continue;
    const values = childrenOf(edge, "attvalues").flatMap((block) => block.children);
    const symmetric = values
      .find(({ attributes }) => attributes.get("for") === "symmetric")
      ?.attributes.get("value");
    const pairs =
      symmetric === "true" && source !== target
        ? [
            [source, target],
            [target, source],
          ]
        : [[source, target]];
    for (const pair of pairs) {
      const key = JSON.stringify([...pair, kind]);
      if (kinds.has(key)) report("two edges of one pair and kind");
      kinds.add(key);
    }
  }
  if (timed !== (graph.attributes.get("mode") === "dynamic")) report("mode");
  if (timed !== (graph.attributes.get("timeformat") === "date")) report("timeformat");
  return [...broken];
}

/** Columns that the writer itself declares; a foreign boolean may be absent. */
const isOwn = (name: string) => name === "symmetric" || name === "contested";
