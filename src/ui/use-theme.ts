import { useEffect, useSyncExternalStore } from "react";
import type { ThemeChoice } from "../app/state.ts";
import type { Theme } from "../canvas/renderer.ts";
import { DARK, toTheme } from "./to-theme.ts";

function subscribeToSystem(onChange: () => void): () => void {
  const query = matchMedia(DARK);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}

/** The theme to draw in: the reader's choice, or the system's as long as none was made. Sets it on the document. */
export function useTheme(choice: ThemeChoice): Theme {
  const systemIsDark = useSyncExternalStore(subscribeToSystem, () => matchMedia(DARK).matches);
  const theme = toTheme(choice, systemIsDark);
  useEffect(() => {
    document.documentElement.dataset["theme"] = theme;
  }, [theme]);
  return theme;
}
