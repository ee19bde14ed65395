import type { FormatOption } from "./format.ts";
import { PROPERTIES, type Property } from "./properties.ts";

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
