import type { FormatOption } from "../format.ts";

export const THEME: FormatOption = {
  id: "theme",
  label: "Colours",
  choices: [
    { value: "light", label: "Light" },
    { value: "dark", label: "Dark" },
  ],
};

export const LEGEND: FormatOption = {
  id: "legend",
  label: "Legend",
  choices: [
    { value: "yes", label: "With the legend" },
    { value: "no", label: "Without" },
  ],
};

export const CAPTION: FormatOption = {
  id: "caption",
  label: "Title, filter and sources",
  choices: [
    { value: "yes", label: "With title, filter, sources and date" },
    { value: "no", label: "The drawing alone" },
  ],
};

export const PARALLELS: FormatOption = {
  id: "parallels",
  label: "More than three relations between two",
  choices: [
    { value: "band", label: "One band with their number, as on screen" },
    { value: "fan", label: "Each a line of its own" },
  ],
};

export const SVG_OPTIONS: readonly FormatOption[] = [THEME, LEGEND, CAPTION, PARALLELS];
