import { agree } from "../../core/evidence/agree.ts";
import type { EntityId, RelationId } from "../../core/model/ids.ts";
import type { Question } from "../../core/paths/question.ts";
import type { Opened } from "../state/data.ts";

/** Three things to try on this very graph; null where it has none of that kind. */
export interface FirstSteps {
  /** The best connected entity. */
  readonly entity: { readonly id: EntityId; readonly name: string } | null;
  /** The relation that most documents state, between two well connected ends. */
  readonly relation: { readonly id: RelationId; readonly sentence: string } | null;
  readonly question: Question | null;
}

/** First steps taken from the data. Linear in the graph. */
export function toFirstSteps({ scene, overview }: Opened): FirstSteps {
  let entity = -1;
  for (let at = 0; at < scene.entityIds.length; at++)
    if (entity === -1 || (scene.degree[at] ?? 0) > (scene.degree[entity] ?? 0)) entity = at;
  const degreeOf = (end: number | undefined) => scene.degree[end ?? -1] ?? 0;
  const weigh = (at: number) =>
    (scene.documentCount[at] ?? 0) * 1e9 + degreeOf(scene.source[at]) + degreeOf(scene.target[at]);
  let relation = -1;
  for (let at = 0; at < scene.relationIds.length; at++)
    if (scene.source[at] !== scene.target[at] && (relation === -1 || weigh(at) > weigh(relation)))
      relation = at;
  const entityId = scene.entityIds[entity];
  const relationId = scene.relationIds[relation];
  const nameAt = (end: number | undefined) => scene.labels[end ?? -1] ?? "";
  const verb = overview.ontology.relationTypes[scene.relationType[relation] ?? 0]?.label ?? "";
  return {
    entity: entityId === undefined ? null : { id: entityId, name: nameAt(entity) },
    relation:
      relationId === undefined
        ? null
        : {
            id: relationId,
            sentence: `${nameAt(scene.source[relation])} ${agree(verb, {})} ${nameAt(scene.target[relation])}`,
          },
    question: overview.questions[0] ?? null,
  };
}
