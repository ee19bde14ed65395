import { CERTAINTIES, type Certainty } from "../../core/model/certainty.ts";
import type { EntityId, RelationId } from "../../core/model/ids.ts";
import type { Data } from "../state/data.ts";

const SUREST_FIRST: readonly Certainty[] = ["stated", "contested", "weak", "machine-made", "unsourced"];

/** A relation of the picture in words, as far as the scene knows it. */
export interface InducedLine {
  readonly id: RelationId;
  readonly family: string;
  readonly source: string;
  readonly verb: string;
  readonly target: string;
  readonly certainty: Certainty;
  readonly documents: number;
  readonly visible: boolean;
}

/**
 * The relations whose ends are both among some entities: what is shown before what is hidden, the best sourced first, of those
 * the surest, then in the order of the graph. Linear in the relations.
 */
export function inducedRelations(
  { opened, view }: Pick<Data, "opened" | "view">,
  ids: readonly EntityId[],
): readonly InducedLine[] {
  if (opened === null) return [];
  const { scene, overview } = opened;
  const wanted = new Set(ids.flatMap((id) => opened.entityIndex.get(id) ?? []));
  const lines: InducedLine[] = [];
  scene.relationIds.forEach((id, index) => {
    const [source, target] = [scene.source[index] ?? 0, scene.target[index] ?? 0];
    if (!wanted.has(source) || !wanted.has(target)) return;
    const type = overview.ontology.relationTypes[scene.relationType[index] ?? 0];
    lines.push({
      id,
      family: type?.family ?? "",
      source: scene.labels[source] ?? "",
      verb: type?.label ?? "",
      target: scene.labels[target] ?? "",
      certainty: CERTAINTIES[scene.certainty[index] ?? 0] ?? "stated",
      documents: scene.documentCount[index] ?? 0,
      visible: view === null || view.relations[index] === 1,
    });
  });
  const rank = ({ visible, documents, certainty }: InducedLine) =>
    (visible ? 0 : 1e6) - documents * CERTAINTIES.length + SUREST_FIRST.indexOf(certainty);
  return lines.toSorted((a, b) => rank(a) - rank(b));
}

/** What several entities are: the plural of their type when it is one, else null. */
export function commonType({ opened }: Pick<Data, "opened">, ids: readonly EntityId[]): string | null {
  if (opened === null) return null;
  const types = new Set(ids.map((id) => opened.scene.entityType[opened.entityIndex.get(id) ?? -1]));
  const [only] = types;
  return types.size === 1 && only !== undefined
    ? (opened.overview.ontology.entityTypes[only]?.plural ?? null)
    : null;
}
