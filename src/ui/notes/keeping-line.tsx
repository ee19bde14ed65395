import { commandOf, runCommand } from "../../app/commands.ts";
import { useAppState, useSurroundings } from "../explorer-context.ts";

/** Whether notes outlast this page, and what to do where they do not. */
export function KeepingLine() {
  const { explorer, stage } = useSurroundings();
  const keeping = useAppState((state) => state.keeping);
  if (keeping.kind === "on") return <p className="cx-mute">Kept in this browser, on this machine only.</p>;
  const save = commandOf("save-project");
  return (
    <p className={keeping.kind === "failed" ? "cx-problem" : "cx-mute"}>
      {keeping.kind === "failed"
        ? `Not kept in this browser: ${keeping.reason} `
        : "Not kept when this page closes: pages opened from disk share one store with each other. "}
      {save === null ? null : (
        <button type="button" className="cx-link" onClick={() => runCommand(save, explorer, stage)}>
          Save a project file
        </button>
      )}
      {keeping.kind === "failed" ? null : (
        <>
          {" or "}
          <button
            type="button"
            className="cx-link"
            onClick={() => explorer.actions.setKeeping({ kind: "on" })}
          >
            keep them here all the same
          </button>
        </>
      )}
    </p>
  );
}
