import { MAX_RADIUS, MIN_RADIUS } from "../graph/sizes.ts";
import type { Measured } from "../measures/measure.ts";
import { toStepOf } from "../measures/steps.ts";
import type { Appearance } from "./appearance.ts";
import { CHROME } from "./chrome.ts";
import { GROUP_COLOURS, SCALE_COLOURS } from "./measure-colours.ts";
import type { Colours } from "./slots.ts";

/** Colour of a community by its number; grey beyond the largest, and for those who stand alone. */
export const toGroupColours = ({ communities }: Measured, number: number): Colours =>
  (communities[number - 1] === undefined ? undefined : GROUP_COLOURS[number - 1]) ?? CHROME.mute;

/** Colour of every entity by a measure, by index; grey where it has no value. */
export function toMeasureColours(measured: Measured, theme: keyof Colours): readonly string[] {
  if (measured.measure === "communities")
    return Array.from(measured.values, (number) => toGroupColours(measured, number)[theme]);
  return Array.from(toStepOf(measured.values), (step) => (SCALE_COLOURS[step] ?? CHROME.mute)[theme]);
}

/** Radius of every entity by a measure, by index: its area grows with the value, from the smallest radius up. */
export function toMeasureSizes({ values }: Measured): Float32Array {
  const highest = values.filter((value) => value > 0).reduce((most, value) => Math.max(most, value), 0);
  return Float32Array.from(values, (value) =>
    value > 0 ? MIN_RADIUS + (MAX_RADIUS - MIN_RADIUS) * Math.sqrt(value / highest) : MIN_RADIUS,
  );
}

/** The same shapes and icons in ink: how types look while colour means something else. */
export const withoutTypeColours = (appearance: Appearance): Appearance => ({
  ...appearance,
  entityTypes: appearance.entityTypes.map((look) => ({ ...look, ...CHROME.mute })),
});
