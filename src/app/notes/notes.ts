import {
  compareCodePoints,
  type DocumentId,
  type EntityId,
  type RelationId,
  toDocumentId,
  toEntityId,
  toRelationId,
} from "../../core/model/ids.ts";

/** What a note stands on. */
export type Subject =
  | { readonly on: "entity"; readonly id: EntityId }
  | { readonly on: "relation"; readonly id: RelationId }
  /** How the reader would have a source cited. */
  | { readonly on: "document"; readonly id: DocumentId };

/** The subject that a kind and an id name; null where there is no such kind. */
export function readSubject(on: unknown, id: string): Subject | null {
  if (on === "entity") return { on, id: toEntityId(id) };
  if (on === "relation") return { on, id: toRelationId(id) };
  return on === "document" ? { on, id: toDocumentId(id) } : null;
}

/** What a note stands on, without its text. */
export function toSubject({ on, id }: Subject): Subject {
  if (on === "entity") return { on, id };
  return on === "relation" ? { on, id } : { on, id };
}

/** The reader's own words about something, as plain text. */
export type Note = Subject & { readonly text: string };

/** Sorted by subject, one note each, none empty: what `withNote` and `toNotes` make. */
export type Notes = readonly Note[];

/** The longest note; the field takes no more. */
export const NOTE_LIMIT = 20_000;

export const NO_NOTES: Notes = [];

export const toSubjectKey = ({ on, id }: Subject): string => `${on} ${id}`;

const compare = (a: Subject, b: Subject): number => compareCodePoints(toSubjectKey(a), toSubjectKey(b));

/** First place that is not before the subject. */
function findPlace(notes: Notes, subject: Subject): number {
  let low = 0;
  let high = notes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const note = notes[middle];
    if (note !== undefined && compare(note, subject) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The text of the note on something, empty when there is none. */
export function noteOn(notes: Notes, subject: Subject): string {
  const note = notes[findPlace(notes, subject)];
  return note !== undefined && compare(note, subject) === 0 ? note.text : "";
}

/** The notes with the one on a subject replaced; a blank text takes it away. The same list when nothing changes. */
export function withNote(notes: Notes, subject: Subject, text: string): Notes {
  const before = noteOn(notes, subject);
  const after = text.trim() === "" ? "" : text.slice(0, NOTE_LIMIT);
  if (before === after) return notes;
  const place = findPlace(notes, subject);
  const rest = notes.slice(place + (before === "" ? 0 : 1));
  const added: Notes = after === "" ? [] : [{ ...subject, text: after }];
  return [...notes.slice(0, place), ...added, ...rest];
}

/** Any list of notes as notes are kept: of several on one subject the last holds. */
export const toNotes = (list: readonly Note[]): Notes =>
  list.reduce((notes: Notes, note) => withNote(notes, note, note.text), NO_NOTES);
