import { childrenOf, descendantsOf, type Tree, toTree } from "../xml-tree.ts";

/**
 * What a GEXF file says, one line for each fact, told apart by what it is about; the ways in which it can be written (defaults,
 * order, colours in hex, times on the element or in a spell) make no difference. An own reading, apart from the product's.
 */
export function listGexfFacts(text: string): readonly string[] {
  const root = toTree(text);
  const graph = childrenOf(root, "graph")[0];
  if (graph === undefined) throw new Error("no graph");
  const facts: string[] = [`version ${root.attributes.get("version")}`];
  const add = (...parts: readonly (string | undefined)[]) =>
    facts.push(parts.map((part) => part ?? "-").join(" | "));

  for (const meta of childrenOf(root, "meta")) {
    for (const [name, value] of meta.attributes) add("meta", name, value);
    for (const child of meta.children) add("meta", child.name, child.text.trim());
  }
  for (const [name, value] of graph.attributes) add("graph", name, value);

  const defaults = { node: new Map<string, string>(), edge: new Map<string, string>() };
  const types = { node: new Map<string, string>(), edge: new Map<string, string>() };
  for (const block of childrenOf(graph, "attributes")) {
    const owner = block.attributes.get("class") === "edge" ? "edge" : "node";
    for (const column of childrenOf(block, "attribute")) {
      const id = column.attributes.get("id") ?? column.attributes.get("title") ?? "";
      const type = column.attributes.get("type") ?? "string";
      types[owner].set(id, type);
      add("column", owner, id, column.attributes.get("title"), type, block.attributes.get("mode"));
      for (const child of column.children) {
        add("column", owner, id, child.name, child.text);
        if (child.name === "default") defaults[owner].set(id, child.text);
      }
    }
  }

  const toNumber = (value: string | undefined) =>
    value !== undefined && /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value.trim())
      ? String(Number(value))
      : value;
  const toItems = (value: string) => {
    const inner = /^\s*\[([\s\S]*)\]\s*$/.exec(value)?.[1];
    return inner === undefined
      ? value.split(/[|;,]/).map((item) => item.trim())
      : [...inner.matchAll(/"((?:[^"\\]|\\.)*)"|[^,]+/g)].map(([all, quoted]) => quoted ?? all.trim());
  };
  const toValue = (type: string, value: string) =>
    /^list/i.test(type)
      ? JSON.stringify(toItems(value))
      : /^(?:string|anyuri|boolean)$/i.test(type)
        ? value
        : (toNumber(value) ?? "");
  const toTime = (element: Tree) => {
    const at = (name: string) => element.attributes.get(name);
    const moment = at("timestamp");
    if (moment !== undefined) return `at ${moment}`;
    const [start, end] = [at("start"), at("end")];
    return start === undefined && end === undefined ? null : `${start ?? ".."} to ${end ?? ".."}`;
  };
  const addTimes = (key: string, element: Tree) => {
    const spells = descendantsOf({ ...element, children: childrenOf(element, "spells") as Tree[] }, "spell");
    const times = [...(spells.length === 0 ? [element] : []), ...spells].flatMap(
      (each) => toTime(each) ?? [],
    );
    for (const time of times) add(key, "time", time);
  };
  const addValues = (key: string, owner: "node" | "edge", element: Tree) => {
    const seen = new Set<string>();
    for (const values of childrenOf(element, "attvalues"))
      for (const value of childrenOf(values, "attvalue")) {
        const id = value.attributes.get("for") ?? value.attributes.get("id") ?? "";
        seen.add(id);
        add(
          key,
          "value",
          id,
          toValue(types[owner].get(id) ?? "string", value.attributes.get("value") ?? ""),
          toTime(value) ?? "",
        );
      }
    for (const [id, text] of defaults[owner])
      if (!seen.has(id)) add(key, "value", id, toValue(types[owner].get(id) ?? "string", text), "");
  };
  const addLook = (key: string, element: Tree) => {
    for (const child of element.children) {
      if (!/viz/.test(child.namespace)) continue;
      const at = (name: string) => child.attributes.get(name);
      if (child.name === "color") {
        const hex = /^#?(..)(..)(..)$/.exec(at("hex") ?? at("value") ?? "");
        const channels =
          hex === null
            ? ["r", "g", "b"].map((name) => Number(at(name)))
            : hex.slice(1).map((part) => Number.parseInt(part, 16));
        add(key, "color", channels.join(" "), String(Number(at("a") ?? 1)));
      } else if (child.name === "position")
        add(key, "position", ...["x", "y", "z"].map((name) => toNumber(at(name))));
      else for (const [name, value] of child.attributes) add(key, child.name, name, toNumber(value));
    }
  };
  const visit = (nodes: Tree, parent: string | undefined) => {
    for (const node of childrenOf(nodes, "node")) {
      const id = node.attributes.get("id");
      const key = `node ${id}`;
      add(key, "label", node.attributes.get("label"));
      const around = [
        ...new Set([
          ...(node.attributes.get("pid") === undefined ? [] : [node.attributes.get("pid")]),
          ...childrenOf(node, "parents").flatMap((each) =>
            childrenOf(each, "parent").map(({ attributes }) => attributes.get("for")),
          ),
          ...(parent === undefined ? [] : [parent]),
        ]),
      ];
      for (const each of around) add(key, "inside", each);
      addTimes(key, node);
      addValues(key, "node", node);
      addLook(key, node);
      for (const inner of childrenOf(node, "nodes")) visit(inner, id);
    }
  };
  for (const nodes of childrenOf(graph, "nodes")) visit(nodes, undefined);
  const standard = graph.attributes.get("defaultedgetype") ?? "undirected";
  let place = 0;
  for (const edge of descendantsOf(graph, "edge")) {
    const at = (name: string) => edge.attributes.get(name);
    const key = `edge ${at("id") ?? `at place ${place}`}`;
    place++;
    add(key, "ends", at("source"), at("target"), (at("type") ?? standard).toLowerCase());
    add(key, "kind", at("kind"), "label", at("label"), "weight", toNumber(at("weight")));
    addTimes(key, edge);
    addValues(key, "edge", edge);
    addLook(key, edge);
  }
  return facts;
}

/** How many facts of the first came back in the second, and which were lost or invented. */
export function compareFacts(before: readonly string[], after: readonly string[]) {
  const left = new Map<string, number>();
  for (const fact of after) left.set(fact, (left.get(fact) ?? 0) + 1);
  const lost: string[] = [];
  for (const fact of before) {
    const count = left.get(fact) ?? 0;
    if (count === 0) lost.push(fact);
    else left.set(fact, count - 1);
  }
  const invented = [...left].flatMap(([fact, count]) => Array.from({ length: count }, () => fact));
  return { kept: before.length - lost.length, of: before.length, lost, invented };
}
