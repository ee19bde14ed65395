import { useEffect, useState } from "react";
import type { Keeper } from "../../app/keeping/keep-work.ts";
import type { Kept } from "../../app/keeping/kept.ts";
import { useExplorer } from "../explorer-context.ts";
import { KeepingLine } from "../notes/keeping-line.tsx";
import { DialogFrame } from "../primitives/dialog-frame.tsx";
import { forgetSettings } from "./forget-settings.ts";

/** What this browser keeps of the reader's work, and the way to have it all forgotten. */
export default function KeptDialog({ keeper }: { readonly keeper: Keeper }) {
  const { actions } = useExplorer();
  const [kept, setKept] = useState<readonly Kept[] | null>(null);
  const [isSure, setSure] = useState(false);
  const read = async () => {
    await keeper.flush();
    setKept(await keeper.list());
  };
  useEffect(() => {
    keeper
      .flush()
      .then(() => keeper.list())
      .then(setKept)
      .catch(() => setKept([]));
  }, [keeper]);
  const forget = async () => {
    await keeper.forget();
    forgetSettings();
    setSure(false);
    await read();
    actions.say("Everything kept in this browser is forgotten.");
  };
  return (
    <DialogFrame title="Kept in this browser" onClose={actions.closeDialog}>
      <KeepingLine />
      {kept === null ? null : kept.length === 0 ? (
        <p>No notes or views are kept.</p>
      ) : (
        <ul className="cx-note-list">
          {kept.map(({ graph, title, notes }) => (
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
        Theme and other settings are kept, too. Nothing of it leaves this machine; the browser may delete it
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
                  actions.report("The browser did not let the page delete what it keeps."),
                );
              }}
            >
              Yes, forget notes of {kept?.length ?? 0} {kept?.length === 1 ? "graph" : "graphs"}
            </button>
            <button type="button" className="cx-button" onClick={() => setSure(false)}>
              No, keep them
            </button>
          </>
        ) : (
          <button type="button" className="cx-button" onClick={() => setSure(true)}>
            Forget everything kept in this browser
          </button>
        )}
      </div>
      <p className="cx-mute">What is on this page stays until you close it.</p>
    </DialogFrame>
  );
}
