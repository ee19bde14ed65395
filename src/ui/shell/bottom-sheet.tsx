import { useState } from "react";
import { SHEET_TABS, type SheetTab } from "../../app/state/state.ts";
import { useAppState, useExplorer } from "../base/explorer-context.ts";
import { LegendPanel } from "../legend/legend-panel.tsx";
import { Icon } from "../primitives/icon.tsx";
import { TimelineRegion } from "../timeline/timeline-region.tsx";
import { SidePanel } from "./side-panel.tsx";

const LABELS: Readonly<Record<SheetTab, string>> = {
  legend: "Legend",
  inspector: "Inspector",
  paths: "Paths",
  timeline: "Timeline",
};

/** On narrow screens, the panels take turns in a sheet below the graph; one that is out of sight stays as it was left. */
export function BottomSheet() {
  const { actions } = useExplorer();
  const { sheet, sheetSize } = useAppState((state) => state.panels);
  const hasPaths = useAppState((state) => state.shared.path !== null);
  const shown = sheet === "paths" && !hasPaths ? "inspector" : sheet;
  const isOpen = sheetSize !== "peek";
  const [seen, setSeen] = useState<readonly SheetTab[]>([]);
  if (isOpen && !seen.includes(shown)) setSeen([...seen, shown]);
  return (
    <div className="cx-sheet" data-size={sheetSize}>
      <fieldset className="cx-sheet-head" aria-label="Panels">
        {SHEET_TABS.filter((each) => each !== "paths" || hasPaths).map((each) => (
          <button
            key={each}
            type="button"
            className="cx-tab"
            aria-pressed={isOpen && each === shown}
            onClick={() =>
              actions.setPanels(
                isOpen && each === shown
                  ? { sheetSize: "peek" }
                  : { sheet: each, sheetSize: isOpen ? sheetSize : "half" },
              )
            }
          >
            {LABELS[each]}
          </button>
        ))}
        <button
          type="button"
          className="cx-button cx-icon-button"
          aria-label={sheetSize === "full" ? "Make the panel smaller" : "Make the panel larger"}
          title={sheetSize === "full" ? "Make the panel smaller" : "Make the panel larger"}
          onClick={() =>
            actions.setPanels({
              sheetSize: sheetSize === "peek" ? "half" : sheetSize === "half" ? "full" : "half",
            })
          }
        >
          <span className="cx-turn" data-turn={sheetSize === "full" ? "down" : "up"}>
            <Icon name="chevron" />
          </span>
        </button>
      </fieldset>
      {SHEET_TABS.filter((each) => seen.includes(each)).map((each) => (
        <div key={each} className="cx-sheet-body" hidden={!isOpen || each !== shown}>
          {each === "legend" ? (
            <LegendPanel />
          ) : each === "timeline" ? (
            <TimelineRegion inSheet />
          ) : (
            <SidePanel show={each} />
          )}
        </div>
      ))}
    </div>
  );
}
