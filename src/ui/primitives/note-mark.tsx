import { noteOn, type Subject } from "../../app/notes/notes.ts";
import { useAppState } from "../base/explorer-context.ts";
import { Icon } from "./icon.tsx";

/** A small mark beside a name that has a note of the reader's. */
export function NoteMark({ subject }: { readonly subject: Subject }) {
  const hasNote = useAppState(
    ({ shared }) => shared.notes.length > 0 && noteOn(shared.notes, subject) !== "",
  );
  if (!hasNote) return null;
  return (
    <span className="cx-note-mark">
      <Icon name="note" size={12} />
      <span className="cx-hidden"> (with a note)</span>
    </span>
  );
}
