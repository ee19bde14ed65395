import type { OpenGraph } from "../state/data.ts";
import type { Selection } from "../state/state.ts";
import { entityName } from "./entity-name.ts";

/** What is selected, as a tab is called: a name, the names at the ends of a relation, or how many. */
export function selectionName(selection: Selection, opened: OpenGraph | null): string {
  if (selection.kind === "none") return "";
  if (selection.kind === "entities") {
    const [first, ...others] = selection.ids;
    return first !== undefined && others.length === 0
      ? entityName(opened, first)
      : `${selection.ids.length} selected`;
  }
  const at = opened?.relationIndex.get(selection.id);
  if (opened === null || at === undefined) return "Relation";
  const nameAt = (index: number | undefined) => opened.scene.labels[index ?? -1] ?? "";
  return `${nameAt(opened.scene.source[at])} – ${nameAt(opened.scene.target[at])}`;
}
