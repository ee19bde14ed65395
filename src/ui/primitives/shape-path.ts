import type { Shape } from "../../core/model/ontology.ts";

/** Outline of each shape on a 24 by 24 grid, of about equal weight to the eye. */
export const SHAPE_PATHS: Readonly<Record<Shape, string>> = {
  circle: "M12 1.5a10.5 10.5 0 1 1 0 21a10.5 10.5 0 1 1 0-21z",
  square: "M5.5 2.5h13a3 3 0 0 1 3 3v13a3 3 0 0 1-3 3h-13a3 3 0 0 1-3-3v-13a3 3 0 0 1 3-3z",
  hexagon: "M6.25 2h11.5L23.5 12L17.75 22H6.25L0.5 12z",
  diamond: "M12 0.25L23.75 12L12 23.75L0.25 12z",
  triangle: "M12 1L24 22.5H0z",
};

/** Where the icon sits inside its shape: centre line and scale. */
export const ICON_PLACES: Readonly<Record<Shape, { readonly y: number; readonly scale: number }>> = {
  circle: { y: 12, scale: 0.55 },
  square: { y: 12, scale: 0.58 },
  hexagon: { y: 12, scale: 0.54 },
  diamond: { y: 12, scale: 0.48 },
  triangle: { y: 15.5, scale: 0.42 },
};
