import { mergeEdits } from "../edits/merge-edits.ts";
import { mergeNotes } from "../notes/merge-notes.ts";
import { isSameWork, type Work } from "./work.ts";

/** Brings together the work of two windows or files that was `base` once; `mine` where nothing comes of the other. */
export function mergeWork(base: Work, mine: Work, theirs: Work): Work {
  const merged = {
    notes: mergeNotes(base.notes, mine.notes, theirs.notes),
    edits: mergeEdits(base.edits, mine.edits, theirs.edits),
  };
  return isSameWork(merged, mine) ? mine : merged;
}
