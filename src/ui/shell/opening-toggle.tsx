import { hasOpeningClause } from "../../app/selectors/opening-lens.ts";
import { formatCount } from "../../core/base/format-count.ts";
import { opening } from "../../core/lens/filters/opening.ts";
import { OVERVIEW_FROM } from "../../core/lens/opening-view.ts";
import { useAppState, useData, useExplorer } from "../base/explorer-context.ts";

/**
 * What the opening view leaves out, one click away; and back. Above 400 entities the graph opens as an overview: the view is found
 * when it is asked for. Nothing where a graph is shown whole from the start.
 */
export function OpeningToggle() {
  const { actions } = useExplorer();
  const scene = useData((data) => data.opened?.scene ?? null);
  const shown = useData((data) => data.view?.entityCount ?? null);
  const isOpening = useAppState((state) => hasOpeningClause(state.shared.lens));
  const isAlone = useAppState((state) => Object.keys(state.shared.lens).length === 1);
  if (scene === null) return null;
  const count = scene.entityIds.length;
  const part = scene.opening?.entities.reduce((sum, byte) => sum + byte, 0) ?? null;
  if (part === null && count <= OVERVIEW_FROM) return null;
  // Other filters hide some of the view as well: then the number is that of all that is not part of it.
  const inView = isAlone && shown !== null ? Math.max(part ?? 0, shown) : part;
  const more = inView === null ? null : formatCount(count - inView);
  return isOpening ? (
    <button
      type="button"
      className="cx-button cx-opening-toggle"
      title={`Show ${more === null ? "all" : `the ${more}`} entities that the opening view leaves out`}
      onClick={() => actions.setFilter(opening.id, undefined)}
    >
      {more === null ? "All entities" : `+${more} more`}
    </button>
  ) : (
    <button
      type="button"
      className="cx-button cx-opening-toggle"
      title={
        part === null
          ? "Show only the entities that join most of the others, about 48"
          : `Show only the ${part} entities that the graph is opened with`
      }
      onClick={() => actions.setFilter(opening.id, "yes")}
    >
      {part === null ? "Main entities" : `Main ${part}`}
    </button>
  );
}
