import { useExplorer } from "../base/explorer-context.ts";
import { IconButton } from "../primitives/icon-button.tsx";

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
        <IconButton label="Dismiss message" icon="close" onPress={() => actions.answerUpdate(false)} />
      </div>
    </div>
  );
}
