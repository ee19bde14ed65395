import type { FormatOption } from "../format.ts";
import { PROPERTIES, type Property } from "../properties.ts";

export const VERSION: FormatOption = {
  id: "version",
  label: "Version",
  choices: [
    { value: "1.3", label: "1.3 (Gephi, Gephi Lite, graphology, networkx from 3.6)" },
    { value: "1.2", label: "1.2 (networkx before 3.6)" },
  ],
};

const PROFILE: FormatOption = {
  id: "profile",
  label: "Form",
  choices: [
    { value: "portable", label: "Portable: every edge directed, symmetric ones marked" },
    { value: "gephi", label: "Gephi: true directions, mixed" },
  ],
};

/**
 * For formats that can go out as they came in, where the graph came from one. What a reader chose when the file was opened is
 * not in it then, so that it is no default.
 */
export const PROFILE_AS_OPENED: FormatOption = {
  ...PROFILE,
  choices: [
    ...PROFILE.choices,
    {
      value: "opened",
      label: "As it was opened, where the graph came from this format; else portable",
      unrestored: ["types", "names", "dates", "claims", "documents", "attributes"],
    },
  ],
};

/** The choice whether a file carries the records for reopening; `unrestored`: what does not come back without them. */
const toRestoreOption = (unrestored: readonly Property[]): FormatOption => ({
  id: "restore",
  label: "Reopening in Corridor",
  choices: [
    { value: "yes", label: "Everything comes back (attribute corridor)" },
    { value: "no", label: "Leave the attribute out", unrestored },
  ],
});

const UNRESTORED: readonly Property[] = ["types", "names", "dates", "claims", "documents", "attributes"];

export const RESTORE: FormatOption = toRestoreOption(UNRESTORED);

/** For formats that number nodes and have a drawing of their own. */
export const RESTORE_NUMBERED: FormatOption = toRestoreOption([
  ...UNRESTORED,
  "parallels",
  "positions",
  "look",
]);

/** For formats of statements, where all else stands for people and other programs. */
export const RESTORE_FROM_RECORDS: FormatOption = toRestoreOption(PROPERTIES);

export const GEXF_OPTIONS: readonly FormatOption[] = [VERSION, PROFILE_AS_OPENED, RESTORE];
