import { useId, useState } from "react";
import { NOTE_LIMIT, noteOn, type Subject } from "../../app/notes/notes.ts";
import { areNotesElsewhere } from "../../app/state/state.ts";
import { useAppState, useExplorer } from "../base/explorer-context.ts";
import { NotesElsewhere } from "../persistence/notes-elsewhere.tsx";
import { PersistenceLine } from "../persistence/persistence-line.tsx";
import { Icon } from "../primitives/icon.tsx";

/** The reader's own note on what is selected: plain text, kept as it is written. */
export function NoteEditor({
  subject,
  add = "Add a note",
  label = "Your note",
  placeholder,
}: {
  readonly subject: Subject;
  /** What the button says that begins it. */
  readonly add?: string;
  readonly label?: string;
  /** What holds as long as nothing is written. */
  readonly placeholder?: string;
}) {
  const { actions } = useExplorer();
  const text = useAppState(({ shared }) => noteOn(shared.notes, subject));
  const [isOpen, setOpen] = useState(false);
  const isElsewhere = useAppState(areNotesElsewhere);
  const id = useId();
  if (text === "" && !isOpen)
    return isElsewhere ? (
      <NotesElsewhere />
    ) : (
      <div className="cx-tools cx-note-add">
        <button type="button" className="cx-button" onClick={() => setOpen(true)}>
          <Icon name="note" /> {add}
        </button>
      </div>
    );
  return (
    <div className="cx-note-editor">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="cx-field"
        dir="auto"
        rows={3}
        placeholder={placeholder}
        maxLength={NOTE_LIMIT}
        value={text}
        readOnly={isElsewhere}
        ref={(element) => {
          if (isOpen && text === "") element?.focus();
        }}
        onChange={(event) => actions.writeNote(subject, event.target.value)}
        onBlur={() => {
          actions.endNote();
          setOpen(false);
        }}
      />
      <p className="cx-note-print">{text}</p>
      {isElsewhere ? <NotesElsewhere /> : <PersistenceLine />}
    </div>
  );
}
