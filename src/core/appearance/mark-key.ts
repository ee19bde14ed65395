import { groupsOf, hasEvenSteps, type MarkValues, numbersOf } from "../measures/mark-values.ts";
import { formatMeasure, MEASURE_WORDS } from "../measures/measure.ts";
import { listSteps, toStepOf } from "../measures/steps.ts";
import { formatEdtf, fromDay } from "../model/dates.ts";
import { CHROME } from "./chrome.ts";
import { toGroupColours } from "./mark-entities.ts";
import { SCALE_COLOURS } from "./measure-colours.ts";
import type { Colours } from "./slots.ts";

/** What a colour stands for, and how many of the entities under the filter have it. */
export interface KeyRow {
  /** Number of the group, or of the step from 0. */
  readonly number: number;
  readonly colours: Colours;
  readonly label: string;
  readonly count: number;
}

/** The key to the colours of a mark: its rows, and the row of each entity (by index), -1 where it has no value. */
export interface MarkKey {
  readonly rows: readonly KeyRow[];
  readonly rowOf: Int32Array;
}

/** A value of a scale as people read it; of dates the year, as a step takes in several. */
export function wordMarkValue(values: MarkValues, value: number): string {
  if (values.kind === "measure") return formatMeasure(values.measured.measure, value);
  return values.attribute.kind === "date"
    ? formatEdtf(fromDay(value).slice(0, -6))
    : value.toLocaleString("en-GB");
}

function wordGroup(values: MarkValues, number: number): string {
  if (values.kind === "attribute") return values.attribute.groups[number - 1]?.label ?? "";
  return `around ${values.measured.communities[number - 1]?.hub.name ?? ""}`;
}

/** What a mark shows, as a heading says it. */
export const wordMark = (values: MarkValues): string =>
  values.kind === "measure" ? MEASURE_WORDS[values.measured.measure].label : values.attribute.label;

/** Why an entity is grey where colour means that. */
export const wordGrey = ({ kind }: MarkValues): string =>
  kind === "measure" ? "in no community" : "without a value";

/** What every colour of a mark stands for: groups, the largest first, or the steps of a scale, the lowest first. */
export function toMarkKey(values: MarkValues): MarkKey {
  const numbers = numbersOf(values);
  const groups = groupsOf(values);
  if (groups !== null) {
    const places = new Map(groups.map(({ number }, place) => [number, place]));
    return {
      rows: groups.map(({ number, size }) => ({
        number,
        colours: toGroupColours(number),
        label: wordGroup(values, number),
        count: size,
      })),
      rowOf: Int32Array.from(numbers, (number) => places.get(number) ?? -1),
    };
  }
  const steps = listSteps(numbers, hasEvenSteps(values));
  const places = new Map(steps.map(({ step }, place) => [step, place]));
  return {
    rows: steps.map(({ step, low, high, count }) => {
      const [from, to] = [wordMarkValue(values, low), wordMarkValue(values, high)];
      return {
        number: step,
        colours: SCALE_COLOURS[step] ?? CHROME.mute,
        label: from === to ? from : `${from} to ${to}`,
        count,
      };
    }),
    rowOf: Int32Array.from(toStepOf(numbers, hasEvenSteps(values)), (step) => places.get(step) ?? -1),
  };
}
