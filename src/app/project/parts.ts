import { NOTES_PART } from "./notes-part.ts";
import type { ProjectPart } from "./part.ts";
import { PRESETS_PART } from "./presets-part.ts";
import { VIEW_PART } from "./view-part.ts";

/** Everything that a project file keeps beside the graph, in the order in which it is put back. */
export const PROJECT_PARTS: readonly ProjectPart[] = [VIEW_PART, NOTES_PART, PRESETS_PART];
