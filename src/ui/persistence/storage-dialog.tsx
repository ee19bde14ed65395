import { useEffect, useRef, useState } from "react";
import type { SavedSession } from "../../app/persistence/saved-session.ts";
import { formatSize } from "../../app/state/stored-graph.ts";
import { countNoun } from "../../core/base/count-noun.ts";
import { downloadBlob } from "../base/download.ts";
import { useAppState, useData, useExplorer, useSurroundings } from "../base/explorer-context.ts";
import { DialogFrame } from "../primitives/dialog-frame.tsx";
import { PersistenceLine } from "./persistence-line.tsx";
import { StoredList } from "./stored-list.tsx";

type Question = "forget" | "switch-off";

const QUESTIONS: Readonly<Record<Question, { readonly yes: string; readonly done: string }>> = {
  forget: { yes: "Yes, forget everything", done: "Everything stored on this device is forgotten." },
  "switch-off": {
    yes: "Yes, forget everything and store nothing",
    done: "Everything is forgotten, and nothing is stored from now on.",
  },
};

/** What is stored on this device, and the ways to have it forgotten and to store nothing at all. */
export default function StorageDialog() {
  const { actions } = useExplorer();
  const { storage } = useSurroundings();
  const isOff = useAppState(({ persistence }) => persistence.kind === "off");
  const storesTexts = useAppState((state) => state.storesTexts);
  const stored = useData((data) => data.stored);
  const [sessions, setSessions] = useState<readonly SavedSession[]>([]);
  const [unreadable, setUnreadable] = useState<readonly unknown[]>([]);
  const persistence = useAppState((state) => state.persistence.kind);
  const first = useRef<HTMLButtonElement>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  useEffect(() => {
    if (isOff || stored === null) return setSessions([]);
    storage
      .flush()
      .then(storage.listSessions)
      .then(setSessions)
      .then(storage.listUnreadable)
      .then(setUnreadable)
      .catch(() => setSessions([]));
  }, [storage, stored, isOff]);
  const refused = () => actions.report("The browser did not let the page change what is stored.");
  const files = stored ?? [];
  const notes = sessions.reduce((sum, session) => sum + session.notes.length, 0);
  const bytes = files.reduce((sum, { size, hasBytes }) => sum + (hasBytes ? size : 0), 0);
  const act = async (asked: Question) => {
    await (asked === "forget" ? storage.forget() : storage.setAllowed(false));
    setSessions([]);
    setUnreadable([]);
    setQuestion(null);
    actions.announce(QUESTIONS[asked].done);
  };
  const toggle = () => {
    if (isOff) storage.setAllowed(true).catch(refused);
    else setQuestion("switch-off");
  };
  return (
    <DialogFrame title="Stored on this device" onClose={actions.closeDialog}>
      <label className="cx-check">
        <input type="checkbox" checked={!isOff} onChange={toggle} />
        Store the files I open, my notes and views on this device
      </label>
      <p className="cx-mute">
        They stay on this device only; nothing is sent anywhere. The browser may delete them when it runs out
        of room: a project file is the safe copy. A copy of the page itself is kept as well, so that it opens
        without a network.
      </p>
      <label className="cx-check">
        <input
          type="checkbox"
          checked={storesTexts && !isOff}
          disabled={isOff}
          onChange={({ target }) => actions.setStoresTexts(target.checked)}
        />
        Store the texts of attached articles, too
      </label>
      {persistence === "failed" ? <PersistenceLine /> : null}
      <StoredList />
      <p className="cx-mute">
        {files.length === 0 && sessions.length === 0
          ? "No files, notes or views are stored."
          : `${countNoun(files.length, "graph")} of yours${bytes === 0 ? "" : ` (${formatSize(bytes)})`}, ${countNoun(notes, "note")}, the last view of ${countNoun(sessions.length, "graph")}, theme and other settings.`}
      </p>
      {unreadable.length === 0 ? null : (
        <p className="cx-problem">
          {countNoun(unreadable.length, "stored record")} of notes cannot be read by this page, and{" "}
          {unreadable.length === 1 ? "is" : "are"} kept as found.{" "}
          <button
            type="button"
            className="cx-link"
            onClick={() =>
              downloadBlob(
                new Blob([JSON.stringify(unreadable, null, 2)], { type: "application/json" }),
                "unreadable-notes.json",
              )
            }
          >
            Save as a file
          </button>
        </p>
      )}
      <div className="cx-tools">
        <button
          ref={first}
          type="button"
          className={question === null ? "cx-button" : "cx-button cx-button-main"}
          onClick={() => {
            if (question === null) setQuestion("forget");
            else act(question).catch(refused);
          }}
        >
          {question === null ? "Forget everything stored on this device" : QUESTIONS[question].yes}
        </button>
        {question === null ? null : (
          <button
            type="button"
            className="cx-button"
            onClick={() => {
              setQuestion(null);
              // The button that was pressed goes away.
              first.current?.focus();
            }}
          >
            Cancel
          </button>
        )}
      </div>
      <p className="cx-mute">What is on this page stays until you close it.</p>
    </DialogFrame>
  );
}
