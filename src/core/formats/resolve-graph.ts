import type { Findings } from "./findings.ts";
import type { InspectedEdge, InspectedNode } from "./inspected.ts";

/** A node as its file has it, before ids are known to be there and to differ. */
export interface RawNode {
  readonly id: string | null;
  readonly line?: number;
  readonly rest: Omit<InspectedNode, "id">;
}

export interface RawEdge {
  readonly id: string | null;
  readonly line?: number;
  readonly rest: Omit<InspectedEdge, "id">;
}

/** `id`, or `id (2)` … when it is taken; takes it. */
function takeFree(taken: Set<string>, id: string): string {
  let free = id;
  for (let n = 2; taken.has(free); n++) free = `${id} (${n})`;
  taken.add(free);
  return free;
}

/** A record without an id gets `prefix` and a number that no id of the file has. */
function nameAll<T extends { readonly id: string | null; readonly line?: number }>(
  records: readonly T[],
  what: "node" | "edge",
  findings: Findings,
): { readonly ids: readonly string[]; readonly taken: Set<string> } {
  const given = new Set(records.flatMap(({ id }) => (id === null || id === "" ? [] : [id])));
  const taken = new Set<string>();
  let next = 0;
  const ids = records.map(({ id, line }) => {
    if (id !== null && id !== "") {
      if (!taken.has(id)) {
        taken.add(id);
        return id;
      }
      findings.add(`Several ${what}s have the same id; each further one was kept under a new id`, line);
      let free = id;
      for (let n = 2; taken.has(free) || given.has(free); n++) free = `${id} (${n})`;
      taken.add(free);
      return free;
    }
    findings.add(`An id was made up for ${what}s without one`, line);
    while (given.has(`${what}-${next}`) || taken.has(`${what}-${next}`)) next++;
    return takeFree(taken, `${what}-${next}`);
  });
  return { ids, taken };
}

/**
 * Nodes and edges with ids that are there and differ. Nothing is lost: a repeated id is renamed, an edge whose end is no node
 * gets that node. Each repair is counted. Order is kept, made-up nodes come last.
 */
export function resolveGraph(
  rawNodes: readonly RawNode[],
  rawEdges: readonly RawEdge[],
  findings: Findings,
): { readonly nodes: readonly InspectedNode[]; readonly edges: readonly InspectedEdge[] } {
  const named = nameAll(rawNodes, "node", findings);
  const nodes: InspectedNode[] = rawNodes.map(({ rest }, index) => ({ id: named.ids[index] ?? "", ...rest }));
  const edgeIds = nameAll(rawEdges, "edge", findings).ids;
  const edges = rawEdges.map(({ rest, line }, index): InspectedEdge => {
    const missing = new Set([rest.source, rest.target].filter((end) => !named.taken.has(end)));
    if (missing.size > 0)
      findings.add("Edges name nodes that the file does not have; those nodes were added", line);
    for (const id of missing) {
      named.taken.add(id);
      nodes.push({ id, attrs: new Map() });
    }
    return { id: edgeIds[index] ?? "", ...rest };
  });
  for (const { parent } of nodes)
    if (parent !== undefined && !named.taken.has(parent))
      findings.add("Nodes are nested in nodes that the file does not have");
  return { nodes, edges };
}
