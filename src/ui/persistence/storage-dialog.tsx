import { useEffect, useState } from "react";
import type { Autosave } from "../../app/persistence/autosave.ts";
import type { SavedSession } from "../../app/persistence/saved-session.ts";
import { useExplorer } from "../base/explorer-context.ts";
import { PersistenceLine } from "../persistence/persistence-line.tsx";
import { DialogFrame } from "../primitives/dialog-frame.tsx";
import { forgetSettings } from "./forget-settings.ts";

/** What is stored of the reader's work, and the way to have it all forgotten. */
export default function StorageDialog({ autosave }: { readonly autosave: Autosave }) {
  const { actions } = useExplorer();
  const [sessions, setSessions] = useState<readonly SavedSession[] | null>(null);
  const [isSure, setSure] = useState(false);
  const read = async () => {
    await autosave.flush();
    setSessions(await autosave.list());
  };
  useEffect(() => {
    autosave
      .flush()
      .then(() => autosave.list())
      .then(setSessions)
      .catch(() => setSessions([]));
  }, [autosave]);
  const forget = async () => {
    await autosave.forget();
    forgetSettings();
    setSure(false);
    await read();
    actions.say("Everything stored on this device is forgotten.");
  };
  return (
    <DialogFrame title="Stored on this device" onClose={actions.closeDialog}>
      <PersistenceLine />
      {sessions === null ? null : sessions.length === 0 ? (
        <p>No notes or views are stored.</p>
      ) : (
        <ul className="cx-note-list">
          {sessions.map(({ graph, title, notes }) => (
            <li key={graph}>
              <bdi>{title === "" ? "A graph without a title" : title}</bdi>
              <span className="cx-mute">
                {": "}
                {notes.length} {notes.length === 1 ? "note" : "notes"}, the last view
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="cx-mute">
        Theme and other settings are stored, too. Nothing of it leaves this machine; the browser may delete it
        at any time, a project file is the safe copy.
      </p>
      <div className="cx-tools">
        {isSure ? (
          <>
            <button
              type="button"
              className="cx-button cx-button-main"
              onClick={() => {
                forget().catch(() =>
                  actions.report("The browser did not let the page delete what is stored."),
                );
              }}
            >
              Yes, forget notes of {sessions?.length ?? 0} {sessions?.length === 1 ? "graph" : "graphs"}
            </button>
            <button type="button" className="cx-button" onClick={() => setSure(false)}>
              No, keep them
            </button>
          </>
        ) : (
          <button type="button" className="cx-button" onClick={() => setSure(true)}>
            Forget everything stored on this device
          </button>
        )}
      </div>
      <p className="cx-mute">What is on this page stays until you close it.</p>
    </DialogFrame>
  );
}
