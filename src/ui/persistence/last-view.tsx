import { decodeShared } from "../../app/url/codec.ts";
import { useAppState, useExplorer } from "../base/explorer-context.ts";

/** The way back to where the last visit ended, as long as nothing was done since. */
export function LastView() {
  const { actions } = useExplorer();
  const view = useAppState((state) => state.lastView);
  if (view === null) return null;
  const go = () => {
    const { shared, ignored } = decodeShared(view);
    actions.goTo(shared, ignored);
    actions.offerView(null);
  };
  return (
    <div className="cx-tools">
      <button type="button" className="cx-button" onClick={go}>
        Go on where you left off
      </button>
    </div>
  );
}
