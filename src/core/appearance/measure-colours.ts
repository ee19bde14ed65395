import type { Colours } from "./slots.ts";

/**
 * Colours of a measure, from the lowest step to the highest: away from the canvas, darker on the light one and lighter on
 * the dark. Computed like the palette: 3:1 on the canvas, neighbours 9 apart (CIEDE2000) for every kind of eyes. A test
 * holds this.
 */
export const SCALE_COLOURS: readonly Colours[] = [
  { light: "#1aa67a", dark: "#6b56b9" },
  { light: "#138282", dark: "#4f86e1" },
  { light: "#04607a", dark: "#17b8e7" },
  { light: "#043785", dark: "#3ee3e3" },
  { light: "#241051", dark: "#baffe0" },
];

/** Colours of the largest communities, the largest first, any two 12 apart; the rest are grey. */
export const GROUP_COLOURS: readonly Colours[] = [
  { light: "#768edc", dark: "#a8ceff" },
  { light: "#af8e2a", dark: "#dfc98e" },
  { light: "#74364b", dark: "#a63f66" },
  { light: "#475411", dark: "#427a17" },
  { light: "#6359b5", dark: "#6359b5" },
  { light: "#6b835f", dark: "#899d41" },
  { light: "#887093", dark: "#c673a3" },
  { light: "#5f3d6f", dark: "#36a980" },
];
