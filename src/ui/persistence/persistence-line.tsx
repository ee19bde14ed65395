import { commandOf, runCommand } from "../../app/commands/commands.ts";
import { useAppState, useSurroundings } from "../base/explorer-context.ts";

/** Whether notes outlast this page, and what to do where they do not. */
export function PersistenceLine() {
  const { explorer, stage, storage } = useSurroundings();
  const { actions } = explorer;
  const persistence = useAppState((state) => state.persistence);
  if (persistence.kind === "on") return <p className="cx-mute">Stored on this device only.</p>;
  if (persistence.kind === "opening")
    return <p className="cx-mute">Waiting for this browser’s storage; not stored yet.</p>;
  const save = commandOf("save-project");
  return (
    <p className={persistence.kind === "failed" ? "cx-problem" : "cx-mute"}>
      {persistence.kind === "failed"
        ? `Not stored on this device: ${persistence.reason} `
        : location.protocol === "file:"
          ? "Not stored: pages opened from disk share their storage with each other. "
          : "Not stored on this device: you have switched that off. "}
      {save === null ? null : (
        <button type="button" className="cx-link" onClick={() => runCommand(save, explorer, stage)}>
          Save a project file
        </button>
      )}
      {persistence.kind === "failed" ? null : (
        <>
          {" or "}
          <button
            type="button"
            className="cx-link"
            onClick={() => {
              storage.setAllowed(true).catch((error: unknown) => actions.report(String(error)));
            }}
          >
            store them on this device
          </button>
        </>
      )}
    </p>
  );
}
