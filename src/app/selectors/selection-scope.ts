import { formatCount } from "../../core/base/format-count.ts";
import type { Scope } from "../../core/engine/export-request.ts";
import type { Data } from "../state/data.ts";
import type { Selection } from "../state/state.ts";
import { entityName } from "./entity-name.ts";

/**
 * What is selected as something to export: the entities and the relations among them, or the relation with its two ends;
 * null when nothing is selected.
 */
export function selectionScope(
  selection: Selection,
  { opened, view }: Pick<Data, "opened" | "view">,
): (Scope & { readonly kind: "relations" }) | null {
  if (opened === null || selection.kind === "none") return null;
  const { scene, entityIndex, relationIndex } = opened;
  const ends = (relation: number) =>
    [scene.source[relation], scene.target[relation]].flatMap((at) => scene.entityIds[at ?? -1] ?? []);
  if (selection.kind === "relation") {
    const at = relationIndex.get(selection.id);
    if (at === undefined) return null;
    const entities = [...new Set(ends(at))];
    const about = `One relation: ${entities.map((id) => entityName(opened, id)).join(" and ")}`;
    return { kind: "relations", relations: [selection.id], entities, about };
  }
  const chosen = new Set(selection.ids.flatMap((id) => entityIndex.get(id) ?? []));
  const relations = scene.relationIds.filter(
    (_, at) =>
      view?.relations[at] !== 0 && chosen.has(scene.source[at] ?? -1) && chosen.has(scene.target[at] ?? -1),
  );
  const names = selection.ids.map((id) => entityName(opened, id));
  const about =
    names.length <= 4 ? `Selected: ${names.join(", ")}` : `Selected: ${formatCount(names.length)} entities`;
  return { kind: "relations", relations, entities: selection.ids, about };
}
