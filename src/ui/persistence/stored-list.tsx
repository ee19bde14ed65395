import { useEffect, useRef, useState } from "react";
import type { SavedSession } from "../../app/persistence/saved-session.ts";
import {
  formatAge,
  formatSize,
  nameStored,
  type StoredFrom,
  type StoredGraph,
} from "../../app/state/stored-graph.ts";
import { useAppState, useData, useExplorer, useSurroundings } from "../base/explorer-context.ts";

const countNotes = (count: number) => (count === 1 ? "1 note" : `${count} notes`);

/** One stored graph: when it was open, the ways to open it again, and the way to have it removed. */
function StoredRow({
  stored,
  notes,
  onRemoved,
  onFail,
}: {
  readonly stored: StoredGraph;
  /** How many notes are stored on it. */
  readonly notes: number;
  readonly onRemoved: () => void;
  readonly onFail: (error: unknown) => void;
}) {
  const { actions } = useExplorer();
  const { storage } = useSurroundings();
  const isOpen = useAppState(({ about }) => about?.graph === stored.graph);
  const [isSure, setSure] = useState(false);
  const name = nameStored(stored);
  const reopen = (from: StoredFrom) => {
    actions.closeDialog();
    storage.reopen(stored, from).catch((error: unknown) => actions.report(String(error)));
  };
  const remove = () => {
    if (notes > 0 && !isSure) return setSure(true);
    storage
      .remove(stored.graph)
      .then(() => {
        actions.announce(`${name} removed from this device.`);
        onRemoved();
      })
      .catch(onFail);
  };
  const facts = [
    formatAge(stored.when, Date.now()),
    formatSize(stored.size),
    ...(notes === 0 ? [] : [countNotes(notes)]),
    ...(stored.hasBytes ? [] : ["read from disk when reopened"]),
    ...(isOpen ? ["open now"] : []),
  ];
  return (
    <li>
      <button type="button" className="cx-link" onClick={() => reopen("device")}>
        <bdi>{name}</bdi>
      </button>
      <span className="cx-mute" title={new Date(stored.when).toLocaleString("en-GB")}>
        {facts.join(" · ")}
      </span>
      <span className="cx-stored-tools">
        {stored.isOnDisk && stored.hasBytes ? (
          <button
            type="button"
            className="cx-small"
            aria-label={`Read ${name} from disk again`}
            onClick={() => reopen("disk")}
          >
            From disk
          </button>
        ) : null}
        <button
          type="button"
          className="cx-small"
          aria-label={isSure ? `Remove ${name} and its ${countNotes(notes)}` : `Remove ${name}`}
          onClick={remove}
          onBlur={() => setSure(false)}
        >
          {isSure ? `Remove it and its ${countNotes(notes)}` : "Remove"}
        </button>
      </span>
    </li>
  );
}

/** The reader's files of earlier visits that can be opened again, each with a way to remove it. */
export function StoredList() {
  const { actions } = useExplorer();
  const { storage } = useSurroundings();
  const stored = useData((data) => data.stored);
  const isOff = useAppState(({ persistence }) => persistence.kind === "off");
  const [sessions, setSessions] = useState<readonly SavedSession[]>([]);
  const section = useRef<HTMLElement>(null);
  const dialog = useAppState(({ panels }) => panels.dialog);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    if (stored === null) return;
    storage
      .listSessions()
      .then(setSessions)
      // Without them, only the number of notes is missing.
      .catch(() => setSessions([]));
  }, [storage, stored]);
  const fail = (error: unknown) => setProblem(error instanceof Error ? error.message : String(error));
  const notesOn = (graph: string) => sessions.find((each) => each.graph === graph)?.notes.length ?? 0;
  return (
    <section ref={section} className="cx-open-section" aria-label="Your files" tabIndex={-1}>
      <h3>Your files</h3>
      {stored === null || stored.length === 0 ? null : (
        <ul className="cx-open-list">
          {stored.map((each) => (
            <StoredRow
              key={each.graph}
              stored={each}
              notes={notesOn(each.graph)}
              onRemoved={() => section.current?.focus()}
              onFail={fail}
            />
          ))}
        </ul>
      )}
      {dialog === "storage" ? null : (
        <p className="cx-mute">
          {isOff
            ? "Nothing is stored: after a reload, files have to be opened again. "
            : "Files that you open are stored on this device only, to be opened again. "}
          <button type="button" className="cx-link" onClick={() => actions.openDialog("storage")}>
            Change
          </button>
        </p>
      )}
      {problem === null ? null : (
        <p className="cx-problem" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}
