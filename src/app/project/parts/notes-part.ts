import { ok, type Result, refuse } from "../../../core/model/result.ts";
import { mergeNotes } from "../../notes/merge-notes.ts";
import { NO_NOTES } from "../../notes/notes.ts";
import { readNotes } from "../../notes/read-notes.ts";
import type { ProjectPart, ProjectState } from "../part.ts";

/** The reader's notes; those that the browser already has on the same graph stay beside them. */
export const NOTES_PART: ProjectPart = {
  id: "notes",
  write: ({ shared: { notes } }) => (notes.length === 0 ? undefined : notes),
  read: (value, path): Result<(kept: ProjectState) => ProjectState> => {
    const notes = readNotes(value);
    return typeof notes === "string"
      ? refuse("project-notes", path, notes)
      : ok((kept) => ({
          ...kept,
          shared: { ...kept.shared, notes: mergeNotes(NO_NOTES, kept.shared.notes, notes) },
        }));
  },
};
