import { spanOf } from "../../app/lens/brush.ts";
import { formatCount } from "../../core/base/format-count.ts";
import { undated } from "../../core/lens/filters/undated.ts";
import { periodOf } from "../../core/lens/period-of.ts";
import { type Interval, toDay } from "../../core/model/dates.ts";
import { type PeriodClause, TIME_MODES, type TimeMode } from "../../core/model/period-clause.ts";
import type { Timeline as TimelineData } from "../../core/timeline/timeline.ts";
import { useAppState, useData, useExplorer } from "../base/explorer-context.ts";
import { Icon } from "../primitives/icon.tsx";
import { IconButton } from "../primitives/icon-button.tsx";
import { DateField } from "./date-field.tsx";
import { PlayOptions } from "./play-options.tsx";
import { TimePlot } from "./time-plot.tsx";
import { MODE_WORDS, periodWords, widthWords } from "./time-words.ts";
import { usePlay } from "./use-play.ts";

/** Any day can be asked about, not only those of the axis. */
const EVER: Interval = { from: toDay(1, 1, 1), to: toDay(9999, 12, 31) };

/** What the period asks, its dates, and play. */
function Controls({
  span,
  months,
  clause,
}: {
  readonly span: Interval;
  readonly months: number;
  readonly clause: PeriodClause | null;
}) {
  const { actions } = useExplorer();
  const play = usePlay();
  const mode = clause?.mode ?? "during";
  const brush = clause?.dates ?? null;
  const setBounds = (from: number, to: number) =>
    actions.setPeriod(from <= span.from && to >= span.to ? null : { from, to: Math.max(from, to) });
  const label = play.isPlaying ? "Pause" : play.isByHand ? "Move the period on" : "Play";
  return (
    <div className="cx-time-controls">
      <fieldset className="cx-segments" aria-label="What the timeline chooses">
        {TIME_MODES.map((each) => (
          <label key={each} title={MODE_WORDS[each].hint}>
            <input
              type="radio"
              name="cx-time-mode"
              checked={mode === each}
              onChange={() => actions.setTimeMode(each)}
            />
            <span>{MODE_WORDS[each].label}</span>
          </label>
        ))}
      </fieldset>
      {mode === "during" ? (
        <>
          <DateField
            label="From"
            side="from"
            day={brush?.from ?? null}
            min={span.from}
            max={span.to}
            onChange={(day) => setBounds(day ?? span.from, brush?.to ?? span.to)}
          />
          <span aria-hidden="true">–</span>
          <DateField
            label="To"
            side="to"
            day={brush?.to ?? null}
            min={span.from}
            max={span.to}
            onChange={(day) => setBounds(Math.min(brush?.from ?? span.from, day ?? span.to), day ?? span.to)}
          />
        </>
      ) : (
        <DateField
          label={MODE_WORDS[mode].label}
          side="day"
          day={brush?.to ?? null}
          min={EVER.from}
          max={EVER.to}
          onChange={(day) => actions.setPeriod(day === null ? null : { from: day, to: day })}
        />
      )}
      <div className="cx-play">
        <IconButton label={label} icon={play.isPlaying ? "pause" : "play"} onPress={play.press} />
        <PlayOptions span={span} months={months} />
      </div>
    </div>
  );
}

/** How many relations have no date, and whether they are shown: under a period only when they are asked for. */
function Undated({ count, clause }: { readonly count: number; readonly clause: PeriodClause | null }) {
  const { actions } = useExplorer();
  const isFiltered = useAppState((state) => state.shared.lens[undated.id] === "no");
  if (count === 0) return null;
  const isShown = !isFiltered && clause?.undated !== "dropped";
  const number = formatCount(count);
  return (
    <label
      className="cx-check cx-time-undated"
      title={
        isShown
          ? `Leave out ${number} relations without a date`
          : `Show ${number} relations without a date${clause === null ? "" : ", faint"}`
      }
    >
      <input type="checkbox" checked={isShown} onChange={() => actions.showUndated(!isShown)} />
      undated: {number}
    </label>
  );
}

/** What the bars mean and how exact the dates behind them are. */
function Note({ timeline, mode }: { readonly timeline: TimelineData; readonly mode: TimeMode }) {
  const { dated, imprecise, months } = timeline;
  const { wide, narrow } = widthWords(months);
  const coarse =
    imprecise === 0 ? null : `${imprecise} of ${dated} dates are known only to the month or year`;
  const remark = MODE_WORDS[mode].remark ?? coarse;
  if (dated === 0) return <p className="cx-time-note">No relation that is shown is dated.</p>;
  return (
    <p className="cx-time-note">
      <span className="cx-time-wide" /> {wide} <span className="cx-time-narrow" /> {narrow}
      {remark === null ? "" : ` · ${remark}`}
    </p>
  );
}

/** The timeline: when the relations are dated, and which period is shown. */
export default function TimelineChart({ inSheet }: { readonly inSheet: boolean }) {
  const { actions } = useExplorer();
  const timeline = useData((data) => data.timeline);
  const isOpen = useAppState((state) => state.panels.timeline) || inSheet;
  const lens = useAppState((state) => state.shared.lens);
  const clause = periodOf(lens);
  const span = timeline === null ? null : spanOf(timeline);
  const isEmpty = timeline !== null && span === null;
  return (
    <>
      <div className="cx-time-head">
        {inSheet || isEmpty ? (
          <h2>Timeline</h2>
        ) : (
          <h2>
            <button
              type="button"
              className="cx-time-toggle"
              aria-expanded={isOpen}
              onClick={() => actions.setPanels({ timeline: !isOpen })}
            >
              <Icon name="chevron" size={12} /> Timeline
            </button>
          </h2>
        )}
        {isEmpty ? (
          <p className="cx-mute cx-time-none">No relation of this graph is dated.</p>
        ) : (
          <p className="cx-time-words">
            {clause === null ? (
              <span className="cx-mute">all dates</span>
            ) : (
              <span title={periodWords(clause)}>{periodWords(clause)}</span>
            )}
            {clause === null ? null : (
              <button
                type="button"
                className="cx-small cx-time-clear"
                aria-label="All dates"
                title="All dates (Esc)"
                onClick={() => actions.setPeriod(null)}
              >
                <Icon name="close" size={14} />
              </button>
            )}
          </p>
        )}
        {isOpen && timeline !== null && span !== null ? (
          <>
            <Undated count={timeline.undated} clause={clause} />
            <Controls span={span} months={timeline.months} clause={clause} />
          </>
        ) : null}
      </div>
      {isOpen && !isEmpty ? <TimePlot timeline={timeline} /> : null}
      {isOpen && timeline !== null && span !== null ? (
        <Note timeline={timeline} mode={clause?.mode ?? "during"} />
      ) : null}
    </>
  );
}
