import { formatCount } from "../../core/base/format-count.ts";
import { useData, useExplorer } from "../base/explorer-context.ts";

/** That something was changed while the open graph was read, and the ways to see and to change it. */
export function HowItWasRead() {
  const { actions } = useExplorer();
  const opened = useData((data) => data.opened);
  if (opened === null) return null;
  const { origin, overview } = opened;
  const changes = overview.findings.reduce((sum, { count }) => sum + count, 0);
  if (changes === 0 && origin === null) return null;
  return (
    <>
      <h3>How the file was read</h3>
      {changes === 0 ? null : (
        <p className="cx-mute">
          {changes === 1 ? "One thing was" : `${formatCount(changes)} things were`} changed on opening.
        </p>
      )}
      <div className="cx-tools">
        <button type="button" className="cx-button" onClick={() => actions.openDialog("report")}>
          Import report
        </button>
        {origin === null || origin.prepared.what !== undefined ? null : (
          <button
            type="button"
            className="cx-button"
            onClick={() => {
              actions.changeReading().catch((error: unknown) => actions.report(String(error)));
            }}
          >
            Change how the file was read
          </button>
        )}
      </div>
    </>
  );
}
