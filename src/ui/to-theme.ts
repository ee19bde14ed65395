import type { ThemeChoice } from "../app/state.ts";
import type { Theme } from "../canvas/renderer.ts";

export const DARK = "(prefers-color-scheme: dark)";

/** The theme to draw in: the reader's choice, or the system's as long as none was made. */
export const toTheme = (choice: ThemeChoice, systemIsDark = matchMedia(DARK).matches): Theme =>
  choice === "system" ? (systemIsDark ? "dark" : "light") : choice;
