import { useAppState, useData, useExplorer } from "../explorer-context.ts";
import { KeepingLine } from "../notes/keeping-line.tsx";
import { Icon } from "../primitives/icon.tsx";

/**
 * The one message that needs reading: a file that could not be opened, parts of a link that were left out, notes that
 * the browser does not keep: that one stays until it is mended.
 */
export function NoticeBar() {
  const { actions } = useExplorer();
  const notice = useAppState((state) => state.notice);
  const isUnkept = useAppState(({ keeping, shared }) => keeping.kind === "failed" && shared.notes.length > 0);
  const opening = useData((data) => data.opening);
  if (opening !== null)
    return (
      <div className="cx-notice-place" role="note">
        <div className="cx-notice" data-tone="info">
          <p dir="auto">Opening {opening} …</p>
        </div>
      </div>
    );
  if (isUnkept && notice === null)
    return (
      <div className="cx-notice-place" role="alert">
        <div className="cx-notice" data-tone="problem">
          <Icon name="warning" />
          <KeepingLine />
        </div>
      </div>
    );
  return (
    <div
      className="cx-notice-place"
      role={notice?.tone === "problem" ? "alert" : "note"}
      hidden={notice === null}
    >
      {notice === null ? null : (
        <div className="cx-notice" data-tone={notice.tone}>
          {notice.tone === "problem" ? <Icon name="warning" /> : null}
          <p dir="auto">{notice.message}</p>
          <button
            type="button"
            className="cx-button cx-icon-button"
            aria-label="Dismiss message"
            onClick={() => actions.notify(null)}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
