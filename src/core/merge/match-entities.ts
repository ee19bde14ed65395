import { NO_TYPE } from "../formats/no-type.ts";
import type { Dataset, Entity } from "../model/dataset.ts";
import type { EntityId, EntityTypeId } from "../model/ids.ts";
import { fold } from "../search/fold.ts";

/** An entity of the added part that seems to be one of the base. */
export interface Match {
  readonly base: EntityId;
  readonly added: EntityId;
  readonly by: "id" | "name" | "alias";
  /** False where the sign is weak: the same id under another name, or a name that several entities have. */
  readonly isLikely: boolean;
}

const toNames = ({ name, names }: Entity) =>
  [name, ...names.map(({ text }) => text)].map(fold).filter((text) => text !== "");

/** Numbered ids such as `12` and `n7` are in every other file and tell nothing. */
const NUMBERED = /^\p{L}{0,2}\d+$/u;

/** The file calls the entity by an id alone, as a table of edges does: it can only mean whoever has that id. */
const isReference = ({ id, name }: Entity) => name === id && !NUMBERED.test(id);

const isUntyped = (type: EntityTypeId) => type === NO_TYPE;

/**
 * Which entities of the added part are in the base already: by the same id, else by the same name and type, else by
 * another name and type; names are compared folded, as search does, and what has no type fits any. One to one, in the
 * order of the added part. Linear in the names.
 */
export function matchEntities(
  base: Dataset,
  added: Dataset,
  entityTypeOf: (id: EntityTypeId) => EntityTypeId,
): readonly Match[] {
  const byId = new Map(base.entities.map((entity) => [entity.id, entity]));
  const byName = new Map<string, Entity[]>();
  for (const entity of base.entities)
    for (const name of new Set(toNames(entity))) {
      const known = byName.get(name);
      if (known === undefined) byName.set(name, [entity]);
      else known.push(entity);
    }
  const taken = new Set(added.entities.flatMap(({ id }) => (byId.has(id) ? [id] : [])));
  const findNamed = (entity: Entity): Match | null => {
    const type = entityTypeOf(entity.type);
    const fits = (other: Entity) =>
      !taken.has(other.id) && (other.type === type || isUntyped(other.type) || isUntyped(type));
    for (const [place, name] of toNames(entity).entries()) {
      const candidates = (byName.get(name) ?? []).filter(fits);
      const [first] = candidates;
      if (first === undefined) continue;
      taken.add(first.id);
      const by = place === 0 && fold(first.name) === name ? "name" : "alias";
      return { base: first.id, added: entity.id, by, isLikely: candidates.length === 1 };
    }
    return null;
  };
  return added.entities.flatMap((entity) => {
    const same = byId.get(entity.id);
    if (same !== undefined) {
      const names = new Set(toNames(same));
      const isLikely =
        isReference(entity) || same.name === entity.name || toNames(entity).some((name) => names.has(name));
      return [{ base: same.id, added: entity.id, by: "id" as const, isLikely }];
    }
    return findNamed(entity) ?? [];
  });
}
