import type { Explorer } from "../../app/explorer/explorer.ts";
import { THEMES, type ThemeChoice } from "../../app/state/state.ts";

const KEY = "corridor.theme";

/** Browsers may refuse storage altogether (private windows, policies): then a choice lasts as long as the page. */
export function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof DOMException) return otherwise;
    throw error;
  }
}

/** The theme chosen on an earlier visit, else the system's. */
export function readTheme(): ThemeChoice {
  const kept = attempt(() => localStorage.getItem(KEY), null);
  return THEMES.find((theme) => theme === kept) ?? "system";
}

/** Remembers the reader's theme. Returns the stop. */
export const keepTheme = ({ state }: Explorer): (() => void) =>
  state.subscribe((now, before) => {
    if (now.theme !== before.theme) attempt(() => localStorage.setItem(KEY, now.theme), undefined);
  });
