import type { ThemeChoice } from "../../app/state/state.ts";
import type { Theme } from "../../core/appearance/slots.ts";

export const DARK = "(prefers-color-scheme: dark)";
export const FORCED = "(forced-colors: active)";

const matches = (query: string) => matchMedia(query).matches;

/** The theme to draw in: the reader's choice, or the system's as long as none was made or where its colours are forced. */
export const toTheme = (
  choice: ThemeChoice,
  systemIsDark = matches(DARK),
  isForced = matches(FORCED),
): Theme => (choice === "system" || isForced ? (systemIsDark ? "dark" : "light") : choice);
