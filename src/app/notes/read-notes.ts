import { isRecord } from "../base/is-record.ts";
import { NOTE_LIMIT, type Note, type Notes, readSubject, toNotes } from "./notes.ts";

function readNote(value: unknown): Note | string {
  if (!isRecord(value)) return "is not a record";
  const { on, id, text } = value;
  if (typeof id !== "string" || id === "") return "has no id";
  if (typeof text !== "string" || text.trim() === "") return "has no text";
  if (text.length > NOTE_LIMIT) return `is longer than ${NOTE_LIMIT} characters`;
  const subject = readSubject(on, id);
  return subject === null
    ? 'stands neither on an "entity" nor on a "relation" nor on a "document"'
    : { ...subject, text };
}

/** Notes from plain JSON, all or nothing; otherwise what is wrong, as a sentence. */
export function readNotes(value: unknown): Notes | string {
  if (!Array.isArray(value)) return "The notes are not a list.";
  const notes: Note[] = [];
  for (const [index, item] of value.entries()) {
    const note = readNote(item);
    if (typeof note === "string") return `Note ${index + 1} ${note}.`;
    notes.push(note);
  }
  return toNotes(notes);
}
