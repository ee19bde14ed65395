import type { Edit } from "../../core/edit/forms.ts";
import { readEdits } from "../../core/edit/read-edits.ts";
import { downloadBlob } from "../base/download.ts";
import { useAppState, useData, useExplorer } from "../base/explorer-context.ts";
import { DialogFrame } from "../primitives/dialog-frame.tsx";
import { saveDataFolder } from "./save-data-folder.ts";

/** Everything that the reader changed in the graph, the last first; each can be taken back, and all can be saved alone. */
export default function ChangesDialog() {
  const explorer = useExplorer();
  const { actions } = explorer;
  const edits = useAppState((state) => state.shared.edits);
  const opened = useData((data) => data.opened);
  const misfits = new Map(opened?.misfits.map(({ edit, reason }) => [edit, reason]));
  const saveDifference = () => {
    const text = JSON.stringify({ format: "corridor-edits", version: 1, edits }, null, 2);
    downloadBlob(new Blob([text], { type: "application/json" }), "changes.corridor-edits.json");
    actions.confirmDone("Saved changes.corridor-edits.json: your changes alone.");
  };
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const value: unknown = JSON.parse(await file.text());
    const list = typeof value === "object" && value !== null && "edits" in value ? value.edits : value;
    const read = readEdits(list);
    if (typeof read === "string") return actions.report(`${file.name} could not be read. ${read}`);
    const count = actions.addEdits(read);
    actions.confirmDone(
      `${count} ${count === 1 ? "change was" : "changes were"} taken in from ${file.name}.`,
    );
  };
  const wordOf = ({ id }: Edit) => opened?.editWords.get(id) ?? "Being made …";
  return (
    <DialogFrame
      title="Your changes"
      onClose={actions.closeDialog}
      foot={
        <>
          <label className="cx-button">
            Take in changes …
            <input
              type="file"
              className="cx-hidden"
              accept=".json,application/json"
              onChange={({ target }) => {
                take(target.files?.[0]).catch(() => actions.report("This is not a list of changes."));
                target.value = "";
              }}
            />
          </label>
          <button type="button" className="cx-button" disabled={edits.length === 0} onClick={saveDifference}>
            Save the changes alone
          </button>
          <button
            type="button"
            className="cx-button cx-button-main"
            onClick={() => {
              saveDataFolder(explorer).catch((error: unknown) => actions.report(String(error)));
            }}
          >
            Save a data folder (.zip)
          </button>
        </>
      }
    >
      {edits.length === 0 ? (
        <p className="cx-mute">
          The graph is as it was opened. Add a relation from the details of an entity, or press R on the
          graph.
        </p>
      ) : (
        <ul className="cx-note-list">
          {edits.toReversed().map((edit) => (
            <li key={edit.id}>
              <p dir="auto">{wordOf(edit)}</p>
              <p className="cx-mute">
                {edit.by ?? "You"}, {edit.at.slice(0, 10)}
                {" · "}
                <button type="button" className="cx-link" onClick={() => actions.takeBackEdits([edit.id])}>
                  Take back<span className="cx-hidden">: {wordOf(edit)}</span>
                </button>
              </p>
              {misfits.has(edit.id) ? <p className="cx-note">Set aside: {misfits.get(edit.id)}</p> : null}
            </li>
          ))}
        </ul>
      )}
    </DialogFrame>
  );
}
