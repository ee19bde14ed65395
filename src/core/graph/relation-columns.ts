import type { Dataset } from "../model/dataset.ts";
import { type Interval, parseEdtf } from "../model/dates.ts";
import type { EntityId } from "../model/ids.ts";
import { type Lifetimes, toLifetimes } from "../model/lifetimes.ts";

/** Documents behind each relation, by place in the data set: from `offsets[r]` to `offsets[r + 1]`. */
export interface DocumentColumns {
  readonly offsets: Uint32Array;
  readonly codes: Uint32Array;
}

/** When each relation holds: its periods are those from `offsets[r]` to `offsets[r + 1]`, sorted, apart. */
export interface PeriodColumns {
  readonly offsets: Uint32Array;
  /** Days since 1970-01-01, both inclusive; ±Infinity where a bound is open. */
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/** Linear in the relations. */
export function toDocumentColumns({ documents, relations }: Dataset): DocumentColumns {
  const places = new Map(documents.map(({ id }, place) => [id, place]));
  const offsets = new Uint32Array(relations.length + 1);
  const codes = new Uint32Array(relations.reduce((sum, relation) => sum + relation.documents.length, 0));
  let at = 0;
  for (const [index, relation] of relations.entries()) {
    for (const id of relation.documents) codes[at++] = places.get(id) ?? documents.length;
    offsets[index + 1] = at;
  }
  return { offsets, codes };
}

const listColumns = (periods: readonly (readonly Interval[])[]): PeriodColumns => {
  const count = periods.reduce((sum, period) => sum + period.length, 0);
  const offsets = new Uint32Array(periods.length + 1);
  const from = new Float64Array(count);
  const to = new Float64Array(count);
  let at = 0;
  for (const [index, period] of periods.entries()) {
    for (const interval of period) {
      from[at] = interval.from;
      to[at++] = interval.to;
    }
    offsets[index + 1] = at;
  }
  return { offsets, from, to };
};

/** Linear in the relations. */
export const toPeriodColumns = ({ relations }: Dataset): PeriodColumns =>
  listColumns(relations.map(({ period }) => period));

/** The lifetimes of relations in columns. */
export interface LifetimeColumns {
  readonly narrowed: PeriodColumns;
  readonly inForce: PeriodColumns;
}

/**
 * The lifetimes of all relations, by the dates of their claims, the periods of their ends and what the vocabulary says of
 * their type. A relation that
 * has its period from a file, without claims, keeps to that. Linear in relations and claims.
 */
export function toLifetimeColumns({ entities, relations, claims, ontology }: Dataset): LifetimeColumns {
  const lasting = new Set(ontology.relationTypes.filter((type) => type.lasting).map(({ id }) => id));
  const whens = new Map(claims.flatMap(({ id, when }) => (when === undefined ? [] : [[id, when.edtf]])));
  const lives = new Map<EntityId, Interval>();
  for (const { id, period } of entities) {
    const life = period === undefined ? null : parseEdtf(period);
    if (life?.ok) lives.set(id, life.value);
  }
  const lifetimes = relations.map(({ period, type, source, target, claims: own }): Lifetimes => {
    const dates = period.length === 0 ? [] : own.flatMap((id) => whens.get(id) ?? []);
    return dates.length === 0
      ? { narrowed: period, inForce: period }
      : toLifetimes(
          dates,
          lasting.has(type),
          [source, target].flatMap((id) => lives.get(id) ?? []),
        );
  });
  return {
    narrowed: listColumns(lifetimes.map(({ narrowed }) => narrowed)),
    inForce: listColumns(lifetimes.map(({ inForce }) => inForce)),
  };
}
