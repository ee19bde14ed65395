import { describe, expect, test } from "vitest";
import { CHROME } from "../../src/core/appearance/chrome.ts";
import { contrast, parseHex, toLab, toLinear } from "../../src/core/appearance/colour.ts";
import { toPerceived, worstDifference } from "../../src/core/appearance/deficiency.ts";
import { toGroupColours, toMarkColours, toMarkSizes } from "../../src/core/appearance/mark-entities.ts";
import { GROUP_COLOURS, SCALE_COLOURS } from "../../src/core/appearance/measure-colours.ts";
import { MAX_RADIUS, MIN_RADIUS } from "../../src/core/graph/sizes.ts";
import type { MarkValues } from "../../src/core/measures/mark-values.ts";
import { STEPS } from "../../src/core/measures/steps.ts";
import { toEntityId } from "../../src/core/model/ids.ts";

const rgb = (hex: string) => {
  const parsed = parseHex(hex);
  if (parsed === null) throw new Error(`no colour: ${hex}`);
  return parsed;
};
const difference = (a: string, b: string) => worstDifference(toPerceived(rgb(a)), toPerceived(rgb(b)));

describe.each(["light", "dark"] as const)("on the %s canvas", (theme) => {
  const scale = SCALE_COLOURS.map((colours) => colours[theme]);
  const groups = GROUP_COLOURS.map((colours) => colours[theme]);

  test("every colour has 3:1", () => {
    for (const hex of [...scale, ...groups, CHROME.mute[theme]])
      expect(contrast(rgb(hex), rgb(CHROME.canvas[theme]))).toBeGreaterThanOrEqual(3);
  });

  test("the scale leads steadily away from the canvas, in steps that all eyes tell apart", () => {
    expect(scale).toHaveLength(STEPS);
    const lightness = scale.map((hex) => toLab(toLinear(rgb(hex)))[0]);
    const away = theme === "light" ? lightness.map((value) => -value) : lightness;
    for (const [i, hex] of scale.entries()) {
      const before = scale[i - 1];
      if (before === undefined) continue;
      expect(away[i]).toBeGreaterThan((away[i - 1] ?? 0) + 8);
      expect(difference(hex, before)).toBeGreaterThanOrEqual(9);
    }
  });

  test("any two communities differ for all eyes", () => {
    for (const [i, a] of groups.entries())
      for (const b of groups.slice(0, i)) expect(difference(a, b)).toBeGreaterThanOrEqual(12);
  });
});

const toDegrees = (...values: readonly number[]): MarkValues => ({
  kind: "measure",
  measured: { measure: "degree", communities: [], values: Float64Array.from(values) },
});

test("colours and sizes follow the value; what has none is grey and small", () => {
  const measured = toDegrees(0, 100, Number.NaN, 25);
  const colours = toMarkColours(measured, "light");
  expect([colours[0], colours[1], colours[2]]).toEqual([
    SCALE_COLOURS[0]?.light,
    SCALE_COLOURS[4]?.light,
    CHROME.mute.light,
  ]);
  const sizes = toMarkSizes(measured);
  expect([...sizes]).toEqual([MIN_RADIUS, MAX_RADIUS, MIN_RADIUS, (MIN_RADIUS + MAX_RADIUS) / 2]);
  expect([...toMarkSizes(toDegrees(0, 0))]).toEqual([MIN_RADIUS, MIN_RADIUS]);
});

test("nothing that has a group is grey, however many groups there are; what stands alone is", () => {
  const sizes = Array.from({ length: 100 }, (_, place) => 102 - place);
  const hub = { id: toEntityId("a"), name: "a", type: "state" };
  const values: MarkValues = {
    kind: "measure",
    measured: {
      measure: "communities",
      communities: sizes.map((size, place) => ({ number: place + 1, size, hub })),
      values: Float64Array.from([...sizes.map((_, place) => place + 1), 101]),
    },
  };
  for (const theme of ["light", "dark"] as const) {
    const colours = toMarkColours(values, theme);
    expect(colours.indexOf(CHROME.mute[theme])).toBe(100);
    expect(new Set(colours.slice(0, 32)).size).toBe(32);
    for (const hex of colours)
      expect(contrast(rgb(hex), rgb(CHROME.canvas[theme]))).toBeGreaterThanOrEqual(3);
  }
  expect(GROUP_COLOURS.map((_, place) => toGroupColours(place + 1))).toEqual(GROUP_COLOURS);
});
