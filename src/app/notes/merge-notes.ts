import { type Notes, noteOn, type Subject, toSubject, toSubjectKey, withNote } from "./notes.ts";

const BETWEEN = "\n\n[Also kept, from another window or file:]\n";

/** Two texts that were both written since they were one: the longer if it holds the other, else both. */
function joinTexts(mine: string, theirs: string): string {
  if (mine.includes(theirs)) return mine;
  return theirs.includes(mine) ? theirs : `${mine}${BETWEEN}${theirs}`;
}

const areSame = (a: Notes, b: Notes): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every((note, at) => note.on === b[at]?.on && note.id === b[at]?.id && note.text === b[at]?.text));

/**
 * Brings together two lists of notes that were `base` once. What only one side changed is as that side has it; of a note
 * that both changed no text is lost, and a change counts more than a removal. Idempotent; the very list `mine` when nothing
 * comes of the others.
 */
export function mergeNotes(base: Notes, mine: Notes, theirs: Notes): Notes {
  if (areSame(mine, theirs) || areSame(theirs, base)) return mine;
  const subjects = new Map<string, Subject>();
  for (const note of [...base, ...mine, ...theirs]) {
    const subject = toSubject(note);
    subjects.set(toSubjectKey(subject), subject);
  }
  let merged = mine;
  for (const subject of subjects.values()) {
    const [was, here, there] = [base, mine, theirs].map((notes) => noteOn(notes, subject));
    if (was === undefined || here === undefined || there === undefined || there === was || there === here)
      continue;
    merged = withNote(merged, subject, here === was ? there : joinTexts(here, there));
  }
  return merged;
}
