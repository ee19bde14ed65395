import { mergeEntity } from "../merge/merge-entity.ts";
import type { Claim, Dataset, Entity, Relation } from "../model/dataset.ts";
import { splitRelations, summariseClaims } from "../model/derive-relations.ts";
import { type EntityId, toEntityId } from "../model/ids.ts";
import { replaceEntities } from "../model/replace-entities.ts";
import { type Draft, findEntity, followJoins } from "./draft.ts";

/** Each entity as it is shown: under its present id, with what the ones joined to it bring. */
function finishEntities(draft: Draft, toRoot: (id: EntityId) => EntityId): readonly Entity[] {
  const { joins, entities, present, base } = draft;
  const labels = new Map(base.ontology.entityTypes.map(({ id, label }) => [id, label]));
  const typeOf = ({ type }: Entity) => ({ id: type, label: labels.get(type) ?? type });
  const joined = new Map<EntityId, Entity>();
  for (const { gone } of joins.values()) {
    const root = toRoot(gone);
    const [kept, added] = [joined.get(root) ?? entities.get(root), entities.get(gone)];
    if (kept !== undefined && added !== undefined)
      joined.set(
        root,
        mergeEntity(kept, added, added.name, typeOf, () => undefined),
      );
  }
  return [...entities].flatMap(([id, entity]) => {
    if (toRoot(id) !== id) return [];
    const now = present.get(id);
    const whole = joined.get(id) ?? entity;
    return now === undefined ? whole : { ...whole, id: now };
  });
}

/** Relations that stand by themselves, with what follows from their claims where those were changed. */
function finishOwn({ own, claims, touched }: Draft, toNow: (id: EntityId) => EntityId): readonly Relation[] {
  return [...own.values()].flatMap((relation) => {
    const { source, target, claims: ids } = relation;
    const moved = [toNow(source), toNow(target)] as const;
    const placed =
      moved[0] === source && moved[1] === target
        ? relation
        : { ...relation, source: moved[0], target: moved[1] };
    if (!ids.some((id) => touched.has(id))) return placed;
    const left = ids.flatMap((id) => claims.get(id) ?? []);
    if (left.length === 0) return [];
    return { ...placed, claims: left.map(({ id }) => id), ...summariseClaims(left) };
  });
}

/** The data set that a draft has become: joins and new ids followed, relations derived anew. Linear. */
export function finishDraft(draft: Draft): Dataset {
  const { base, present, called, fresh } = draft;
  const toRoot = followJoins(draft);
  const toNow = (id: EntityId): EntityId => {
    const root = toRoot(findEntity(draft, id) ?? id);
    return present.get(root) ?? root;
  };
  const entities = finishEntities(draft, toRoot);
  const isPlain = draft.joins.size === 0 && present.size === 0 && called.size === 0;
  const findNamed = (text: string) => findEntity(draft, toEntityId(text)) ?? null;
  const toClaim = (claim: Claim) => (isPlain ? claim : replaceEntities(claim, toNow, findNamed));
  const claims = [...draft.claims.values()].map(toClaim);
  const ontology =
    draft.relationTypes.size === base.ontology.relationTypes.length
      ? base.ontology
      : { ...base.ontology, relationTypes: [...draft.relationTypes.values()] };
  const own = finishOwn(draft, toNow);
  const { derived } = splitRelations(ontology, claims, own);
  const relations = [...derived, ...own];
  const known = new Set(entities.map(({ id }) => id));
  const redirects = [
    ...called.keys(),
    ...present.keys(),
    ...[...draft.joins.values()].map(({ gone }) => gone),
  ].flatMap((id) => {
    const to = toNow(id);
    return known.has(id) || !known.has(to) ? [] : [[id, { id, to }] as const];
  });
  const led = [...new Map(redirects).values()];
  const isSameShape =
    entities.length === base.entities.length &&
    entities.every(({ id, name }, at) => id === base.entities[at]?.id && name === base.entities[at]?.name) &&
    relations.length === base.relations.length &&
    relations.every(({ id }, at) => id === base.relations[at]?.id);
  const shown = [...fresh].map(toNow).filter((id) => known.has(id));
  const { layouts, opening, questions, redirects: _, ...rest } = base;
  const asked = (questions ?? [])
    .map((question) => ({ ...question, from: toNow(question.from), to: toNow(question.to) }))
    .filter(({ from, to }) => from !== to && known.has(from) && known.has(to));
  return {
    ...rest,
    ontology,
    documents: [...draft.documents.values()],
    entities,
    claims,
    relations,
    ...(questions === undefined ? {} : { questions: asked }),
    // Positions of another graph would be stale.
    ...(isSameShape && layouts !== undefined ? { layouts } : {}),
    ...(opening === undefined
      ? {}
      : {
          opening: {
            ...opening,
            also: [...new Set([...opening.also.map(toNow).filter((id) => known.has(id)), ...shown])],
          },
        }),
    ...(led.length === 0 ? {} : { redirects: led }),
  };
}
