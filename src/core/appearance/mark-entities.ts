import { lazy } from "../base/lazy.ts";
import { MAX_RADIUS, MIN_RADIUS } from "../graph/sizes.ts";
import { groupsOf, hasEvenSteps, type MarkValues, numbersOf } from "../measures/mark-values.ts";
import { toStepOf } from "../measures/steps.ts";
import type { Appearance } from "./appearance.ts";
import { CHROME } from "./chrome.ts";
import { generateColours } from "./generate-colours.ts";
import { GROUP_COLOURS, SCALE_COLOURS } from "./measure-colours.ts";
import type { Colours } from "./slots.ts";

/** So many groups have a colour that no other has; further ones share them. */
const MOST_COLOURS = 32;

const allColours = lazy(() => [
  ...GROUP_COLOURS,
  ...generateColours(MOST_COLOURS - GROUP_COLOURS.length, GROUP_COLOURS),
]);

/** Colour of a group by its number, from 1: the eight largest are told apart best, none is grey. */
export function toGroupColours(number: number): Colours {
  const known = GROUP_COLOURS[number - 1];
  if (known !== undefined) return known;
  const colours = allColours();
  return colours[(number - 1) % colours.length] ?? CHROME.mute;
}

/** Colour of every entity by a mark, by index; grey where it has no value, and for those who stand alone. */
export function toMarkColours(values: MarkValues, theme: keyof Colours): readonly string[] {
  const groups = groupsOf(values);
  const numbers = numbersOf(values);
  if (groups === null)
    return Array.from(
      toStepOf(numbers, hasEvenSteps(values)),
      (step) => (SCALE_COLOURS[step] ?? CHROME.mute)[theme],
    );
  return Array.from(
    numbers,
    (number) => (groups[number - 1] === undefined ? CHROME.mute : toGroupColours(number))[theme],
  );
}

/** Radius of every entity by a mark, by index: its area grows with the value, from the smallest radius up. */
export function toMarkSizes(marked: MarkValues): Float32Array {
  const values = numbersOf(marked);
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
