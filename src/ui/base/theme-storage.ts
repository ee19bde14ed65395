import type { Explorer } from "../../app/explorer/explorer.ts";
import { THEMES, type ThemeChoice } from "../../app/state/state.ts";
import { persistSetting, readSetting } from "./settings.ts";

const NAME = "theme";

/** The theme chosen on an earlier visit, else the system's. */
export function readTheme(): ThemeChoice {
  const stored = readSetting(NAME);
  return THEMES.find((theme) => theme === stored) ?? "system";
}

/** Remembers the reader's theme. Returns the stop. */
export const persistTheme = (explorer: Explorer): (() => void) =>
  persistSetting(explorer, {
    name: NAME,
    pick: ({ theme }) => theme,
    toText: (theme) => theme,
    isDefault: (theme) => theme === "system",
  });
