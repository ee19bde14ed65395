import { type Note, toSubjectKey } from "../../app/notes/notes.ts";
import { subjectWords } from "../../app/selectors/find-notes.ts";
import { areNotesElsewhere } from "../../app/state/state.ts";
import { useAppState, useData, useExplorer } from "../base/explorer-context.ts";
import { NotesElsewhere } from "../persistence/notes-elsewhere.tsx";
import { PersistenceLine } from "../persistence/persistence-line.tsx";
import { DialogFrame } from "../primitives/dialog-frame.tsx";

/** All notes on the open graph, each with what it stands on. */
export default function NotesDialog() {
  const { actions } = useExplorer();
  const notes = useAppState((state) => state.shared.notes);
  const isElsewhere = useAppState(areNotesElsewhere);
  const opened = useData((data) => data.opened);
  const go = (note: Note) => {
    actions.closeDialog();
    if (note.on === "entity") actions.selectEntity(note.id);
    else if (note.on === "relation") actions.selectRelation(note.id);
    else actions.clearSelection();
  };
  const has = (note: Note) =>
    note.on === "entity"
      ? opened?.entityIndex.has(note.id)
      : note.on === "relation"
        ? opened?.relationIndex.has(note.id)
        : opened?.overview.documents.some(({ id }) => id === note.id);
  return (
    <DialogFrame title="Your notes" onClose={actions.closeDialog}>
      {notes.length === 0 ? (
        <p className="cx-mute">
          There are none on this graph. Select an entity or a relation and press “Add a note” in its details.
        </p>
      ) : (
        <ul className="cx-note-list">
          {notes.map((note) => (
            <li key={toSubjectKey(note)}>
              {has(note) ? (
                <button type="button" className="cx-link" onClick={() => go(note)}>
                  <bdi>{subjectWords(opened, note)}</bdi>
                </button>
              ) : (
                <span className="cx-mute">{note.id} (not in this graph)</span>
              )}
              <p dir="auto">{note.text}</p>
            </li>
          ))}
        </ul>
      )}
      {isElsewhere ? <NotesElsewhere /> : <PersistenceLine />}
    </DialogFrame>
  );
}
