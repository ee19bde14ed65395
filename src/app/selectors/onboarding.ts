import { agree } from "../../core/evidence/agree.ts";
import type { View } from "../../core/lens/view.ts";
import type { EntityId, RelationId } from "../../core/model/ids.ts";
import type { Question } from "../../core/paths/question.ts";
import type { OpenGraph } from "../state/data.ts";

/** Three things to try on this very graph; null where it has none of that kind. */
export interface Onboarding {
  /** The best connected entity. */
  readonly entity: { readonly id: EntityId; readonly name: string } | null;
  /** The relation that most documents state, between two well connected ends. */
  readonly relation: { readonly id: RelationId; readonly sentence: string } | null;
  readonly question: Question | null;
}

interface Visible {
  readonly opened: OpenGraph;
  readonly view: View | null;
}

/** The questions of which the filter leaves both ends. */
export const visibleQuestions = ({ opened: { overview, entityIndex }, view }: Visible): readonly Question[] =>
  overview.questions.filter(({ from, to }) =>
    [from, to].every((id) => view === null || view.entities[entityIndex.get(id) ?? -1] === 1),
  );

/** First steps taken from what the filter leaves. Linear in the graph. */
export function toOnboarding(visible: Visible): Onboarding {
  const { opened, view } = visible;
  const { scene, overview } = opened;
  const degreeOf = (at: number | undefined) => scene.degree[at ?? -1] ?? 0;
  const isShown = (mask: "entities" | "relations", at: number) => view === null || view[mask][at] === 1;
  let entity = -1;
  for (let at = 0; at < scene.entityIds.length; at++)
    if (isShown("entities", at) && (entity === -1 || degreeOf(at) > degreeOf(entity))) entity = at;
  const isTie = (at: number) => isShown("relations", at) && scene.source[at] !== scene.target[at];
  const weigh = (at: number) =>
    (scene.documentCount[at] ?? 0) * 1e9 + degreeOf(scene.source[at]) + degreeOf(scene.target[at]);
  let relation = -1;
  for (let at = 0; at < scene.relationIds.length; at++)
    if (isTie(at) && (relation === -1 || weigh(at) > weigh(relation))) relation = at;
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
    question: visibleQuestions(visible)[0] ?? null,
  };
}
