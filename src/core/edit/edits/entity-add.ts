import { toEntity } from "../../model/assemble.ts";
import { parseEdtf } from "../../model/dates.ts";
import { toEntityId, toEntityTypeId } from "../../model/ids.ts";
import type { EditDefinition } from "../edit.ts";
import type { EditOf } from "../forms.ts";

/** An entity is added. */
export const entityAdd: EditDefinition<EditOf<"entity.add">> = {
  check: ({ entities, called, entityTypes }, { entity: { id, name, type, period } }) => {
    if (name.trim() === "") return "The entity has no name.";
    if (entities.has(toEntityId(id)) || called.has(toEntityId(id)))
      return `The id “${id}” is used by another entity.`;
    if (!entityTypes.has(toEntityTypeId(type))) return `There is no entity type “${type}”.`;
    const date = period === undefined ? null : parseEdtf(period);
    return date === null || date.ok ? null : (date.error[0]?.message ?? null);
  },
  apply: ({ entities, fresh }, { entity }) => {
    const id = toEntityId(entity.id);
    entities.set(id, toEntity(entity));
    fresh.add(id);
  },
  words: ({ entity }) => `Added ${entity.name}`,
};
