import type { EntityId } from "../../core/model/ids.ts";
import type { Opened } from "../state/data.ts";

/** Name of an entity, its id when the open graph has no such entity. */
export const nameOf = (opened: Opened | null, id: EntityId): string =>
  opened?.scene.labels[opened.entityIndex.get(id) ?? -1] ?? id;
