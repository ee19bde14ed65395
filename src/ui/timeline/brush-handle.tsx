import { type KeyboardEvent, useEffect, useRef } from "react";
import { binOf, moveDay, moveEnd, spanOf } from "../../app/lens/brush.ts";
import type { Interval } from "../../core/model/dates.ts";
import type { Timeline } from "../../core/timeline/timeline.ts";
import { useExplorer } from "../base/explorer-context.ts";
import { dayWords, MODE_WORDS } from "./time-words.ts";

const FAR = 5;
/** Key presses closer together than this are one step of undo, and their outcome is said once. */
const PAUSE_MS = 700;

/** Steps that a key asks for; Home and End go as far as there is. */
const STEPS: ReadonlyMap<string, number> = new Map([
  ["ArrowLeft", -1],
  ["ArrowDown", -1],
  ["ArrowRight", 1],
  ["ArrowUp", 1],
  ["PageDown", -FAR],
  ["PageUp", FAR],
  ["Home", Number.NEGATIVE_INFINITY],
  ["End", Number.POSITIVE_INFINITY],
]);

const LABELS = {
  from: "Start of the period",
  to: "End of the period",
  "up-to": MODE_WORDS["up-to"].label,
  "in-force": MODE_WORDS["in-force"].label,
} as const;

/** One end of the period, or its day, as a slider: arrow keys move it by bars, with Shift by months (a day by days). */
export function BrushHandle({
  timeline,
  brush,
  end,
  x,
}: {
  readonly timeline: Timeline;
  /** The period, or all of the axis where none is set. */
  readonly brush: Interval;
  readonly end: keyof typeof LABELS;
  readonly x: number;
}) {
  const { actions } = useExplorer();
  const rest = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(
    () => () => {
      if (rest.current !== null) clearTimeout(rest.current);
    },
    [],
  );
  const span = spanOf(timeline) ?? brush;
  const day = end === "to" || end === "up-to" ? brush.to : brush.from;
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const steps = STEPS.get(event.key);
    if (steps === undefined) return;
    event.preventDefault();
    if (rest.current === null) actions.startGesture("hand");
    else clearTimeout(rest.current);
    rest.current = setTimeout(() => {
      rest.current = null;
      actions.endGesture();
    }, PAUSE_MS);
    const most = timeline.edges.length;
    const by = Math.min(most, Math.max(-most, steps));
    if (end === "up-to" && !event.shiftKey) {
      // To the ends of bars, so that what is dated by the bar alone is all in or all out.
      const { to } = moveEnd(timeline, { from: span.from, to: day }, "to", by, false);
      actions.setPeriod({ from: to, to });
    } else if (end === "up-to" || end === "in-force")
      actions.setPeriod(moveDay(timeline, day, by, event.shiftKey));
    else {
      const next = moveEnd(timeline, brush, end, by, event.shiftKey);
      actions.setPeriod(next.from <= span.from && next.to >= span.to ? null : next);
    }
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      className="cx-time-handle"
      data-end={end === "from" || end === "to" ? end : "day"}
      aria-label={LABELS[end]}
      aria-valuemin={0}
      aria-valuemax={timeline.edges.length - 2}
      aria-valuenow={binOf(timeline, day)}
      aria-valuetext={dayWords(day)}
      style={{ left: x }}
      onKeyDown={move}
    />
  );
}
