import { noteOn, type Subject, toSubjectKey, withNote } from "../notes/notes.ts";
import { areNotesElsewhere, type Shared } from "../state/state.ts";
import { isSameWork, toWork, type Work } from "../state/work.ts";
import type { ActionContext } from "./action-context.ts";

export interface NoteActions {
  /** Replaces the note on something; blank takes it away. Nothing happens while another window writes the notes. Writing on one subject without a pause is one step of undo. */
  readonly writeNote: (subject: Subject, text: string) => void;
  /** The reader has left the note: what follows is a step of its own. */
  readonly endNote: () => void;
  /** Takes in notes and edits from elsewhere: no step of undo, and no step back takes them away again. */
  readonly takeWork: (edit: (work: Work) => Work) => void;
}

export function createNoteActions({
  state,
  change,
  changeWithoutUndo,
  announce,
}: ActionContext): NoteActions {
  return {
    writeNote: (subject, text) => {
      const { shared, editingNote, past, future } = state.getState();
      if (areNotesElsewhere(state.getState())) return;
      const notes = withNote(shared.notes, subject, text);
      if (notes === shared.notes) return;
      const key = toSubjectKey(subject);
      const edit = (before: Shared): Shared => ({ ...before, notes });
      if (editingNote?.subject === key && editingNote.from === past.at(-1) && future.length === 0)
        changeWithoutUndo(edit);
      else {
        change(edit);
        state.setState((s) => ({ editingNote: { subject: key, from: s.past.at(-1) ?? null } }));
      }
      if ((noteOn(shared.notes, subject) === "") !== (noteOn(notes, subject) === ""))
        announce(text.trim() === "" ? "Note removed." : "Note begun.");
    },
    endNote: () => state.setState({ editingNote: null }),
    takeWork: (edit) =>
      state.setState((s) => {
        const take = (shared: Shared): Shared => {
          const work = edit(toWork(shared));
          return isSameWork(work, shared) ? shared : { ...shared, ...work };
        };
        const shared = take(s.shared);
        return { shared, takenWork: toWork(shared), past: s.past.map(take), future: s.future.map(take) };
      }),
  };
}
