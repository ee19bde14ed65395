import type { Lens } from "../lens/lens.ts";
import type { MeasureId } from "../measures/measure.ts";
import type { EntityId, RelationId } from "../model/ids.ts";
import type { RowTarget } from "../model/row-target.ts";

export const TABLE_KINDS = ["entities", "relations", "claims"] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/** Which rows, in which order. */
export interface TableQuery {
  readonly kind: TableKind;
  readonly lens: Lens;
  /** Only what concerns this entity: its neighbours, its relations, the claims that name it. */
  readonly of: EntityId | null;
  /** Only rows that contain every word, in any spelling that search accepts. */
  readonly text: string;
  /** Column id; null, or a column that this graph does not have, leaves the order of the data. */
  readonly sort: string | null;
  readonly descending: boolean;
  /** Measures that the list of entities shows as columns. */
  readonly measures: readonly MeasureId[];
}

/** A part of the rows. */
export interface TableRequest extends TableQuery {
  readonly start: number;
  readonly count: number;
  /** Only rows that open one of these. */
  readonly only?: readonly (EntityId | RelationId)[];
  /** Asks where the first row stands that opens this. */
  readonly locate?: EntityId | RelationId;
}

export interface ColumnHead {
  readonly id: string;
  readonly label: string;
  /** Numbers stand at the right edge. */
  readonly numeric: boolean;
}

export interface TableRow {
  /** Id of the entity, relation or claim. */
  readonly id: string;
  readonly opens: RowTarget;
  /** Plain text, in the order of the columns. */
  readonly cells: readonly string[];
  /** For each cell that names an entity its type, for the mark beside it; null for all others. */
  readonly types: readonly (string | null)[];
}

export interface TablePage {
  readonly columns: readonly ColumnHead[];
  readonly start: number;
  readonly rows: readonly TableRow[];
  /** Rows that the request matches in all, and that the list has without lens and words. */
  readonly total: number;
  readonly all: number;
  /** Place of the row asked for with `locate`; null when it is not among the rows. */
  readonly at: number | null;
}
