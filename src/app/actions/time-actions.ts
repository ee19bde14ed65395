import { period } from "../../core/lens/kinds/period.ts";
import { periodOf } from "../../core/lens/period-of.ts";
import type { Interval } from "../../core/model/dates.ts";
import { toEdtf } from "../../core/timeline/to-edtf.ts";
import {
  binOf,
  binsToPeriod,
  firstWindow,
  isDay,
  moveDay,
  shiftBrush,
  spanOf,
  toStart,
} from "../lens/brush.ts";
import { withFilter } from "../lens/lens-edits.ts";
import { countWords } from "../selectors/selectors.ts";
import type { Gesture } from "../state/state.ts";
import type { ActionContext } from "./action-context.ts";

export interface TimeActions {
  /** Tells how many bins the timeline has room for; 0 = it is not shown. */
  readonly setTimelineRoom: (bins: number) => void;
  /** Sets the period of the lens, or clears it. During a gesture all changes together are one step of undo. */
  readonly setPeriod: (interval: Interval | null) => void;
  /** Keeps to one day, or to the bin around that day again. */
  readonly setAsOf: (isDay: boolean) => void;
  readonly startGesture: (kind: Gesture["kind"]) => void;
  /** Ends the gesture and says what is shown now. */
  readonly endGesture: () => void;
  /** Moves the period on by one bin, from the beginning when it stands at the end; false at the end. */
  readonly stepPeriod: (how: { readonly wrap: boolean }) => boolean;
}

export function createTimeActions({ state, data, change, amend, say }: ActionContext): TimeActions {
  const setGesture = (gesture: Gesture | null) =>
    state.setState((s) => ({ timeline: { ...s.timeline, gesture } }));

  const setPeriod = (interval: Interval | null) => {
    const { shared, timeline } = state.getState();
    const argument = interval === null ? undefined : toEdtf(interval);
    if (shared.lens[period.id] === argument) return;
    const { gesture } = timeline;
    const edit = gesture?.hasChanged ? amend : change;
    edit((now) => ({ ...now, lens: withFilter(now.lens, period.id, argument) }));
    if (gesture !== null && !gesture.hasChanged) setGesture({ ...gesture, hasChanged: true });
  };

  const brush = () => periodOf(state.getState().shared.lens);

  return {
    setPeriod,
    setTimelineRoom: (room) =>
      state.setState((s) => (s.timeline.room === room ? {} : { timeline: { ...s.timeline, room } })),
    setAsOf: (wantsDay) => {
      const axis = data.getState().timeline;
      const span = axis === null ? null : spanOf(axis);
      if (axis === null || span === null) return;
      const now = brush();
      if (wantsDay) setPeriod(moveDay(axis, now?.to ?? span.to, 0, true));
      else if (now !== null && isDay(now))
        setPeriod(binsToPeriod(axis, binOf(axis, now.from), binOf(axis, now.from)));
    },
    startGesture: (kind) => setGesture({ kind, hasChanged: false }),
    endGesture: () => {
      const { gesture } = state.getState().timeline;
      if (gesture === null) return;
      setGesture(null);
      if (gesture.hasChanged && data.getState().pending === 0) say(`${countWords(data.getState())} shown.`);
    },
    stepPeriod: ({ wrap }) => {
      const axis = data.getState().timeline;
      if (axis === null || spanOf(axis) === null) return false;
      const now = brush();
      const next =
        now === null ? firstWindow(axis) : (shiftBrush(axis, now, 1) ?? (wrap ? toStart(axis, now) : null));
      if (next === null) return false;
      setPeriod(next);
      return true;
    },
  };
}
