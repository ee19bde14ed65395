import { isLasso } from "../../app/state/canvas-mode.ts";
import { useAppState, useExplorer } from "../base/explorer-context.ts";
import { Icon } from "../primitives/icon.tsx";

/** What hands do on the drawing, as buttons. */
export function CanvasToolbar({ hasOverview }: { readonly hasOverview: boolean }) {
  const { actions } = useExplorer();
  const lasso = useAppState(isLasso);
  const overview = useAppState((state) => state.panels.overview);
  const pinned = useAppState((state) => state.shared.pins.length);
  return (
    <fieldset className="cx-hand-tools" aria-label="Tools">
      {pinned === 0 ? null : (
        <button
          type="button"
          className="cx-button cx-icon-button"
          aria-label={`Let ${pinned === 1 ? "the pinned entity" : `all ${pinned} pinned entities`} go`}
          title="Let all that is pinned go back"
          onClick={() => actions.unpinAll()}
        >
          <Icon name="unpin" />
          <span className="cx-tool-word">Let go</span>
        </button>
      )}
      <button
        type="button"
        className="cx-button cx-icon-button"
        aria-label="Select by drawing a line around"
        title="Select by drawing a line around"
        aria-pressed={lasso}
        onClick={() => actions.setLasso(!lasso)}
      >
        <Icon name="lasso" />
        <span className="cx-tool-word">Select</span>
      </button>
      {hasOverview ? (
        <button
          type="button"
          className="cx-button cx-icon-button"
          aria-label="Overview of the whole picture"
          title="Overview of the whole picture"
          aria-pressed={overview}
          onClick={() => actions.setPanels({ overview: !overview })}
        >
          <Icon name="map" />
          <span className="cx-tool-word">Overview</span>
        </button>
      ) : null}
    </fieldset>
  );
}
