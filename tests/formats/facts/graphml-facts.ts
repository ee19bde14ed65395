import { childrenOf, descendantsOf, type Tree, toTree } from "../xml-tree.ts";

/** What a GraphML file says, one line for each fact; order, defaults and the spelling of numbers make no difference. */
export function listGraphmlFacts(text: string): readonly string[] {
  const root = toTree(text);
  const graph = childrenOf(root, "graph")[0];
  if (graph === undefined) throw new Error("no graph");
  const facts: string[] = [];
  const add = (...parts: readonly (string | undefined)[]) =>
    facts.push(parts.map((part) => part ?? "-").join(" | "));
  const keys = childrenOf(root, "key").map((key) => ({
    id: key.attributes.get("id") ?? "",
    owner: key.attributes.get("for") ?? "all",
    type: key.attributes.get("attr.type") ?? "string",
    title: key.attributes.get("attr.name"),
    standard: childrenOf(key, "default")[0]?.text,
  }));
  for (const { id, owner, type, title, standard } of keys) add("key", id, owner, title, type, standard);
  const toValue = (type: string, value: string) =>
    /^(?:int|long|float|double)$/.test(type) && value.trim() !== "" && Number.isFinite(Number(value))
      ? Number.isSafeInteger(Number(value)) || /[.e]/i.test(value)
        ? String(Number(value))
        : value.trim()
      : value;
  const addData = (name: string, owner: string, element: Tree) => {
    const seen = new Set<string>();
    for (const data of childrenOf(element, "data")) {
      const id = data.attributes.get("key") ?? "";
      const key = keys.find((each) => each.id === id && (each.owner === owner || each.owner === "all"));
      seen.add(id);
      add(name, "data", id, toValue(key?.type ?? "string", data.text));
    }
    for (const { id, type, standard, owner: of } of keys)
      if (standard !== undefined && !seen.has(id) && (of === owner || of === "all"))
        add(name, "data", id, toValue(type, standard));
    for (const desc of childrenOf(element, "desc")) add(name, "desc", desc.text);
  };
  for (const [name, value] of graph.attributes) add("graph", name, value);
  addData("graph", "graph", graph);
  for (const node of descendantsOf(graph, "node")) {
    const name = `node ${node.attributes.get("id")}`;
    add(name, "is there");
    for (const [field, value] of node.attributes) if (field !== "id") add(name, field, value);
    addData(name, "node", node);
  }
  descendantsOf(graph, "edge").forEach((edge, place) => {
    const name = `edge ${edge.attributes.get("id") ?? `at place ${place}`}`;
    const standard = graph.attributes.get("edgedefault") === "directed" ? "true" : "false";
    add(
      name,
      edge.attributes.get("source"),
      edge.attributes.get("target"),
      edge.attributes.get("directed") ?? standard,
    );
    for (const [field, value] of edge.attributes)
      if (!["id", "source", "target", "directed"].includes(field)) add(name, field, value);
    addData(name, "edge", edge);
  });
  return facts;
}
