import type { Dataset } from "../model/dataset.ts";

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

/** Linear in the relations. */
export function toPeriodColumns({ relations }: Dataset): PeriodColumns {
  const count = relations.reduce((sum, { period }) => sum + period.length, 0);
  const offsets = new Uint32Array(relations.length + 1);
  const from = new Float64Array(count);
  const to = new Float64Array(count);
  let at = 0;
  for (const [index, { period }] of relations.entries()) {
    for (const interval of period) {
      from[at] = interval.from;
      to[at++] = interval.to;
    }
    offsets[index + 1] = at;
  }
  return { offsets, from, to };
}
