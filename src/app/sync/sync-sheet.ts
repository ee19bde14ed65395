import type { StoreApi } from "zustand/vanilla";
import { pickedEnd } from "../state/canvas-mode.ts";
import type { Panels, SheetTab, State } from "../state/state.ts";

type Sheet = Pick<Panels, "sheet" | "sheetSize">;
type Size = Panels["sheetSize"];
type Want = (before: Sheet) => Sheet;

/** Something that is opened for a while and wants the sheet another way meanwhile. */
interface Overlay {
  /** What of it is open; null while nothing is. */
  readonly shows: (state: State) => unknown;
  /** How it wants the sheet as soon as it is open; without it, as whoever opens it says. */
  readonly want?: Want;
  /** The tab in which it is read, if it is. */
  readonly tab?: SheetTab;
}

/** An overlay that is open, with how it has the sheet. */
interface OpenOverlay {
  readonly overlay: Overlay;
  readonly want: Want;
}

const SIZES: readonly Size[] = ["peek", "half", "full"];

const asItIs: Want = (before) => before;
/** Makes room for what is shown above the sheet. */
const atMost =
  (most: Size): Want =>
  (before) =>
    SIZES.indexOf(before.sheetSize) > SIZES.indexOf(most) ? { ...before, sheetSize: most } : before;
const inTab =
  (tab: SheetTab): Want =>
  ({ sheetSize }) => ({ sheet: tab, sheetSize: sheetSize === "peek" ? "half" : sheetSize });

const isSame = (a: Sheet, b: Sheet) => a.sheet === b.sheet && a.sheetSize === b.sheetSize;

/** In the order in which a link opens them. */
const OVERLAYS: readonly Overlay[] = [
  { shows: ({ shared }) => (shared.path === null ? null : "path"), tab: "paths", want: inTab("paths") },
  // What a link or undo selects is named above a closed sheet: only who selects something opens it.
  { shows: ({ shared }) => (shared.selection.kind === "none" ? null : "selection"), tab: "inspector" },
  { shows: ({ shared }) => shared.openDocument, want: atMost("half") },
  { shows: pickedEnd, want: atMost("half") },
  { shows: ({ shared }) => (shared.table === null ? null : "table"), want: atMost("peek") },
];

/**
 * On narrow screens, what is opened (table, article, paths, a selection, the choice of an end) changes the sheet for as long as it is
 * open, and the reader has it back as it was when that goes, however that comes about and in whatever order. Returns the stop.
 */
export function syncSheet(state: StoreApi<State>): () => void {
  /** The sheet as the reader has it when nothing else is open. */
  let own: Sheet = { sheet: "legend", sheetSize: "peek" };
  /** The last to come is the last. */
  let open: readonly OpenOverlay[] = [];

  const comeLast = (overlay: Overlay, want: Want) => {
    open = [...open.filter((each) => each.overlay !== overlay), { overlay, want }];
  };
  const toSheet = () => open.reduce((sheet, { want }) => want(sheet), own);

  /** The sheet was changed by hand, or by who opened something: in the tab of an overlay, for as long as that is open. */
  const take = (sheet: Sheet) => {
    const overlay = open.findLast((each) => each.overlay.tab === sheet.sheet)?.overlay;
    const isClosed = sheet.sheetSize === "peek";
    if (overlay === undefined || isClosed) open = open.map((each) => ({ ...each, want: asItIs }));
    if (overlay === undefined) own = sheet;
    else {
      if (isClosed) own = { ...own, sheetSize: "peek" };
      comeLast(overlay, () => sheet);
    }
  };

  const first = state.getState();
  for (const overlay of OVERLAYS)
    if (overlay.shows(first) !== null) comeLast(overlay, overlay.want ?? asItIs);
  let shown: Sheet = first.panels;
  if (!isSame(shown, toSheet())) take(shown);

  return state.subscribe((now, last) => {
    if (!isSame(now.panels, shown)) take(now.panels);
    for (const overlay of OVERLAYS) {
      const [is, was] = [overlay.shows(now), overlay.shows(last)];
      if (is === was) continue;
      if (is === null) open = open.filter((each) => each.overlay !== overlay);
      else if (was === null || overlay.want !== undefined) comeLast(overlay, overlay.want ?? asItIs);
    }
    const { sheet, sheetSize } = toSheet();
    shown = { sheet, sheetSize };
    if (!isSame(now.panels, shown))
      state.setState(({ panels }) => ({ panels: { ...panels, sheet, sheetSize } }));
  });
}
