import type { KeyboardEvent } from "react";
import { period } from "../../core/lens/filters/period.ts";
import { useAppState, useExplorer } from "../base/explorer-context.ts";
import { lazyPart } from "../primitives/lazy-part.ts";
import { Loaded } from "../primitives/loaded.tsx";

const Timeline = lazyPart(() => import("./timeline-chart.tsx"));

/** The region along the bottom of the canvas; on narrow screens a page of the sheet. Its place is kept while it loads. */
export function TimelineRegion({ inSheet = false }: { readonly inSheet?: boolean }) {
  const { actions } = useExplorer();
  const isOpen = useAppState((state) => state.panels.timeline) || inSheet;
  const hasPeriod = useAppState((state) => state.shared.lens[period.id] !== undefined);
  const clear = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== "Escape" || !hasPeriod) return;
    event.preventDefault();
    actions.setPeriod(null);
  };
  return (
    // Escape only clears what a button clears as well.
    <section
      className={inSheet ? "cx-panel cx-timeline" : "cx-timeline"}
      aria-label="Timeline"
      id="cx-timeline"
      data-open={isOpen}
      onKeyDown={clear}
    >
      <Loaded what="The timeline" waiting={<p className="cx-waiting">Loading …</p>}>
        <Timeline inSheet={inSheet} />
      </Loaded>
    </section>
  );
}
