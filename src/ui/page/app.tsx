import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import type { CommandHost } from "../../app/commands/command.ts";
import type { Explorer } from "../../app/explorer/explorer.ts";
import type { DeviceStorage } from "../../app/persistence/device-storage.ts";
import type { OpenDocument } from "../../app/texts/open-document.ts";
import type { Renderer } from "../../canvas/model/renderer.ts";
import { toAppearance } from "../../core/appearance/appearance.ts";
import { withKindLooks } from "../../core/appearance/kind-looks.ts";
import { withoutTypeColours } from "../../core/appearance/mark-entities.ts";
import { NARROW_SCREEN } from "../base/breakpoints.ts";
import { downloadBlob } from "../base/download.ts";
import { EMPTY_APPEARANCE, SurroundingsContext } from "../base/explorer-context.ts";
import { useMedia } from "../base/use-media.ts";
import { GraphRegion } from "../graph/graph-region.tsx";
import type { MountedRenderer } from "../graph/mounted-renderer.ts";
import { LegendPanel } from "../legend/legend-panel.tsx";
import { MenuPlace } from "../menu/menu-place.tsx";
import { useLongPress } from "../menu/use-long-press.ts";
import { type LinkedData, OpenPlace } from "../open/open-place.tsx";
import { copyText } from "../primitives/copy-button.tsx";
import { lazyPart } from "../primitives/lazy-part.ts";
import { Loaded } from "../primitives/loaded.tsx";
import { Bar } from "../shell/bar.tsx";
import { BottomSheet } from "../shell/bottom-sheet.tsx";
import { Dialogs } from "../shell/dialogs.tsx";
import { LiveRegion } from "../shell/live-region.tsx";
import { NoticeBar } from "../shell/notice-bar.tsx";
import { SidePanel } from "../shell/side-panel.tsx";
import { TimelineRegion } from "../timeline/timeline-region.tsx";
import { createFocusKeeper } from "./focus-keeper.ts";
import { useIdleMark } from "./use-idle-mark.ts";
import { useKeptFocus } from "./use-kept-focus.ts";
import { useKeys } from "./use-keys.ts";
import { useTheme } from "./use-theme.ts";

const TableRegion = lazyPart(() => import("../table/table-region.tsx"));
const ReaderRegion = lazyPart(() => import("../reader/reader-region.tsx"));

function useCommandHost(
  explorer: Explorer,
  renderer: { readonly current: Renderer | null },
  focus: CommandHost["focus"],
): CommandHost {
  return useMemo(
    () => ({
      zoom: (factor) => renderer.current?.zoom(factor),
      fit: () => renderer.current?.fit(),
      nearest: (from, dx, dy) => renderer.current?.nearest(from, dx, dy) ?? null,
      positionOf: (entity) => renderer.current?.positionOf?.(entity) ?? null,
      nudge: (entity, dx, dy) => renderer.current?.nudge(entity, dx, dy),
      focus,
      save: (file) => downloadBlob(new Blob([...file.chunks], { type: file.mediaType }), file.fileName),
      copyLink: async () => (await copyText(explorer, location.href)) !== null,
    }),
    [explorer, renderer, focus],
  );
}

/** Whether the table stands before the article, where there is room for one of them only: what was opened last does. */
function useIsTableFront(isTable: boolean, openDocument: OpenDocument | null): boolean {
  const [seen, setSeen] = useState({ isTable, openDocument, isFront: isTable && openDocument === null });
  if (seen.isTable === isTable && seen.openDocument === openDocument) return seen.isFront;
  const isOtherArticle = openDocument !== null && openDocument !== seen.openDocument;
  const isFront = isTable && (!seen.isTable || (seen.isFront && !isOtherArticle) || openDocument === null);
  setSeen({ isTable, openDocument, isFront });
  return isFront;
}

/** The page: bar, legend, graph, details; on narrow screens the panels become a sheet. */
export function App({
  explorer,
  storage,
  linked,
  picture,
  onListening,
}: {
  readonly explorer: Explorer;
  readonly storage: DeviceStorage;
  readonly linked: LinkedData | null;
  /** What was drawn before the page was there. */
  readonly picture: MountedRenderer | null;
  /** From now on keys are commands. */
  readonly onListening: () => void;
}) {
  const choice = useStore(explorer.state, (state) => state.theme);
  const opened = useStore(explorer.data, (data) => data.opened);
  const isTable = useStore(explorer.state, (state) => state.shared.table !== null);
  const openDocument = useStore(explorer.state, (state) => state.shared.openDocument);
  const isReading = openDocument !== null;
  const isTableFront = useIsTableFront(isTable, openDocument);
  const hasTypeColours = useStore(explorer.state, (state) => state.shared.encoding.colour === null);
  const looks = useStore(explorer.state, (state) => state.shared.looks);
  const failure = useStore(explorer.data, (data) => data.failure);
  const theme = useTheme(choice);
  const isNarrow = useMedia(NARROW_SCREEN);
  const renderer = useRef<Renderer | null>(null);
  const fileInput = useRef<HTMLInputElement>(null);
  const [focusKeeper] = useState(createFocusKeeper);
  const stage = useCommandHost(explorer, renderer, focusKeeper.focus);
  const setRenderer = useCallback((next: Renderer | null) => {
    renderer.current = next;
  }, []);
  const appearance = useMemo(() => {
    if (opened === null) return EMPTY_APPEARANCE;
    const own = toAppearance(withKindLooks(opened.overview.ontology, looks));
    return hasTypeColours ? own : withoutTypeColours(own);
  }, [opened, hasTypeColours, looks]);
  const surroundings = useMemo(
    () => ({ explorer, stage, storage, appearance, theme }),
    [explorer, stage, storage, appearance, theme],
  );
  useKeys(explorer, stage, focusKeeper);
  useLongPress();
  useKeptFocus();
  useEffect(onListening, [onListening]);
  useIdleMark(explorer, renderer);
  useEffect(() => {
    document.title = opened === null ? "Corridor" : `${opened.overview.title} – Corridor`;
  }, [opened]);

  return (
    <SurroundingsContext value={surroundings}>
      <nav className="cx-skips" aria-label="Skip links">
        <button type="button" onClick={() => stage.focus(isTable ? "table" : "canvas")}>
          {isTable ? "Skip to the table" : "Skip to the graph"}
        </button>
        <button type="button" onClick={() => stage.focus("panel")}>
          Skip to the details
        </button>
      </nav>
      <Bar />
      <main
        className="cx-main"
        data-reading={isReading && opened !== null}
        data-table-front={isTableFront && opened !== null}
      >
        <NoticeBar />
        {isNarrow ? null : <LegendPanel />}
        {opened === null ? (
          <div className="cx-graph cx-opening">
            <p>
              {failure === null
                ? "Opening the graph …"
                : "No graph is open. Drop a file here, or press Open."}
            </p>
          </div>
        ) : (
          // The drawing stays as it is behind the table: camera and positions are there again at once.
          <div className="cx-canvas-place" data-covered={isTable}>
            <GraphRegion first={picture} onRenderer={setRenderer} />
          </div>
        )}
        {opened !== null && isTable ? (
          <Loaded
            what="The table"
            waiting={<p className="cx-table cx-waiting">Loading …</p>}
            className="cx-table"
          >
            <TableRegion />
          </Loaded>
        ) : null}
        {opened !== null && isReading ? (
          <Loaded
            what="The article"
            waiting={<p className="cx-reader cx-waiting">Loading …</p>}
            className="cx-reader"
          >
            <ReaderRegion />
          </Loaded>
        ) : null}
        {opened === null || isNarrow ? null : <TimelineRegion />}
        {opened === null ? null : isNarrow ? <BottomSheet /> : <SidePanel show="both" />}
      </main>
      <OpenPlace input={fileInput} linked={linked} />
      <LiveRegion />
      <MenuPlace />
      <Dialogs input={fileInput} />
    </SurroundingsContext>
  );
}
