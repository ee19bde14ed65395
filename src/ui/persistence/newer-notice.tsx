import { useExplorer } from "../base/explorer-context.ts";
import { Icon } from "../primitives/icon.tsx";

/** Says that a newer build of the page lies ready; it stays until the reader answers. */
export function NewerNotice() {
  const { actions } = useExplorer();
  return (
    <div className="cx-notice-place" role="note" aria-label="Newer version">
      <div className="cx-notice" data-tone="info">
        <p>
          A newer version of Corridor is ready.
          <span className="cx-mute"> Your notes, files and view stay.</span>
        </p>
        <button type="button" className="cx-button cx-button-main" onClick={() => actions.answerUpdate(true)}>
          Update now
        </button>
        <button
          type="button"
          className="cx-button cx-icon-button"
          aria-label="Dismiss message"
          title="Dismiss message"
          onClick={() => actions.answerUpdate(false)}
        >
          <Icon name="close" />
        </button>
      </div>
    </div>
  );
}
