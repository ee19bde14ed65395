import { period } from "../../core/lens/filters/period.ts";
import { undated } from "../../core/lens/filters/undated.ts";
import { periodOf } from "../../core/lens/period-of.ts";
import type { Interval } from "../../core/model/dates.ts";
import { type PeriodClause, type TimeMode, writePeriod } from "../../core/model/period-clause.ts";
import { toEdtf } from "../../core/timeline/to-edtf.ts";
import { binOf, binsToPeriod, firstWindow, moveDay, spanOf, toStart } from "../lens/brush.ts";
import { withFilter } from "../lens/lens-edits.ts";
import { nextPlayDay, nextPlayPeriod, type PlaySettings } from "../lens/play.ts";
import { countWords } from "../selectors/selectors.ts";
import type { Gesture } from "../state/state.ts";
import type { ActionContext } from "./action-context.ts";

export interface TimeActions {
  /** Tells how many bins the timeline has room for; 0 = it is not shown. */
  readonly setMostBins: (bins: number) => void;
  /**
   * Sets the dates of the lens's period, or clears it; a new one leaves undated relations out. During a gesture all changes
   * together are one step of undo.
   */
  readonly setPeriod: (interval: Interval | null) => void;
  /** What the period asks of relations: with a day in place of a span, or the bin around that day again. */
  readonly setTimeMode: (mode: TimeMode) => void;
  /** Shows or leaves out relations without a date: under the period, or where there is none by a filter of its own. */
  readonly showUndated: (isShown: boolean) => void;
  readonly startGesture: (kind: Gesture["kind"]) => void;
  /** Ends the gesture and says what is shown now. */
  readonly endGesture: () => void;
  readonly setPlay: (settings: Partial<PlaySettings>) => void;
  /**
   * Moves the period on by one step of play, past steps in which nothing is dated, from the beginning when it stands at the end; false
   * at the end. Without a period it begins with the first one.
   */
  readonly stepPeriod: (how: { readonly wrap: boolean }) => boolean;
}

/** Whether undated relations stay, said in full. */
const toSaid = (clause: PeriodClause | null) =>
  clause === null || clause.undated === "dropped" ? "dropped" : "kept";

export function createTimeActions({
  state,
  data,
  change,
  changeWithoutUndo,
  announce,
}: ActionContext): TimeActions {
  const setGesture = (gesture: Gesture | null) =>
    state.setState((s) => ({ timeline: { ...s.timeline, gesture } }));

  const clauseNow = () => periodOf(state.getState().shared.lens);

  const setArgument = (argument: string | undefined) => {
    const { shared, timeline } = state.getState();
    if (shared.lens[period.id] === argument) return;
    const { gesture } = timeline;
    const edit = gesture?.hasChanged ? changeWithoutUndo : change;
    edit((now) => ({ ...now, lens: withFilter(now.lens, period.id, argument) }));
    if (gesture !== null && !gesture.hasChanged) setGesture({ ...gesture, hasChanged: true });
  };

  const setClause = (mode: TimeMode, dates: Interval) =>
    setArgument(writePeriod({ mode, edtf: toEdtf(dates), undated: toSaid(clauseNow()) }));

  const setPeriod = (interval: Interval | null) => {
    if (interval === null) setArgument(undefined);
    else setClause(clauseNow()?.mode ?? "during", interval);
  };

  return {
    setPeriod,
    setMostBins: (mostBins) =>
      state.setState((s) =>
        s.timeline.mostBins === mostBins ? {} : { timeline: { ...s.timeline, mostBins } },
      ),
    setTimeMode: (mode) => {
      const axis = data.getState().timeline;
      const span = axis === null ? null : spanOf(axis);
      if (axis === null || span === null) return;
      const now = clauseNow();
      if (now?.mode === mode) return;
      if (mode !== "during") {
        const isDay = now !== null && now.mode !== "during";
        setClause(mode, isDay ? now.dates : moveDay(axis, now?.dates.to ?? span.to, 0, true));
      } else if (now !== null) {
        const bin = binOf(axis, now.dates.to);
        setClause(mode, binsToPeriod(axis, bin, bin));
      }
    },
    showUndated: (isShown) => {
      const now = clauseNow();
      if (now !== null) setArgument(writePeriod({ ...now, undated: isShown ? "kept" : "dropped" }));
      else
        change((shared) => ({
          ...shared,
          lens: withFilter(shared.lens, undated.id, isShown ? undefined : "no"),
        }));
    },
    setPlay: (settings) =>
      state.setState((s) => ({ timeline: { ...s.timeline, play: { ...s.timeline.play, ...settings } } })),
    startGesture: (kind) => setGesture({ kind, hasChanged: false }),
    endGesture: () => {
      const { gesture } = state.getState().timeline;
      if (gesture === null) return;
      setGesture(null);
      if (gesture.hasChanged && data.getState().pending === 0)
        announce(`${countWords(data.getState())} shown.`);
    },
    stepPeriod: ({ wrap }) => {
      const axis = data.getState().timeline;
      const span = axis === null ? null : spanOf(axis);
      if (axis === null || span === null) return false;
      const now = clauseNow();
      const { months, isCumulative } = state.getState().timeline.play;
      if (now === null ? isCumulative : now.mode === "up-to") {
        const first = () => nextPlayDay(axis, span.from - 1, months);
        const day =
          now === null ? first() : (nextPlayDay(axis, now.dates.to, months) ?? (wrap ? first() : null));
        if (day === null) return false;
        setClause("up-to", { from: day, to: day });
        return true;
      }
      const next =
        now === null
          ? firstWindow(axis)
          : (nextPlayPeriod(axis, now.dates, months) ?? (wrap ? toStart(axis, now.dates) : null));
      if (next === null) return false;
      setPeriod(next);
      return true;
    },
  };
}
