import { CHROME } from "./chrome.ts";
import { contrast, fromLinear, parseHex, type Triple, toHex } from "./colour.ts";
import { toPerceived, worstDifference } from "./deficiency.ts";
import type { Colours, Theme } from "./slots.ts";

const HUES = 24;
const TONES: readonly (readonly [lightness: number, chroma: number])[] = [
  [0.42, 0.09],
  [0.52, 0.14],
  [0.58, 0.06],
  [0.66, 0.12],
  [0.76, 0.1],
  [0.84, 0.08],
];

/** sRGB of an OKLCH colour (Björn Ottosson, "A perceptual color space for image processing"). */
function fromOklch(lightness: number, chroma: number, hue: number): Triple {
  const a = chroma * Math.cos(hue);
  const b = chroma * Math.sin(hue);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return fromLinear([
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]);
}

const isInGamut = (rgb: Triple): boolean => rgb.every((part) => part > -0.5 && part < 255.5);

function listCandidates(theme: Theme): readonly string[] {
  const canvas = parseHex(CHROME.canvas[theme]) ?? [0, 0, 0];
  return TONES.flatMap(([lightness, chroma]) =>
    Array.from({ length: HUES }, (_, step) => fromOklch(lightness, chroma, (step * 2 * Math.PI) / HUES)),
  )
    .filter((rgb) => isInGamut(rgb) && contrast(rgb, canvas) >= 3)
    .map(toHex);
}

function generate(count: number, taken: readonly string[], theme: Theme): readonly string[] {
  const perceive = (hex: string) => toPerceived(parseHex(hex) ?? [0, 0, 0]);
  const candidates = listCandidates(theme).map((hex) => ({ hex, seen: perceive(hex), distance: Infinity }));
  const keepAway = (hex: string): void => {
    const seen = perceive(hex);
    for (const candidate of candidates)
      candidate.distance = Math.min(candidate.distance, worstDifference(seen, candidate.seen));
  };
  for (const hex of taken) keepAway(hex);
  const chosen: string[] = [];
  for (let i = 0; i < count; i++) {
    // Once the candidates are used up the list starts over: shape, icon and label still tell the types apart.
    const best = candidates.reduce((a, b) => (b.distance > a.distance ? b : a));
    const hex = best.distance > 0 ? best.hex : (chosen[i % Math.max(1, chosen.length)] ?? best.hex);
    chosen.push(hex);
    keepAway(hex);
  }
  return chosen;
}

/**
 * Further colours beyond the palette, each as far as possible from all before it for the eyes that see them worst, all
 * with 3:1 on their canvas. Deterministic; about 5 ms each.
 */
export function generateColours(count: number, taken: readonly Colours[]): readonly Colours[] {
  if (count === 0) return [];
  const light = generate(
    count,
    taken.map((colours) => colours.light),
    "light",
  );
  const dark = generate(
    count,
    taken.map((colours) => colours.dark),
    "dark",
  );
  return light.map((hex, i) => ({ light: hex, dark: dark[i] ?? hex }));
}
