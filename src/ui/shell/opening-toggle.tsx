import { hasOpeningClause } from "../../app/selectors/opening-lens.ts";
import { opening } from "../../core/lens/filters/opening.ts";
import { useAppState, useData, useExplorer } from "../base/explorer-context.ts";

/** What the opening view leaves out, one click away; and back. Nothing where a graph is shown whole from the start. */
export function OpeningToggle() {
  const { actions } = useExplorer();
  const scene = useData((data) => data.opened?.scene ?? null);
  const shown = useData((data) => data.view?.entityCount ?? null);
  const isOpening = useAppState((state) => hasOpeningClause(state.shared.lens));
  const isAlone = useAppState((state) => Object.keys(state.shared.lens).length === 1);
  if (scene?.opening === undefined) return null;
  const { entities } = scene.opening;
  const part = entities.reduce((sum, byte) => sum + byte, 0);
  // Other filters hide some of the view as well: then the number is that of all that is not part of it.
  const more = entities.length - (isAlone && shown !== null ? Math.max(part, shown) : part);
  return isOpening ? (
    <button
      type="button"
      className="cx-button cx-opening-toggle"
      title={`Show the ${more} entities that the opening view leaves out`}
      onClick={() => actions.setFilter(opening.id, undefined)}
    >
      +{more} more
    </button>
  ) : (
    <button
      type="button"
      className="cx-button cx-opening-toggle"
      title={`Show only the ${part} entities that the graph is opened with`}
      onClick={() => actions.setFilter(opening.id, "yes")}
    >
      Main {part}
    </button>
  );
}
