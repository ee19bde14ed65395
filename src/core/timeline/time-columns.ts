import type { Graph } from "../graph/graph.ts";
import type { PeriodColumns } from "../graph/relation-columns.ts";

/** When every relation holds, in columns, with what the timeline draws of it. */
export interface TimeColumns extends PeriodColumns {
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
  const { ontology } = graph.dataset;
  const families = [
    ...new Set([
      ...ontology.families.map(({ id }): string => id),
      ...ontology.relationTypes.map(({ family }): string => family),
    ]),
  ];
  const place = new Map(families.map((id, index) => [id, index]));
  const familyOfType = ontology.relationTypes.map(({ family }) => place.get(family) ?? 0);
  const { offsets, from, to } = graph.periods();
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const bounds of [from, to])
    for (const bound of bounds) {
      if (!Number.isFinite(bound)) continue;
      first = Math.min(first, bound);
      last = Math.max(last, bound);
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
