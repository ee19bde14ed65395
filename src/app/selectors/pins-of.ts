import type { Pin } from "../../core/graph/pins.ts";
import type { EntityId } from "../../core/model/ids.ts";
import type { IdIndex } from "../../core/model/index-ids.ts";

/** The pins that hold any of these entities, whichever of its ids an entity was pinned by: an entity joined with another keeps its pin. */
export function pinsOf(
  pins: readonly Pin[],
  ids: readonly EntityId[],
  entityIndex: IdIndex<EntityId> | undefined,
): readonly Pin[] {
  const toPlace = (id: EntityId) => entityIndex?.get(id) ?? id;
  const places = new Set(ids.map(toPlace));
  return pins.filter(({ id }) => places.has(toPlace(id)));
}
