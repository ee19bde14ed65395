import { describe, expect, test } from "vitest";
import { themeOn, toForcedPalette, toPalette, toRgb } from "../../src/canvas/model/palette.ts";
import { CHROME } from "../../src/core/appearance/chrome.ts";
import { contrast, type Triple } from "../../src/core/appearance/colour.ts";
import { FAMILY_COLOURS } from "../../src/core/appearance/family-colours.ts";
import { SLOTS } from "../../src/core/appearance/slots.ts";

/** Backgrounds, texts, greys and highlights of forced themes in use. */
const SYSTEMS: readonly (readonly [string, string, string, string])[] = [
  ["#ffffff", "#000000", "#600000", "#37006e"],
  ["#000000", "#ffffff", "#3ff23f", "#1aebff"],
  ["#2d3236", "#ffffff", "#a6a6a6", "#a1bfde"],
  ["#202020", "#ffffff", "#a6a6a6", "#8ee3f0"],
  ["#fffaef", "#3d3d3d", "#676767", "#903909"],
  ["#808080", "#000000", "#000000", "#0000ff"],
];
const DATA = [...SLOTS, ...Object.values(FAMILY_COLOURS)].map(({ light, dark }) => ({ light, dark }));

describe("forced colours", () => {
  test.each(SYSTEMS)("on %s everything that is drawn stands out", (...names) => {
    const [canvas = [0, 0, 0], text = [0, 0, 0], grey = [0, 0, 0], highlight = [0, 0, 0]] = names.map(
      (name): Triple => toRgb(name),
    );
    const palette = toForcedPalette({ canvas, text, grey, highlight });
    expect(palette.canvas).toBe(names[0]);
    expect(palette.ink).toBe(names[1]);
    expect(DATA.length).toBeGreaterThan(15);
    for (const hues of DATA)
      expect(contrast(palette.toShown(hues[palette.theme]), canvas)).toBeGreaterThanOrEqual(3);
    for (const own of [palette.mute, palette.hairline, palette.focus])
      expect(contrast(toRgb(own), canvas)).toBeGreaterThanOrEqual(3);
  });

  test("a hue that stands out is left as it is", () => {
    const [canvas, text]: readonly Triple[] = [toRgb("#ffffff"), toRgb("#000000")];
    if (canvas === undefined || text === undefined) throw new Error("No colours");
    const palette = toForcedPalette({ canvas, text, grey: text, highlight: text });
    expect(palette.theme).toBe("light");
    for (const { light } of DATA) expect(palette.toShown(light)).toEqual(toRgb(light));
  });

  test("the theme goes by the background", () => {
    expect(themeOn([255, 255, 255])).toBe("light");
    expect(themeOn([45, 50, 54])).toBe("dark");
  });
});

test.each(["light", "dark"] as const)("more contrast: stronger ink and lines, %s", (theme) => {
  const on = (hex: string): number => contrast(toRgb(hex), toRgb(CHROME.canvas[theme]));
  const [plain, strong] = [toPalette(theme), toPalette(theme, true)];
  for (const token of ["ink", "mute", "hairline", "control"] as const)
    expect(on(strong[token])).toBeGreaterThan(on(plain[token]));
});
