import { MEASURES } from "../../core/measures/measure.ts";
import type { EntityId, RelationId } from "../../core/model/ids.ts";
import type { TableKind, TableQuery } from "../../core/table/request.ts";
import type { MarkId } from "../measures/visual-encoding.ts";
import type { Selection, Shared } from "../state/state.ts";
import { toShownLens } from "./opening-lens.ts";
import type { Asked } from "./selectors.ts";

/** Up to this many entities and relations every measure is there at once; beyond, those in use. */
const SMALL = 5_000;

/** What the table asks of the engine; null while it is closed or nothing is open. */
export function toTableQuery(shared: Shared, { opened, answer }: Asked): TableQuery | null {
  const { table, encoding } = shared;
  if (table === null || opened === null) return null;
  const { entities, relations } = opened.overview;
  const used = new Set<MarkId | null>(["degree", encoding.colour, encoding.size]);
  const isSmall = entities + relations <= SMALL;
  const measures = table.kind === "entities" ? MEASURES.filter((id) => isSmall || used.has(id)) : [];
  return { ...table, lens: toShownLens(shared, { opened, answer }), measures };
}

/** What is selected, as far as a list has rows for it: claims stand for their relation. */
export function toSelectedIds(kind: TableKind, selection: Selection): readonly (EntityId | RelationId)[] {
  if (kind === "entities") return selection.kind === "entities" ? selection.ids : [];
  return selection.kind === "relation" ? [selection.id] : [];
}
