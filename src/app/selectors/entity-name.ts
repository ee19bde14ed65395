import type { EntityId } from "../../core/model/ids.ts";
import type { OpenGraph } from "../state/data.ts";

/** Name of an entity, shown or found in the database; its id where the graph is not known to have it. */
export const entityName = (opened: OpenGraph | null, id: EntityId): string =>
  opened?.scene.labels[opened.entityIndex.get(id) ?? -1] ?? opened?.connection?.names.get(id) ?? id;
