import { formatCount } from "../../core/base/format-count.ts";
import { useData, useExplorer } from "../base/explorer-context.ts";
import { DialogFrame } from "../primitives/dialog-frame.tsx";
import { ReportList } from "./report-list.tsx";

/** The import report of the open graph, and the ways to read its file differently. */
export default function ReportDialog() {
  const { actions } = useExplorer();
  const opened = useData((data) => data.opened);
  if (opened === null) return null;
  const { overview, origin } = opened;
  const facts = [origin?.prepared.format ?? null, origin?.prepared.encoding ?? null].filter(
    (fact) => fact !== null,
  );
  return (
    <DialogFrame
      title="Import report"
      onClose={actions.closeDialog}
      foot={
        origin === null ? undefined : (
          <button
            type="button"
            className="cx-button"
            onClick={() => {
              actions.closeDialog();
              actions.changeReading().catch((error: unknown) => actions.report(String(error)));
            }}
          >
            Change how the file was read
          </button>
        )
      }
    >
      <p>
        <bdi>{overview.title}</bdi> <span className="cx-mute">{facts.join(", ")}</span>
      </p>
      <p className="cx-mute">
        {formatCount(overview.entities)} entities, {formatCount(overview.relations)} relations,{" "}
        {formatCount(overview.claims)} claims.
      </p>
      <ReportList findings={overview.findings} repairs={origin?.reading.repairs ?? null} />
    </DialogFrame>
  );
}
