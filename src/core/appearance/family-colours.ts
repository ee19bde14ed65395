import type { FamilyName } from "../model/ontology.ts";
import type { Colours } from "./slots.ts";

/** Colours of the relation families: 3:1 on their canvas, any two at least 18 apart (CIEDE2000) for every eye. */
export const FAMILY_COLOURS: Readonly<Record<FamilyName, Colours>> = {
  cooperation: { light: "#1a9ebe", dark: "#4f7b74" },
  conflict: { light: "#961b05", dark: "#c04822" },
  supply: { light: "#b18d12", dark: "#efa211" },
  affiliation: { light: "#48474a", dark: "#b1adc3" },
  territory: { light: "#687e62", dark: "#a0e4b7" },
  participation: { light: "#652183", dark: "#805dc7" },
};
