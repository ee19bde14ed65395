import type { PaletteName, Shape } from "../model/ontology.ts";

/** One colour on the light canvas, one on the dark. */
export interface Colours {
  readonly light: string;
  readonly dark: string;
}

export type Theme = keyof Colours;

/** A place in the palette: a type whose shape and icon are these gets these colours. */
export interface Slot extends Colours {
  readonly name: PaletteName;
  readonly shape: Shape;
  readonly icon: string;
}

/**
 * The palette of entity types. Computed, not chosen by eye: every colour has 3:1 on its canvas; with full colour vision
 * and under each full deficiency two colours of one shape differ by 20 (CIEDE2000), any two by 9. A test holds these
 * laws, so change a colour only with it green.
 */
export const SLOTS: readonly Slot[] = [
  { name: "blue", shape: "circle", icon: "landmark", light: "#203bb2", dark: "#557ffa" },
  { name: "teal", shape: "circle", icon: "map", light: "#25a296", dark: "#7ce5e6" },
  { name: "brown", shape: "circle", icon: "user", light: "#8f5b22", dark: "#fcc950" },
  { name: "lavender", shape: "square", icon: "scale", light: "#9489c1", dark: "#9683be" },
  { name: "green", shape: "square", icon: "building-2", light: "#1d6257", dark: "#5e9780" },
  { name: "orange", shape: "square", icon: "shield", light: "#ed5f18", dark: "#e84d18" },
  { name: "plum", shape: "hexagon", icon: "package", light: "#6f3269", dark: "#8a5673" },
  { name: "taupe", shape: "hexagon", icon: "users", light: "#8e806f", dark: "#bea680" },
  { name: "violet", shape: "hexagon", icon: "lightbulb", light: "#7c78fc", dark: "#6141fe" },
  { name: "rust", shape: "diamond", icon: "route", light: "#802f1e", dark: "#fc8309" },
  { name: "olive", shape: "diamond", icon: "file-signature", light: "#7e9852", dark: "#b9d8b3" },
  { name: "crimson", shape: "triangle", icon: "swords", light: "#b60851", dark: "#d9909e" },
  { name: "azure", shape: "triangle", icon: "calendar", light: "#2272b9", dark: "#59b2fe" },
];
