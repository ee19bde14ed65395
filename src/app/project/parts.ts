import type { ProjectPart } from "./part.ts";
import { EDITS_PART } from "./parts/edits-part.ts";
import { MAPPINGS_PART } from "./parts/mappings-part.ts";
import { NOTES_PART } from "./parts/notes-part.ts";
import { PRESETS_PART } from "./parts/presets-part.ts";
import { VIEW_PART } from "./parts/view-part.ts";

/** Everything that a project file keeps beside the graph, in the order in which it is put back. */
export const PROJECT_PARTS: readonly ProjectPart[] = [
  VIEW_PART,
  NOTES_PART,
  EDITS_PART,
  PRESETS_PART,
  MAPPINGS_PART,
];
