import type { EntityId } from "../../core/model/ids.ts";
import type { OpenGraph } from "../state/data.ts";

/** Name of an entity, its id when the open graph has no such entity. */
export const entityName = (opened: OpenGraph | null, id: EntityId): string =>
  opened?.scene.labels[opened.entityIndex.get(id) ?? -1] ?? id;
