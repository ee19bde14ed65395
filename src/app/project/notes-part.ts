import { ok, type Result, refuse } from "../../core/model/result.ts";
import { mergeNotes } from "../notes/merge-notes.ts";
import { NO_NOTES } from "../notes/notes.ts";
import { readNotes } from "../notes/read-notes.ts";
import type { Shared } from "../state.ts";
import type { ProjectPart } from "./part.ts";

/** The reader's notes; those that the browser already has on the same graph stay beside them. */
export const NOTES_PART: ProjectPart = {
  id: "notes",
  write: ({ notes }) => (notes.length === 0 ? undefined : notes),
  read: (value, path): Result<(shared: Shared) => Shared> => {
    const notes = readNotes(value);
    return typeof notes === "string"
      ? refuse("project-notes", path, notes)
      : ok((shared) => ({ ...shared, notes: mergeNotes(NO_NOTES, shared.notes, notes) }));
  },
};
