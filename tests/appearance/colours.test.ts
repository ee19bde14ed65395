import { describe, expect, test } from "vitest";
import { CHROME } from "../../src/core/appearance/chrome.ts";
import { ciede2000 } from "../../src/core/appearance/ciede2000.ts";
import { contrast, parseHex, type Triple, toHex, toLab, toLinear } from "../../src/core/appearance/colour.ts";
import { toPerceived, worstDifference } from "../../src/core/appearance/deficiency.ts";
import { FAMILY_COLOURS } from "../../src/core/appearance/family-colours.ts";
import { generateColours } from "../../src/core/appearance/generate-colours.ts";
import { SLOTS } from "../../src/core/appearance/slots.ts";
import { SHAPES } from "../../src/core/model/ontology.ts";

const THEMES = ["light", "dark"] as const;
const rgb = (hex: string): Triple => {
  const parsed = parseHex(hex);
  if (parsed === null) throw new Error(`No colour: ${hex}`);
  return parsed;
};
const differ = (a: string, b: string) => worstDifference(toPerceived(rgb(a)), toPerceived(rgb(b)));
const pairsOf = <T>(list: readonly T[]): readonly (readonly [T, T])[] =>
  list.flatMap((a, i) => list.slice(i + 1).map((b) => [a, b] as const));
const least = (colours: readonly string[]) => Math.min(...pairsOf(colours).map(([a, b]) => differ(a, b)));

test("CIEDE2000 gives the published values of Sharma, Wu and Dalal", () => {
  expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
  expect(ciede2000([50, 0, 0], [50, -1, 2])).toBeCloseTo(2.3669, 4);
  expect(ciede2000([50, 2.49, -0.001], [50, -2.49, 0.0011])).toBeCloseTo(7.2195, 4);
  expect(ciede2000([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387])).toBeCloseTo(1.2644, 4);
  expect(ciede2000([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514])).toBeCloseTo(0.9082, 4);
});

test("colours read and written", () => {
  expect(parseHex("#fff")).toEqual([255, 255, 255]);
  expect(parseHex("#1A9ebe")).toEqual([26, 158, 190]);
  expect(parseHex("red")).toBeNull();
  expect(toHex([26, 158, 190])).toBe("#1a9ebe");
  expect(contrast(rgb("#000"), rgb("#fff"))).toBeCloseTo(21, 5);
  expect(toLab(toLinear(rgb("#fff")))[0]).toBeCloseTo(100, 2);
});

describe.each(THEMES)("the palette on the %s canvas", (theme) => {
  const canvas = rgb(CHROME.canvas[theme]);

  test("has 3:1 for every type and family", () => {
    const low = [...SLOTS, ...Object.values(FAMILY_COLOURS)]
      .map((colours) => colours[theme])
      .filter((hex) => contrast(rgb(hex), canvas) < 3);
    expect(low).toEqual([]);
  });

  test.each(SHAPES)("keeps types drawn as %s apart by 20", (shape) => {
    const group = SLOTS.filter((slot) => slot.shape === shape).map((slot) => slot[theme]);
    expect(group.length).toBeGreaterThan(1);
    expect(least(group)).toBeGreaterThanOrEqual(20);
  });

  test("keeps any two types apart by 9, and any two families by 18, in the dark by 22", () => {
    expect(least(SLOTS.map((slot) => slot[theme]))).toBeGreaterThanOrEqual(9);
    const families = Object.values(FAMILY_COLOURS).map((colours) => colours[theme]);
    expect(least(families)).toBeGreaterThanOrEqual(theme === "light" ? 18 : 22);
  });

  test("has the hues of the other canvas for concepts, goods, cooperation and conflict", () => {
    const hueOf = (hex: string) => {
      const [, a, b] = toLab(toLinear(rgb(hex)));
      return (Math.atan2(b, a) * 180) / Math.PI;
    };
    const pairs = [
      ...SLOTS.filter(({ icon }) => ["lightbulb", "package"].includes(icon)),
      FAMILY_COLOURS.cooperation,
      FAMILY_COLOURS.conflict,
    ];
    for (const { light, dark } of pairs) {
      const turn = Math.abs(hueOf(light) - hueOf(dark)) % 360;
      expect(Math.min(turn, 360 - turn), light).toBeLessThan(30);
    }
  });

  test("keeps the published distances of the first twelve", () => {
    const twelve = SLOTS.filter((slot) => slot.icon !== "lightbulb");
    expect(least(twelve.map((slot) => slot[theme]))).toBeCloseTo(theme === "light" ? 10.5 : 9.7, 1);
  });

  test("has text at 4.5:1, and controls and focus at 3:1", () => {
    for (const ground of [canvas, rgb(CHROME.panel[theme]), rgb(CHROME.hover[theme])]) {
      for (const text of ["ink", "mute", "danger"] as const)
        expect(contrast(rgb(CHROME[text][theme]), ground), text).toBeGreaterThanOrEqual(4.5);
      for (const line of ["control", "focus"] as const)
        expect(contrast(rgb(CHROME[line][theme]), ground), line).toBeGreaterThanOrEqual(2.9);
    }
  });

  test("is continued by generated colours that keep 3:1 and stand apart", () => {
    const more = generateColours(12, SLOTS).map((colours) => colours[theme]);
    expect(new Set(more).size).toBe(12);
    for (const hex of more) expect(contrast(rgb(hex), canvas)).toBeGreaterThanOrEqual(3);
    expect(least(more.slice(0, 4))).toBeGreaterThanOrEqual(7);
  });
});
