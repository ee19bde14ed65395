import type { FamilyName } from "../model/ontology.ts";
import type { Colours } from "./slots.ts";

/** Colours of the relation families: 3:1 on their canvas, any two at least 18 apart (CIEDE2000) for every eye; both canvases have the same hues. */
export const FAMILY_COLOURS: Readonly<Record<FamilyName, Colours>> = {
  cooperation: { light: "#1a9ebe", dark: "#6ea2b5" },
  conflict: { light: "#961b05", dark: "#c03016" },
  supply: { light: "#b18d12", dark: "#e7a313" },
  affiliation: { light: "#48474a", dark: "#586868" },
  territory: { light: "#687e62", dark: "#d6f9cd" },
  participation: { light: "#652183", dark: "#8a3fd7" },
};
