import { lazy } from "../base/lazy.ts";
import type { AttributeValue } from "../model/dataset.ts";
import type { Findings } from "./findings.ts";
import { toFreeTitle } from "./free-title.ts";
import type { RawEdge, RawNode } from "./raw-graph.ts";
import { KEEP_EVERYTHING, type Repairs } from "./repairs.ts";

/** A node as its file has it, before ids are known to be there and to differ. */
export interface UnresolvedNode {
  readonly id: string | null;
  readonly line?: number;
  /** May bear the id already, and is then the node itself where that id is kept. */
  readonly rest: Omit<RawNode, "id"> & { readonly id?: string };
}

export interface UnresolvedEdge {
  readonly id: string | null;
  readonly line?: number;
  readonly rest: Omit<RawEdge, "id"> & { readonly id?: string };
}

interface Raw<T> {
  readonly id: string | null;
  readonly line?: number;
  readonly rest: T;
}

/** Fills what the first lacks from the second; attributes that differ stand side by side. */
function unite(first: UnresolvedNode["rest"], second: UnresolvedNode["rest"]): UnresolvedNode["rest"] {
  const attrs = new Map<string, AttributeValue>(first.attrs);
  for (const [title, value] of second.attrs)
    if (JSON.stringify(attrs.get(title)) !== JSON.stringify(value))
      attrs.set(toFreeTitle(attrs, title), value);
  if (first.label !== undefined && second.label !== undefined && first.label !== second.label)
    attrs.set(toFreeTitle(attrs, "label"), second.label);
  const spells = [...(first.spells ?? []), ...(second.spells ?? [])];
  return { ...second, ...first, attrs, ...(spells.length === 0 ? {} : { spells }) };
}

/** Records of the same id made one, as the policy says. */
function settleDoubles<T>(
  records: readonly Raw<T>[],
  what: "node" | "edge",
  join: (first: T, second: T) => T,
  outcome: string,
  findings: Findings,
): readonly Raw<T>[] {
  const places = new Map<string, number>();
  const kept: Raw<T>[] = [];
  for (const record of records) {
    const { id, line } = record;
    const place = id === null || id === "" ? undefined : places.get(id);
    const known = place === undefined ? undefined : kept[place];
    if (place === undefined || known === undefined) {
      if (id !== null && id !== "") places.set(id, kept.length);
      kept.push(record);
    } else {
      findings.add(`Several ${what}s have the same id; ${outcome}`, line, 1, `${what}s`, id ?? undefined);
      kept[place] = { ...known, rest: join(known.rest, record.rest) };
    }
  }
  return kept;
}

/** `id`, or `id (2)` … when it is taken; takes it. */
function takeFree(taken: Set<string>, id: string): string {
  let free = id;
  for (let n = 2; taken.has(free); n++) free = `${id} (${n})`;
  taken.add(free);
  return free;
}

/** A record without an id gets `prefix` and a number that no id of the file has. */
function nameAll<T>(
  records: readonly Raw<T>[],
  what: "node" | "edge",
  findings: Findings,
): { readonly ids: readonly string[]; readonly taken: Set<string> } {
  // Most files give every record an id of its own, and never ask.
  const given = lazy(() => new Set(records.flatMap(({ id }) => (id === null || id === "" ? [] : [id]))));
  const taken = new Set<string>();
  let next = 0;
  const ids = records.map(({ id, line }) => {
    if (id !== null && id !== "") {
      if (!taken.has(id)) {
        taken.add(id);
        return id;
      }
      const message = `Several ${what}s have the same id; each further one was kept under a new id`;
      findings.add(message, line, 1, `${what}s`, id);
      let free = id;
      for (let n = 2; taken.has(free) || given().has(free); n++) free = `${id} (${n})`;
      taken.add(free);
      return free;
    }
    // Edges need none: where no edge of a file has one, none is missing.
    if (what === "node" || given().size > 0) findings.add(`An id was made up for ${what}s without one`, line);
    while (given().has(`${what}-${next}`) || taken.has(`${what}-${next}`)) next++;
    return takeFree(taken, `${what}-${next}`);
  });
  return { ids, taken };
}

const OUTCOMES = {
  merge: "they were made one, with the attributes of all",
  first: "only the first was kept",
  last: "only the last was kept",
} as const;

const NONE: readonly string[] = [];

const bears = <T extends object>(
  rest: T & { readonly id?: string },
  id: string,
): rest is T & { readonly id: string } => rest.id === id;

const withId = <T extends object>(
  rest: T & { readonly id?: string },
  id: string,
): T & { readonly id: string } => (bears(rest, id) ? rest : { ...rest, id });

const listMissing = (
  taken: ReadonlySet<string>,
  { source, target }: UnresolvedEdge["rest"],
): readonly string[] => [...new Set([source, target])].filter((end) => !taken.has(end));

/**
 * Nodes and edges with ids that are there and differ. Unless the repairs say otherwise nothing is lost: a repeated id is
 * renamed, an edge whose end is no node gets that node. Each repair is counted. Order is kept, made-up nodes come last.
 */
export function resolveGraph(
  rawNodes: readonly UnresolvedNode[],
  rawEdges: readonly UnresolvedEdge[],
  findings: Findings,
  repairs: Repairs = KEEP_EVERYTHING,
): {
  readonly nodes: readonly RawNode[];
  readonly edges: readonly RawEdge[];
  readonly edgeLines?: readonly (number | undefined)[];
} {
  const joinNodes = {
    merge: unite,
    first: (first: UnresolvedNode["rest"]) => first,
    last: (_: UnresolvedNode["rest"], last: UnresolvedNode["rest"]) => last,
  };
  const settledNodes =
    repairs.nodes === "rename"
      ? rawNodes
      : settleDoubles(rawNodes, "node", joinNodes[repairs.nodes], OUTCOMES[repairs.nodes], findings);
  const settledEdges =
    repairs.edges === "rename"
      ? rawEdges
      : settleDoubles(
          rawEdges,
          "edge",
          (first, second) => (repairs.edges === "first" ? first : second),
          OUTCOMES[repairs.edges],
          findings,
        );
  const named = nameAll(settledNodes, "node", findings);
  const nodes: RawNode[] = settledNodes.map(({ rest }, index) => withId(rest, named.ids[index] ?? ""));
  const edgeIds = nameAll(settledEdges, "edge", findings).ids;
  const edges: RawEdge[] = [];
  const edgeLines: (number | undefined)[] = [];
  let index = -1;
  for (const { rest, line } of settledEdges) {
    index++;
    const { source, target } = rest;
    const missing =
      named.taken.has(source) && named.taken.has(target) ? NONE : listMissing(named.taken, rest);
    const isDropped = missing.length > 0 && repairs.dangling === "drop";
    if (missing.length > 0)
      findings.add(
        `Edges name nodes that the file does not have; ${isDropped ? "those edges were left out" : "those nodes were added"}`,
        line,
        missing.length,
        "dangling",
        missing[0],
      );
    if (isDropped) continue;
    for (const id of missing) {
      named.taken.add(id);
      nodes.push({ id, attrs: new Map() });
    }
    edges.push(withId(rest, edgeIds[index] ?? ""));
    if (line !== undefined) edgeLines[edges.length - 1] = line;
  }
  for (const { parent } of nodes)
    if (parent !== undefined && !named.taken.has(parent))
      findings.add("Nodes are nested in nodes that the file does not have");
  return { nodes, edges, ...(edgeLines.length === 0 ? {} : { edgeLines }) };
}
