import { type Edits, NO_EDITS } from "../edits/edits.ts";
import { NO_NOTES, type Notes } from "../notes/notes.ts";

/** What is the reader's own: no link carries it, and the browser keeps it. */
export interface Work {
  readonly notes: Notes;
  readonly edits: Edits;
}

export const NO_WORK: Work = { notes: NO_NOTES, edits: NO_EDITS };

export const toWork = ({ notes, edits }: Work): Work => ({ notes, edits });

export const isSameWork = (a: Work, b: Work): boolean => a.notes === b.notes && a.edits === b.edits;
