import type { Findings } from "../findings.ts";
import type { UnresolvedEdge, UnresolvedNode } from "../resolve-graph.ts";

type Reading = (end: string) => string | undefined;

/** Nodes by a text that they have, without those that share one. */
function byText(
  nodes: readonly UnresolvedNode[],
  textOf: (node: UnresolvedNode) => unknown,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const doubled = new Set<string>();
  for (const node of nodes) {
    const text = textOf(node);
    if ((typeof text !== "string" && typeof text !== "number") || node.id === null) continue;
    const key = String(text);
    if (found.has(key)) doubled.add(key);
    found.set(key, node.id);
  }
  for (const key of doubled) found.delete(key);
  return found;
}

const toCanonicalNumber = (text: string) => (/^\d+(?:\.0+)?$/.test(text) ? String(Number(text)) : null);

function countStrangers(edges: readonly UnresolvedEdge[], read: Reading): number {
  const strangers = new Set<string>();
  for (const { rest } of edges)
    for (const end of [rest.source, rest.target]) if (read(end) === undefined) strangers.add(end);
  return strangers.size;
}

/** Ids for nodes that have none: their name, where no other node has it. */
function nameNodes(nodes: readonly UnresolvedNode[]): readonly UnresolvedNode[] {
  if (nodes.every(({ id }) => id !== null && id !== "")) return nodes;
  const taken = new Set(nodes.map(({ id }) => id));
  const names = new Map<string, number>();
  for (const { id, rest } of nodes)
    if (id === null && rest.label !== undefined) names.set(rest.label, (names.get(rest.label) ?? 0) + 1);
  return nodes.map((node) => {
    const { label } = node.rest;
    const isFree = node.id === null && label !== undefined && names.get(label) === 1 && !taken.has(label);
    return isFree ? { ...node, id: label } : node;
  });
}

const ALTERNATIVES = ["name", "label", "id", "key", "title", "Id", "Label", "Name", "uid", "uuid"] as const;

/**
 * Ties the ends of edges to nodes however the file names them: by id, by name or label, by their place in the list, by another
 * field that tells nodes apart, or by a number written in another way (`1` and `1.0`). The reading that leaves the
 * fewest ends without a node wins; ids go first among equals. Ends that no reading finds stay as they are.
 */
export function matchEnds(
  given: readonly UnresolvedNode[],
  edges: readonly UnresolvedEdge[],
  findings: Findings,
): { readonly nodes: readonly UnresolvedNode[]; readonly edges: readonly UnresolvedEdge[] } {
  const nodes = nameNodes(given);
  if (nodes.length === 0 || edges.length === 0) return { nodes, edges };
  const ids = new Set(nodes.map(({ id }) => id));
  const byId: Reading = (end) => (ids.has(end) ? end : undefined);
  const fewest = countStrangers(edges, byId);
  if (fewest === 0) return { nodes, edges };

  // Places in the list need ids to stand for them.
  const placed = nodes.map((node, index) => (node.id === null ? { ...node, id: `node-${index}` } : node));
  const labels = byText(placed, ({ rest }) => rest.label);
  const numbers = byText(placed, ({ id }) => (id === null ? null : toCanonicalNumber(id)));
  const readings: readonly Reading[] = [
    (end) => labels.get(end) ?? byId(end),
    (end) => byId(end) ?? numbers.get(toCanonicalNumber(end) ?? ""),
    (end) => (/^\d+$/.test(end) ? (placed[Number(end)]?.id ?? undefined) : undefined),
    ...ALTERNATIVES.map((title): Reading => {
      const texts = byText(placed, ({ rest }) => rest.attrs.get(title));
      return (end) => texts.get(end);
    }),
  ];
  let best: { readonly strangers: number; readonly read: Reading } | null = null;
  for (const read of readings) {
    const strangers = countStrangers(edges, read);
    if (strangers < (best?.strangers ?? fewest)) best = { strangers, read };
  }
  if (best === null) return { nodes, edges };
  const { read } = best;
  const isMade = placed.some((node, index) => node !== nodes[index]);
  if (isMade) findings.add("Nodes have neither an id nor a name of their own; they were given one");
  return {
    nodes: placed,
    edges: edges.map((edge) => ({
      ...edge,
      rest: {
        ...edge.rest,
        source: read(edge.rest.source) ?? edge.rest.source,
        target: read(edge.rest.target) ?? edge.rest.target,
      },
    })),
  };
}
