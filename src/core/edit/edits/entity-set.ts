import { takeFreeId } from "../../merge/canonical.ts";
import type { Entity, Name } from "../../model/dataset.ts";
import { parseEdtf } from "../../model/dates.ts";
import { type EntityId, toEntityId, toEntityTypeId } from "../../model/ids.ts";
import { type Draft, findEntity, nameEntity } from "../draft.ts";
import type { EditDefinition } from "../edit.ts";
import type { EditOf } from "../forms.ts";

type Set = EditOf<"entity.set">["set"];

/** A new name keeps the old one as an alias, unless the edit says which names there are. */
function renameTo({ name, names }: Entity, set: Set): Pick<Entity, "name" | "names"> {
  const next = set.name ?? name;
  const listed: readonly Name[] =
    set.names?.map(({ text, kind, language, usedBy }) => ({
      text,
      kind,
      ...(language === undefined ? {} : { language }),
      ...(usedBy === undefined ? {} : { usedBy }),
    })) ??
    (next === name || names.some(({ text }) => text === name)
      ? names
      : [...names, { text: name, kind: "alias" }]);
  return { name: next, names: listed.filter(({ text }) => text !== next) };
}

/** An id of our form says the type; it follows a new one, and the old one goes on leading to the entity. */
function callAnew({ entities, called, present }: Draft, id: EntityId, from: string, to: string): void {
  const now = present.get(id) ?? id;
  if (!now.startsWith(`${from}:`)) return;
  const wanted = toEntityId(`${to}:${now.slice(from.length + 1)}`);
  if (wanted === id) {
    present.delete(id);
    return;
  }
  const taken = new Set<string>([...entities.keys(), ...called.keys()]);
  const next = called.get(wanted) === id ? wanted : takeFreeId(taken, wanted, toEntityId);
  called.set(next, id);
  present.set(id, next);
}

const FIELDS = ["subtype", "period", "note"] as const;

/** Name, other names, type, summary, period or note of an entity are changed. */
export const entitySet: EditDefinition<EditOf<"entity.set">> = {
  check: (draft, { entity, set }) => {
    if (findEntity(draft, toEntityId(entity)) === undefined) return `“${entity}” is not in the graph.`;
    if (set.name?.trim() === "") return "A name must not be empty.";
    if (set.type !== undefined && !draft.entityTypes.has(toEntityTypeId(set.type)))
      return `There is no entity type “${set.type}”.`;
    const date = set.period == null ? null : parseEdtf(set.period);
    return date === null || date.ok ? null : (date.error[0]?.message ?? null);
  },
  apply: (draft, { entity, set }) => {
    const id = findEntity(draft, toEntityId(entity));
    const before = id === undefined ? undefined : draft.entities.get(id);
    if (id === undefined || before === undefined) return;
    const { subtype, period, note, ...kept } = before;
    const texts = { subtype, period, note };
    const given = Object.fromEntries(
      FIELDS.flatMap((field) => {
        const value = set[field] === undefined ? texts[field] : set[field];
        return value == null ? [] : [[field, value] as const];
      }),
    );
    const next: Entity = {
      ...kept,
      ...given,
      ...renameTo(before, set),
      type: set.type === undefined ? before.type : toEntityTypeId(set.type),
      summary: set.summary ?? before.summary,
    };
    draft.entities.set(id, next);
    if (next.type !== before.type) callAnew(draft, id, before.type, next.type);
  },
  words: ({ entity, set }, draft) =>
    set.name === undefined
      ? `Changed ${nameEntity(draft, entity)}`
      : `Renamed ${nameEntity(draft, entity)} to ${set.name}`,
};
