import { type Edits, NO_EDITS } from "../edits/edits.ts";
import { mergeEdits } from "../edits/merge-edits.ts";
import { mergeNotes } from "../notes/merge-notes.ts";
import { NO_NOTES, type Notes } from "../notes/notes.ts";

/** What is the reader's own: no link carries it, and the browser keeps it. */
export interface Work {
  readonly notes: Notes;
  readonly edits: Edits;
}

export const NO_WORK: Work = { notes: NO_NOTES, edits: NO_EDITS };

export const toWork = ({ notes, edits }: Work): Work => ({ notes, edits });

export const isSameWork = (a: Work, b: Work): boolean => a.notes === b.notes && a.edits === b.edits;

/** Brings together the work of two windows or files that was `base` once; `mine` where nothing comes of the other. */
export function mergeWork(base: Work, mine: Work, theirs: Work): Work {
  const merged = {
    notes: mergeNotes(base.notes, mine.notes, theirs.notes),
    edits: mergeEdits(base.edits, mine.edits, theirs.edits),
  };
  return isSameWork(merged, mine) ? mine : merged;
}
