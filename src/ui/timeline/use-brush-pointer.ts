import { type PointerEvent, useRef } from "react";
import { type BrushEnd, binOf, binsToPeriod, clampBrush, shiftBrush, spanOf } from "../../app/lens/brush.ts";
import type { Interval } from "../../core/model/dates.ts";
import type { PeriodClause } from "../../core/model/period-clause.ts";
import type { Timeline } from "../../core/timeline/timeline.ts";
import { useExplorer } from "../base/explorer-context.ts";
import type { Scale } from "./axis.ts";

type Drag =
  | { readonly kind: "end"; readonly end: BrushEnd; readonly other: number }
  | { readonly kind: "move"; readonly from: number; readonly brush: Interval }
  | { readonly kind: "day" }
  | { readonly kind: "new"; readonly from: number; readonly x: number };

const STILL = 3;

/** Days between two bin boundaries are half way to the nearer one. */
function nearestEdge({ edges }: Timeline, day: number): number {
  let best = edges[0] ?? 0;
  for (const edge of edges) if (Math.abs(edge - day) < Math.abs(best - day)) best = edge;
  return best;
}

/**
 * The brush under a pointer: a handle moves its end, the brush itself moves whole, elsewhere a new one is drawn; a mere
 * click chooses the bin. Everything comes to rest on bin boundaries; a period of one day follows to the day.
 */
export function useBrushPointer(timeline: Timeline, scale: Scale, clause: PeriodClause | null) {
  const { actions } = useExplorer();
  const brush = clause?.dates ?? null;
  const drag = useRef<Drag | null>(null);
  const span = spanOf(timeline);
  /** A period over the whole axis restricts nothing. */
  const unlessAll = (from: number, to: number): Interval | null =>
    span !== null && from <= span.from && to >= span.to ? null : { from, to };

  const dayAt = (event: PointerEvent<HTMLElement>) =>
    scale.toDay(event.clientX - event.currentTarget.getBoundingClientRect().left);

  const begin = (event: PointerEvent<HTMLElement>): Drag => {
    const day = dayAt(event);
    const bin = binOf(timeline, day);
    if (clause !== null && clause.mode !== "during") return { kind: "day" };
    const shown = brush === null ? span : clampBrush(timeline, brush);
    const handle = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-end]") : null;
    if (shown !== null && handle?.dataset["end"] === "from")
      return { kind: "end", end: "from", other: shown.to };
    if (shown !== null && handle?.dataset["end"] === "to")
      return { kind: "end", end: "to", other: shown.from };
    if (brush !== null && shown !== null && day >= shown.from && day <= shown.to)
      return { kind: "move", from: bin, brush: shown };
    return { kind: "new", from: bin, x: event.clientX };
  };

  const follow = (event: PointerEvent<HTMLElement>, now: Drag): void => {
    if (span === null) return;
    const day = Math.min(span.to, Math.max(span.from, dayAt(event)));
    switch (now.kind) {
      case "end": {
        const edge = nearestEdge(timeline, day);
        if (now.end === "from" && edge <= now.other) actions.setPeriod(unlessAll(edge, now.other));
        if (now.end === "to" && edge - 1 >= now.other) actions.setPeriod(unlessAll(now.other, edge - 1));
        return;
      }
      case "move": {
        const next = shiftBrush(timeline, now.brush, binOf(timeline, day) - now.from);
        if (next !== null) actions.setPeriod(next);
        return;
      }
      case "day": {
        const whole = Math.round(day);
        actions.setPeriod({ from: whole, to: whole });
        return;
      }
      case "new":
        if (Math.abs(event.clientX - now.x) >= STILL)
          actions.setPeriod(binsToPeriod(timeline, now.from, binOf(timeline, day)));
    }
  };

  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      actions.startGesture("hand");
      drag.current = begin(event);
      if (drag.current.kind === "day") follow(event, drag.current);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (drag.current !== null) follow(event, drag.current);
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const now = drag.current;
      drag.current = null;
      if (now?.kind === "new" && Math.abs(event.clientX - now.x) < STILL)
        actions.setPeriod(binsToPeriod(timeline, now.from, now.from));
      actions.endGesture();
    },
    onPointerCancel: () => {
      drag.current = null;
      actions.endGesture();
    },
    onDoubleClick: () => actions.setPeriod(null),
  };
}
