import type { Colours } from "./slots.ts";

/** Colours of everything that is not data. `ink` draws state (hover, selected, on a path), `focus` keyboard focus. */
export const CHROME = {
  canvas: { light: "#fcfcfb", dark: "#14161a" },
  panel: { light: "#ffffff", dark: "#1a1d22" },
  ink: { light: "#16181d", dark: "#eceef2" },
  mute: { light: "#5c616b", dark: "#9aa1ad" },
  hairline: { light: "#e4e4e1", dark: "#2b2f36" },
  control: { light: "#8a8e96", dark: "#6d7480" },
  hover: { light: "#f2f2ef", dark: "#23272e" },
  danger: { light: "#b42318", dark: "#ff8f86" },
  focus: { light: "#1d4ed8", dark: "#8ab4ff" },
} as const satisfies Readonly<Record<string, Colours>>;

/** The tokens as CSS declarations, `--cx-ink: #16181d;` and so on, one a line: the style sheet is checked against this. */
export const toChromeCss = (theme: keyof Colours): string =>
  Object.entries(CHROME)
    .map(([token, colours]) => `--cx-${token}: ${colours[theme]};`)
    .join("\n");
