import { readEdits } from "../../../core/edit/read-edits.ts";
import { ok, type Result, refuse } from "../../../core/model/result.ts";
import { NO_EDITS } from "../../edits/edits.ts";
import { mergeEdits } from "../../edits/merge-edits.ts";
import type { ProjectPart, ProjectState } from "../part.ts";

/** What the reader changed in the graph; what the browser already has of the same graph stays beside it. */
export const EDITS_PART: ProjectPart = {
  id: "edits",
  write: ({ shared: { edits } }) => (edits.length === 0 ? undefined : edits),
  read: (value, path): Result<(kept: ProjectState) => ProjectState> => {
    const edits = readEdits(value);
    return typeof edits === "string"
      ? refuse("project-edits", path, edits)
      : ok((kept) => ({
          ...kept,
          shared: { ...kept.shared, edits: mergeEdits(NO_EDITS, kept.shared.edits, edits) },
        }));
  },
};
