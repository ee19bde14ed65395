import { mix, type Triple } from "../../core/appearance/colour.ts";
import type { Theme } from "../../core/appearance/slots.ts";
import { type Palette, type SystemColours, toForcedPalette, toPalette } from "./palette.ts";

const QUERIES = [
  "(forced-colors: active)",
  "(prefers-contrast: more)",
  "(prefers-color-scheme: dark)",
] as const;

/** Red, green, blue and opacity of a computed colour. */
function parseComputed(text: string): { readonly rgb: Triple; readonly alpha: number } {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
  return { rgb: [red, green, blue], alpha };
}

/** The colours of the system, as an element of the page is given them. */
function readSystemColours(page: HTMLElement): SystemColours {
  const probe = document.createElement("span");
  probe.style.setProperty("forced-color-adjust", "none");
  page.append(probe);
  const read = (name: string) => {
    probe.style.color = name;
    return parseComputed(getComputedStyle(probe).color);
  };
  const canvas = read("Canvas").rgb;
  const readOn = (name: string): Triple => {
    const { rgb, alpha } = read(name);
    return mix(canvas, rgb, alpha);
  };
  const found = {
    canvas,
    text: readOn("CanvasText"),
    grey: readOn("GrayText"),
    highlight: readOn("Highlight"),
  };
  probe.remove();
  return found;
}

/** The palette that the system asks for, given the theme; `onChange` is told when it asks for another. */
export function watchPalette(
  page: HTMLElement,
  first: Theme,
  onChange: (palette: Palette) => void,
): { readonly now: () => Palette; readonly setTheme: (theme: Theme) => void; readonly stop: () => void } {
  const queries = QUERIES.map((query) => window.matchMedia(query));
  const [forced, strong] = queries;
  let theme = first;
  const now = (): Palette =>
    forced?.matches === true
      ? toForcedPalette(readSystemColours(page))
      : toPalette(theme, strong?.matches === true);
  const tell = (): void => onChange(now());
  for (const query of queries) query.addEventListener("change", tell);
  return {
    now,
    setTheme: (next) => {
      theme = next;
      tell();
    },
    stop: () => {
      for (const query of queries) query.removeEventListener("change", tell);
    },
  };
}
