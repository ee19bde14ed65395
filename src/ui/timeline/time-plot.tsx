import { useEffect, useRef, useState } from "react";
import { clampBrush, spanOf } from "../../app/lens/brush.ts";
import { periodOf } from "../../core/lens/period-of.ts";
import { toSought } from "../../core/model/period-clause.ts";
import type { Timeline } from "../../core/timeline/timeline.ts";
import { useAppState, useExplorer, useSurroundings } from "../base/explorer-context.ts";
import { listTicks, toScale } from "./axis.ts";
import { countBins, toBars } from "./bars.ts";
import { BrushHandle } from "./brush-handle.tsx";
import { dayWords, unitWords } from "./time-words.ts";
import { useBrushPointer } from "./use-brush-pointer.ts";

const BARS = 56;
const AXIS = 17;
const TOP = 8;
/** Narrowest bar that can be told from the next, in pixels. */
const LEAST_BAR = 7;
/** The room is asked for in such steps, so that a panel that opens or closes does not redraw the axis for nothing. */
const ROOM_STEP = 6;

/** Tells the state how many bars fit, and follows the width. */
function useWidth() {
  const { actions } = useExplorer();
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      const now = element.clientWidth;
      setWidth(now);
      const room = Math.floor(now / LEAST_BAR / ROOM_STEP) * ROOM_STEP;
      actions.setMostBins(now === 0 ? 0 : Math.max(ROOM_STEP, room));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      actions.setMostBins(0);
    };
  }, [actions]);
  return { place, width };
}

/** One sentence that says what the bars show. */
function summarise(timeline: Timeline, totals: Uint32Array): string {
  const span = spanOf(timeline);
  if (span === null) return "";
  const highest = totals.indexOf(totals.reduce((most, count) => Math.max(most, count), 0));
  const from = timeline.edges[highest] ?? 0;
  const count = totals[highest] ?? 0;
  return `Histogram of ${timeline.dated} dated relations by ${unitWords(timeline.months)}, ${dayWords(span.from)} to ${dayWords(span.to)}. The most in the ${unitWords(timeline.months)} from ${dayWords(from)}: ${count}.`;
}

function Plot({ timeline, width }: { readonly timeline: Timeline; readonly width: number }) {
  const { appearance, theme } = useSurroundings();
  const lens = useAppState((state) => state.shared.lens);
  const scale = toScale(timeline, width);
  const totals = countBins(timeline);
  const highest = totals.reduce((most, count) => Math.max(most, count), 1);
  const clause = periodOf(lens);
  const span = spanOf(timeline) ?? { from: 0, to: 0 };
  const shown = clause === null ? null : clampBrush(timeline, toSought(clause));
  const pointer = useBrushPointer(timeline, scale, clause);
  const left = scale.toX(shown?.from ?? span.from);
  const right = scale.toX((shown?.to ?? span.to) + 1);
  const base = TOP + BARS;
  const mode = clause?.mode ?? "during";
  const handles = mode === "during" ? (["from", "to"] as const) : ([mode] as const);
  return (
    <div className="cx-time-plot" data-set={shown !== null} {...pointer}>
      <svg width={width} height={base + AXIS} role="img" aria-label={summarise(timeline, totals)}>
        <path
          className="cx-time-line"
          d={`M${scale.toX(span.from)} ${base + 0.5}H${scale.toX(span.to + 1)}`}
        />
        <g transform={`translate(0 ${TOP})`}>
          {toBars(timeline, scale, BARS, highest).map(({ family, path }) => (
            <path key={family} d={path} fill={appearance.families[family]?.[theme] ?? "currentColor"} />
          ))}
        </g>
        {shown === null ? null : (
          <>
            <path
              className="cx-time-outside"
              d={`M0 0H${left}V${base}H0zM${right} 0H${width}V${base}H${right}z`}
            />
            <path className="cx-time-brush" d={`M${left} ${base + 0.5}H${Math.max(left + 1, right)}`} />
          </>
        )}
        {listTicks(timeline, scale).map(({ x, text }) => (
          <g key={text}>
            <path className="cx-time-line" d={`M${x} ${base}v4`} />
            <text className="cx-time-tick" x={x + 2} y={base + 14}>
              {text}
            </text>
          </g>
        ))}
        <text className="cx-time-tick" x={0} y={TOP + 4}>
          {highest}
        </text>
      </svg>
      {handles.map((end) => (
        <BrushHandle
          key={end}
          timeline={timeline}
          brush={shown ?? span}
          end={end}
          x={end === "to" || end === "up-to" ? right : left}
        />
      ))}
    </div>
  );
}

/** The histogram with its brush, as wide as there is room. */
export function TimePlot({ timeline }: { readonly timeline: Timeline | null }) {
  const { place, width } = useWidth();
  return (
    <div className="cx-time-place" ref={place}>
      {timeline === null || width === 0 ? null : <Plot timeline={timeline} width={width} />}
    </div>
  );
}
