import type { EntityId } from "../../core/model/ids.ts";
import type { TableKind } from "../../core/table/request.ts";

/** The table instead of the drawing: which list, in which order, narrowed how. */
export interface TableState {
  readonly kind: TableKind;
  /** Column id; null = the order of the data. */
  readonly sort: string | null;
  readonly descending: boolean;
  /** Only what concerns this entity. */
  readonly of: EntityId | null;
  /** Only rows that contain these words. */
  readonly text: string;
}

type Order = Pick<TableState, "sort" | "descending">;

/** The best connected first; what is narrowed to one entity, by date; all else as the data has it. */
export function toFirstOrder(kind: TableKind, of: EntityId | null): Order {
  if (kind === "entities") return { sort: "degree", descending: true };
  return { sort: of === null ? null : "when", descending: false };
}

export const toTableState = (kind: TableKind, of: EntityId | null = null): TableState => ({
  kind,
  of,
  text: "",
  ...toFirstOrder(kind, of),
});
