import { mapHidden } from "../../core/lens/hidden-ids.ts";
import { isTypeEnd } from "../selectors/ends.ts";
import type { OpenGraph } from "../state/data.ts";
import { NOTHING_SELECTED, type Notice, type Selection, type Shared } from "../state/state.ts";

/**
 * A state without what it names that the graph does not have: ends and conditions of paths, and the selection. `missing` names it.
 * What a database has is known once it was asked.
 */
export function fitToGraph(
  opened: OpenGraph,
  shared: Shared,
): { readonly shared: Shared; readonly missing: readonly string[] } {
  if (opened.connection !== null) return { shared, missing: [] };
  const missing = new Set<string>();
  const has = (id: Parameters<OpenGraph["entityIndex"]["has"]>[0]) => {
    const isKnown = opened.entityIndex.has(id);
    if (!isKnown) missing.add(id);
    return isKnown;
  };
  const fitSelection = (selection: Selection): Selection => {
    if (selection.kind === "entities") {
      const ids = selection.ids.filter(has);
      return ids.length === 0 ? NOTHING_SELECTED : { ...selection, ids };
    }
    if (selection.kind === "none" || opened.relationIndex.has(selection.id)) return selection;
    missing.add(selection.id);
    return NOTHING_SELECTED;
  };
  const fitPath = (path: NonNullable<Shared["path"]>): Shared["path"] => ({
    ...path,
    ends: path.ends.map((end) => (end !== null && (isTypeEnd(opened, end) || has(end)) ? end : null)),
    options: {
      ...path.options,
      via: path.options.via.filter(has),
      through: mapHidden(path.options.through, (ids) => ids.filter(has)),
    },
  });
  const fitted = {
    ...shared,
    path: shared.path === null ? null : fitPath(shared.path),
    selection: fitSelection(shared.selection),
  };
  return missing.size === 0 ? { shared, missing: [] } : { shared: fitted, missing: [...missing] };
}

/** What a link or a stored view names that the open graph does not have; the way to open another file stands beside it. */
export const toMissingNotice = (ids: readonly string[]): Notice => ({
  tone: "info",
  message: `“${ids.join("”, “")}” ${ids.length === 1 ? "is" : "are"} not in this graph. If it belongs to a file of yours, open that file.`,
  actions: ["open"],
});
