import { CHROME } from "../../core/appearance/chrome.ts";
import { contrast, mix, parseHex, type Triple, toHex } from "../../core/appearance/colour.ts";
import type { Theme } from "../../core/appearance/slots.ts";

type Tokens = Readonly<
  Record<"canvas" | "panel" | "ink" | "mute" | "hairline" | "control" | "focus", string>
>;

/** The colours that a picture is drawn in, as `#rrggbb`. */
export interface Palette extends Tokens {
  /** The background for which the colours of data are chosen. */
  readonly theme: Theme;
  /** A colour of data as it is drawn here, 0 … 255. */
  readonly toShown: (hex: string) => Triple;
}

/** What a system with forced colours draws in. */
export interface SystemColours {
  readonly canvas: Triple;
  readonly text: Triple;
  readonly grey: Triple;
  readonly highlight: Triple;
}

const BLACK: Triple = [0, 0, 0];
const WHITE: Triple = [255, 255, 255];
/** What lines and shapes need (WCAG 2.2, 1.4.11). */
const LEAST_CONTRAST = 3;
const STEPS = 20;

export const toRgb = (hex: string): Triple => parseHex(hex) ?? BLACK;

/** The palette of a theme; `strong`: with ink for all that is fainter otherwise. */
export function toPalette(theme: Theme, strong = false): Palette {
  const { canvas, panel, ink, mute, hairline, control, focus } = CHROME;
  const plain = {
    theme,
    canvas: canvas[theme],
    panel: panel[theme],
    ink: ink[theme],
    mute: mute[theme],
    hairline: hairline[theme],
    control: control[theme],
    focus: focus[theme],
    toShown: toRgb,
  };
  if (!strong) return plain;
  const most = toHex(theme === "light" ? BLACK : WHITE);
  return { ...plain, ink: most, mute: most, hairline: control[theme], control: most };
}

/** The theme that suits a background: the one whose ink stands out more from it. */
export const themeOn = (background: Triple): Theme =>
  contrast(background, BLACK) >= contrast(background, WHITE) ? "light" : "dark";

/** A colour, brought as little towards the text as lets it stand out from the background. */
function liftFrom(background: Triple, text: Triple, colour: Triple): Triple {
  for (let step = 0; step < STEPS; step++) {
    const lifted = toRgb(toHex(mix(colour, text, step / STEPS)));
    if (contrast(lifted, background) >= LEAST_CONTRAST) return lifted;
  }
  return text;
}

/** The palette under forced colours: those of the system, and the colours of data, lifted where they would not be seen. */
export function toForcedPalette({ canvas, text, grey, highlight }: SystemColours): Palette {
  const ink = toHex(text);
  const lift = (colour: Triple): Triple => liftFrom(canvas, text, colour);
  return {
    theme: themeOn(canvas),
    canvas: toHex(canvas),
    panel: toHex(canvas),
    ink,
    mute: toHex(lift(grey)),
    hairline: toHex(lift(grey)),
    control: ink,
    focus: toHex(lift(highlight)),
    toShown: (hex) => lift(toRgb(hex)),
  };
}
