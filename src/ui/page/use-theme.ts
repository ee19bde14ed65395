import { useEffect } from "react";
import type { ThemeChoice } from "../../app/state/state.ts";
import type { Theme } from "../../core/appearance/slots.ts";
import { DARK, FORCED, toTheme } from "../base/to-theme.ts";
import { useMedia } from "../base/use-media.ts";

/** The theme to draw in, as the reader and the system change it. Sets it on the document. */
export function useTheme(choice: ThemeChoice): Theme {
  const theme = toTheme(choice, useMedia(DARK), useMedia(FORCED));
  useEffect(() => {
    document.documentElement.dataset["theme"] = theme;
  }, [theme]);
  return theme;
}
