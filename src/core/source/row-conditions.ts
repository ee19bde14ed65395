import type { Certainty } from "../model/certainty.ts";
import type { RelationTypeId } from "../model/ids.ts";

/**
 * What a relation has to meet to be worth fetching; what is absent restricts nothing. Always weaker than what is tested where the
 * rows arrive, so that no source changes an answer by what it makes of them.
 */
export interface RowConditions {
  /** Relations of these types alone. */
  readonly relationTypes?: readonly RelationTypeId[];
  /** One of its intervals touches the span from this day (since 1970-01-01) on; relations without a period stay. */
  readonly from?: number;
  /** Where that span ends. */
  readonly to?: number;
  /** Supported by so many documents. */
  readonly minDocuments?: number;
  /** Of one of these certainties. */
  readonly certainty?: readonly Certainty[];
}

/** No conditions: everything. */
export const ALL_ROWS: RowConditions = {};

/** Whether a relation meets conditions. */
export function meetsConditions(
  { relationTypes, from = -Infinity, to = Infinity, minDocuments = 0, certainty }: RowConditions,
  row: {
    readonly type: RelationTypeId;
    readonly period: readonly { readonly from: number; readonly to: number }[];
    readonly documents: number;
    readonly certainty: Certainty;
  },
): boolean {
  return (
    (relationTypes?.includes(row.type) ?? true) &&
    (certainty?.includes(row.certainty) ?? true) &&
    row.documents >= minDocuments &&
    (row.period.length === 0 || row.period.some((days) => days.from <= to && from <= days.to))
  );
}
