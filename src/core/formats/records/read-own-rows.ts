import type { Findings } from "../findings.ts";
import type { UnresolvedEdge, UnresolvedNode } from "../resolve-graph.ts";
import { splitHeading } from "./heading.ts";
import type { RecordTable } from "./record-table.ts";

/** Headings of columns that name another row of the same table: a parent, a manager, a larger whole. */
const TO_ROWS: ReadonlySet<string> = new Set(
  "parent|parents|parent company|parent organization|parent organisation|manager|line manager|reports to|supervisor|superior|boss|head|owner|belongs to|part of|member of|mother|father|predecessor|successor|ultimate parent|vorgesetzter|mutter|vater|muttergesellschaft|padre|madre|jefe|supérieur|père|mère|maison mère".split(
    "|",
  ),
);
const ID_WORDS: ReadonlySet<string> = new Set(["id", "ids", "key", "no", "nr", "number", "ref", "code"]);
/** Share of the filled cells that must name rows; the rest is said. */
const LEAST_SHARE = 0.8;

/** What such a column says of its row, as a relation type; null for any other column. */
function toRelationName(title: string): string | null {
  const words = splitHeading(title);
  const bare = ID_WORDS.has(words.at(-1) ?? "") ? words.slice(0, -1) : words;
  return TO_ROWS.has(bare.join(" ")) ? bare.join(" ") : null;
}

/**
 * The relations that a table of nodes holds in a column which names other rows (`Parent ID`, `Reports to`), by id or by name:
 * one for every cell that names a row. The column stays an attribute of the nodes. `nodes` are those of the table, in its order.
 */
export function readOwnRows(
  { titles, size, lineOf, textOf }: RecordTable,
  nodes: readonly UnresolvedNode[],
  findings: Findings,
): readonly UnresolvedEdge[] {
  const ids = new Map<string, string>();
  for (const { id, rest } of nodes)
    if (id !== null && rest.label !== undefined && !ids.has(rest.label)) ids.set(rest.label, id);
  for (const { id } of nodes) if (id !== null) ids.set(id, id);
  return titles.flatMap((title): readonly UnresolvedEdge[] => {
    const relation = toRelationName(title);
    if (relation === null) return [];
    const edges: UnresolvedEdge[] = [];
    let filled = 0;
    let strange = 0;
    for (let row = 0; row < size; row++) {
      const cell = textOf(row, title).trim();
      const source = nodes[row]?.id ?? null;
      if (cell === "" || source === null) continue;
      filled++;
      const target = ids.get(cell);
      const line = lineOf(row);
      if (target === undefined) strange++;
      else if (target !== source)
        edges.push({
          id: null,
          ...(line === undefined ? {} : { line }),
          rest: { source, target, directed: true, attrs: new Map([["relation", relation]]) },
        });
    }
    if (edges.length === 0 || filled - strange < filled * LEAST_SHARE) return [];
    findings.add(
      `Column ${title} names other rows of the table: each was read as a relation "${relation}"`,
      undefined,
      edges.length,
    );
    if (strange > 0)
      findings.add(`Cells of column ${title} name no row and were kept as text`, undefined, strange);
    return edges;
  });
}
