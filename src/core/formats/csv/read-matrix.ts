import type { Findings } from "../findings.ts";
import type { RecordTable } from "../records/record-table.ts";
import type { UnresolvedEdge, UnresolvedNode } from "../resolve-graph.ts";
import { isMissing, parseNumberText } from "../values/number-text.ts";

/** What a matrix says; null when the table is none. */
interface Matrix {
  readonly nodes: readonly UnresolvedNode[];
  readonly edges: readonly UnresolvedEdge[];
}

const MOST_NODES = 20_000;

/**
 * A table whose rows and columns carry the same names and whose cells are numbers: every number but 0 is an edge with that
 * weight, from the row's node to the column's. A symmetric matrix is a graph without directions.
 */
export function readMatrix({ titles, size, textOf, lineOf }: RecordTable, findings: Findings): Matrix | null {
  const [first, ...names] = titles;
  if (first === undefined || names.length < 2 || names.length !== size || size > MOST_NODES) return null;
  const rows = Array.from({ length: size }, (_, row) => textOf(row, first).trim());
  const known = new Set(names);
  if (known.size !== names.length || new Set(rows).size !== size || !rows.every((name) => known.has(name)))
    return null;
  const weights = new Map<string, Map<string, number>>();
  for (const [row, name] of rows.entries()) {
    const line = new Map<string, number>();
    for (const column of names) {
      const text = textOf(row, column).trim();
      const value = isMissing(text) ? 0 : (parseNumberText(text) ?? parseNumberText(text, "comma"));
      if (value === null) return null;
      if (value !== 0) line.set(column, value);
    }
    weights.set(name, line);
  }
  const at = (row: string, column: string) => weights.get(row)?.get(column) ?? 0;
  const isSymmetric = names.every((a) =>
    [...(weights.get(a)?.keys() ?? [])].every((b) => at(a, b) === at(b, a)),
  );
  const places = new Map(names.map((name, index) => [name, index]));
  const edges: UnresolvedEdge[] = [];
  for (const [row, source] of rows.entries())
    for (const [target, weight] of weights.get(source) ?? []) {
      if (isSymmetric && (places.get(source) ?? 0) > (places.get(target) ?? 0)) continue;
      const line = lineOf(row);
      edges.push({
        id: null,
        ...(line === undefined ? {} : { line }),
        rest: { source, target, directed: !isSymmetric, weight, attrs: new Map() },
      });
    }
  findings.add("The table is a matrix: every number but 0 was read as an edge of that weight");
  return { nodes: rows.map((id) => ({ id, rest: { attrs: new Map() } })), edges };
}
