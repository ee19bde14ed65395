import type { AttributeValue } from "../../model/dataset.ts";
import { err, type Issue, ok, type Result } from "../../model/result.ts";
import type { ValueRow } from "../records/value-table.ts";
import { createDotTokens } from "./dot-tokens.ts";

type Values = Map<string, AttributeValue>;

/** What a DOT file says: nodes and edges with all attributes that hold for them. */
export interface DotGraph {
  readonly isDirected: boolean;
  readonly title: string;
  readonly about: Values;
  readonly nodes: ReadonlyMap<string, ValueRow>;
  readonly edges: readonly ValueRow[];
}

interface Scope {
  readonly node: Values;
  readonly edge: Values;
  /** Name of the cluster around, empty at the top. */
  readonly cluster: string;
  readonly own: Values;
}

const DEEPEST = 100;
/** Fields in which the reading of an edge holds what the edge itself says. */
const OWN_FIELDS: ReadonlySet<string> = new Set(["source", "target", "directed"]);

/** Reads the DOT language of Graphviz: defaults, chains of edges, groups, clusters, ports, text in quotes and in angle brackets. */
export function parseDot(text: string): Result<DotGraph> {
  const tokens = createDotTokens(text);
  const nodes = new Map<string, { values: Values; line: number }>();
  const edges: ValueRow[] = [];
  const about: Values = new Map();
  const faults: Issue[] = [];
  const fault = (message: string) => {
    if (faults.length === 0)
      faults.push({
        code: "dot",
        path: "",
        message: `This is not valid DOT: ${message}.`,
        hint: "The file may be cut off or edited by hand.",
        at: tokens.place(),
      });
    return null;
  };

  const addNode = (id: string, scope: Scope, own: Values, line: number) => {
    const known = nodes.get(id);
    if (known === undefined) {
      const cluster = scope.cluster === "" ? [] : ([["cluster", scope.cluster]] as const);
      nodes.set(id, { line, values: new Map<string, AttributeValue>([...scope.node, ...cluster, ...own]) });
    } else for (const [title, value] of own) known.values.set(title, value);
    return id;
  };

  /** `[a=b, c=d]`, any number of times. */
  function readAttributes(): Values | null {
    const values: Values = new Map();
    while (tokens.take("[")) {
      while (!tokens.take("]")) {
        const name = tokens.takeId();
        if (name === null) return fault("a name is missing in a list of attributes");
        const value = tokens.take("=") ? tokens.takeId() : "true";
        if (value === null) return fault(`the attribute ${name} has no value`);
        values.set(name, value);
        if (!tokens.take(",")) tokens.take(";");
      }
    }
    return values;
  }

  /** A node or a group in braces, as one end of edges: the nodes that it stands for. */
  function readEnd(scope: Scope, depth: number): readonly string[] | null {
    if (tokens.is("{") || tokens.isWord("subgraph")) return readGroup(scope, depth);
    const { line } = tokens.place();
    const id = tokens.takeId();
    if (id === null) return fault("the name of a node is missing");
    // A port is a place on the drawing of the node.
    for (let i = 0; i < 2 && tokens.take(":"); i++)
      if (tokens.takeId() === null) return fault("a port has no name");
    return [addNode(id, scope, new Map(), line ?? 1)];
  }

  function readGroup(around: Scope, depth: number): readonly string[] | null {
    let name = "";
    if (tokens.isWord("subgraph")) {
      tokens.takeId();
      if (!tokens.is("{")) name = tokens.takeId() ?? "";
    }
    if (depth > DEEPEST) return fault(`groups are nested deeper than ${DEEPEST} levels`);
    const cluster = name.startsWith("cluster") ? name : around.cluster;
    const scope: Scope = { node: new Map(around.node), edge: new Map(around.edge), cluster, own: new Map() };
    const inside = tokens.take("{") ? readStatements(scope, depth + 1) : fault("a { is missing");
    const label = scope.own.get("label");
    if (inside !== null && cluster !== around.cluster && label !== undefined)
      for (const id of inside) {
        const values = nodes.get(id)?.values;
        if (values?.get("cluster") === cluster) values.set("cluster", label);
      }
    return inside;
  }

  function readStatement(scope: Scope, depth: number): readonly string[] | null {
    for (const kind of ["graph", "node", "edge"] as const)
      if (tokens.isWord(kind) && tokens.isNext("[")) {
        tokens.takeId();
        const values = readAttributes();
        if (values === null) return null;
        const target = kind === "graph" ? scope.own : scope[kind];
        for (const [title, value] of values) target.set(title, value);
        return [];
      }
    if (tokens.isNext("=")) {
      const name = tokens.takeId() ?? "";
      tokens.take("=");
      const value = tokens.takeId();
      if (value === null) return fault(`the attribute ${name} has no value`);
      scope.own.set(name, value);
      return [];
    }
    const { line = 1 } = tokens.place();
    const ends: (readonly string[])[] = [];
    const arrows: string[] = [];
    do {
      const end = readEnd(scope, depth);
      if (end === null) return null;
      ends.push(end);
      const arrow = tokens.takeArrow();
      if (arrow === null) break;
      arrows.push(arrow);
    } while (!tokens.isDone());
    if (ends.length === arrows.length) return fault("an edge has no target");
    const own = readAttributes();
    if (own === null) return null;
    if (arrows.length === 0) {
      const [only = []] = ends;
      if (only.length === 1 && only[0] !== undefined) addNode(only[0], scope, own, line);
      return only;
    }
    const values: Values = new Map([...scope.edge, ...own]);
    const heads = String(values.get("dir") ?? "").toLowerCase();
    if (heads === "none" || heads === "back") values.delete("dir");
    for (const [index, arrow] of arrows.entries())
      for (const source of ends[index] ?? [])
        for (const target of ends[index + 1] ?? [])
          edges.push({
            line,
            values: new Map<string, AttributeValue>([
              ["source", heads === "back" ? target : source],
              ["target", heads === "back" ? source : target],
              ["directed", arrow === "->" && heads !== "none" && heads !== "both"],
              ...[...values].map(
                ([title, value]) => [OWN_FIELDS.has(title) ? `${title} (attribute)` : title, value] as const,
              ),
            ]),
          });
    return ends.flat();
  }

  function readStatements(scope: Scope, depth: number): readonly string[] | null {
    const inside = new Set<string>();
    while (!tokens.take("}")) {
      if (tokens.isDone()) return fault("the file ends inside {");
      if (tokens.take(";") || tokens.take(",")) continue;
      const stated = readStatement(scope, depth);
      if (stated === null) return null;
      for (const id of stated) inside.add(id);
    }
    return [...inside];
  }

  if (tokens.isWord("strict")) tokens.takeId();
  const kind = tokens.takeId()?.toLowerCase();
  if (kind !== "graph" && kind !== "digraph") fault("it does not begin with graph or digraph");
  const title = tokens.is("{") ? "" : (tokens.takeId() ?? "");
  if (faults.length === 0 && !tokens.take("{")) fault("a { is missing");
  if (faults.length === 0) readStatements({ node: new Map(), edge: new Map(), cluster: "", own: about }, 0);
  const broken = tokens.fault();
  if (broken !== null) faults.unshift(broken);
  return faults.length > 0
    ? err(faults.slice(0, 1))
    : ok({ isDirected: kind === "digraph", title, about, nodes, edges });
}
