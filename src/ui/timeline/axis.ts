import { fromDay } from "../../core/model/dates.ts";
import type { Timeline } from "../../core/timeline/timeline.ts";

/** Room beside the first and last bin, so that a handle there can still be grasped. */
const SIDE = 20;
const LEAST_TICK = 46;

/** Days on a line of `width` pixels. */
export interface Scale {
  readonly toX: (day: number) => number;
  readonly toDay: (x: number) => number;
}

export function toScale({ edges }: Pick<Timeline, "edges">, width: number): Scale {
  const first = edges[0] ?? 0;
  const days = Math.max(1, (edges.at(-1) ?? 1) - first);
  const room = Math.max(1, width - 2 * SIDE);
  return {
    toX: (day) => SIDE + ((day - first) / days) * room,
    toDay: (x) => first + ((x - SIDE) / room) * days,
  };
}

export interface Tick {
  readonly x: number;
  readonly text: string;
}

const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

const yearOf = (day: number) => Number(fromDay(day).slice(0, -6));

/** Years as round as needed for their labels to stand apart; each at the start of its year. */
export function listTicks(timeline: Pick<Timeline, "edges">, scale: Scale): readonly Tick[] {
  const { edges } = timeline;
  const starts = [...edges.subarray(0, -1)].filter((day) => fromDay(day).endsWith("-01-01"));
  const perYear = (scale.toX(366) - scale.toX(0)) / 1.002;
  const step = YEAR_STEPS.find((years) => years * perYear >= LEAST_TICK) ?? 10_000;
  return starts.flatMap((day) => {
    const year = yearOf(day);
    return year % step === 0 ? [{ x: scale.toX(day), text: String(year) }] : [];
  });
}
