import type { FormatOption } from "../format.ts";
import { RESTORE } from "../restore-option.ts";

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

export const GEXF_OPTIONS: readonly FormatOption[] = [VERSION, PROFILE_AS_OPENED, RESTORE];
