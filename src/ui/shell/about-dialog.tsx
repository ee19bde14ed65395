import { useData, useExplorer } from "../base/explorer-context.ts";
import { DialogFrame } from "../primitives/dialog-frame.tsx";

/** What this program is and does not do. */
export default function AboutDialog() {
  const { actions } = useExplorer();
  const title = useData((data) => data.opened?.overview.title ?? "");
  return (
    <DialogFrame title="About Corridor" onClose={actions.closeDialog}>
      <p>
        A knowledge-graph explorer: who is tied to whom, how, and how do you know. It shows what its documents
        state and takes no side.
      </p>
      {title === "" ? null : (
        <p>
          Open now: <bdi>{title}</bdi>.
        </p>
      )}
      <p className="cx-mute">
        Nothing leaves this machine: no other server is asked for anything. MIT licence. Icons: Lucide (ISC);
        font: Inter (OFL); the notices of everything inside stand beside the page, or within it where it is
        one file.
      </p>
    </DialogFrame>
  );
}
