import type { OpenGraph } from "../../app/state/data.ts";
import type { NamesOfIds } from "../../core/edit/figures-text.ts";
import { type EntityId, toEntityId } from "../../core/model/ids.ts";

/** Entities of the open graph by name, as far as one name is one entity. Linear in the graph. */
export function toNamesOfIds(opened: OpenGraph | null): NamesOfIds {
  const ids = new Map<string, EntityId | null>();
  for (const [index, id] of (opened?.scene.entityIds ?? []).entries()) {
    const name = opened?.scene.labels[index] ?? "";
    ids.set(name, ids.has(name) ? null : id);
  }
  return {
    idOf: (name) => ids.get(name) ?? null,
    nameOf: (id) => {
      const index = opened?.entityIndex.get(toEntityId(id));
      const name = index === undefined ? undefined : opened?.scene.labels[index];
      return name !== undefined && ids.get(name) === id ? name : null;
    },
  };
}
