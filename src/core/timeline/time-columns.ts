import type { Graph } from "../graph/graph.ts";

/** When every relation holds, in columns: its periods are those from `offsets[r]` to `offsets[r + 1]`, sorted, apart. */
export interface TimeColumns {
  readonly offsets: Uint32Array;
  /** Days since 1970-01-01, both inclusive; ±Infinity where a bound is open. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** 1 = dated, but no date of it says the day. */
  readonly vague: Uint8Array;
  /** Family of each relation, by its place in `families`. */
  readonly family: Uint16Array;
  readonly families: readonly string[];
  /** First and last day that any bound names; null when no relation is dated. */
  readonly span: { readonly first: number; readonly last: number } | null;
}

const DAY = /^-?\d{4}-\d{2}-\d{2}$/;

const isToTheDay = (edtf: string) =>
  edtf.split("/").every((bound) => bound === "" || bound === ".." || DAY.test(bound));

function findVague({ dataset, relationIndex }: Graph): Uint8Array {
  const { relations, claims } = dataset;
  const vague = new Uint8Array(relations.length);
  const whens = new Map(claims.map(({ id, when }) => [id, when?.edtf]));
  for (const relation of relations) {
    const dates = relation.claims.flatMap((id) => whens.get(id) ?? []);
    if (dates.length > 0 && !dates.some(isToTheDay)) vague[relationIndex.get(relation.id) ?? 0] = 1;
  }
  return vague;
}

/** The time columns of a graph. Made once per graph, linear in its relations and claims. */
export function buildTimeColumns(graph: Graph): TimeColumns {
  const { relations, ontology } = graph.dataset;
  const families = [
    ...new Set([
      ...ontology.families.map(({ id }): string => id),
      ...ontology.relationTypes.map(({ family }): string => family),
    ]),
  ];
  const place = new Map(families.map((id, index) => [id, index]));
  const familyOfType = ontology.relationTypes.map(({ family }) => place.get(family) ?? 0);
  const count = relations.reduce((sum, { period }) => sum + period.length, 0);
  const offsets = new Uint32Array(relations.length + 1);
  const from = new Float64Array(count);
  const to = new Float64Array(count);
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  let at = 0;
  for (const [index, { period }] of relations.entries()) {
    for (const interval of period) {
      from[at] = interval.from;
      to[at] = interval.to;
      for (const bound of [interval.from, interval.to]) {
        if (!Number.isFinite(bound)) continue;
        first = Math.min(first, bound);
        last = Math.max(last, bound);
      }
      at++;
    }
    offsets[index + 1] = at;
  }
  return {
    offsets,
    from,
    to,
    vague: findVague(graph),
    family: Uint16Array.from(graph.relationType, (type) => familyOfType[type] ?? 0),
    families,
    span: first <= last ? { first, last } : null,
  };
}
