import type { StoreApi } from "zustand/vanilla";
import type { Panels, SheetTab, State } from "../state/state.ts";

type Sheet = Pick<Panels, "sheet" | "sheetSize">;
type Size = Panels["sheetSize"];
type Want = (before: Sheet) => Sheet;

/** Something that is opened for a while and wants the sheet another way meanwhile. */
interface Guest {
  /** What of it is open; null while nothing is. */
  readonly of: (state: State) => unknown;
  /** How it wants the sheet as soon as it is open; without it, as whoever opens it says. */
  readonly want?: Want;
  /** The tab in which it is read, if it is. */
  readonly tab?: SheetTab;
}

/** A guest that is open. */
interface Stay {
  readonly guest: Guest;
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
const GUESTS: readonly Guest[] = [
  { of: ({ shared }) => (shared.path === null ? null : "path"), tab: "paths", want: inTab("paths") },
  // What a link or undo selects is named above a closed sheet: only who selects something opens it.
  { of: ({ shared }) => (shared.selection.kind === "none" ? null : "selection"), tab: "inspector" },
  { of: ({ shared }) => shared.openDocument, want: atMost("half") },
  { of: ({ pickingEndpoint }) => pickingEndpoint, want: atMost("half") },
  { of: ({ shared }) => (shared.table === null ? null : "table"), want: atMost("peek") },
];

/**
 * On narrow screens, what is opened (table, article, paths, a selection, the choice of an end) changes the sheet for as long as it is
 * open, and the reader has it back as it was when that goes, however that comes about and in whatever order. Returns the stop.
 */
export function syncSheet(state: StoreApi<State>): () => void {
  /** The sheet as the reader has it when nothing else is open. */
  let own: Sheet = { sheet: "legend", sheetSize: "peek" };
  /** The last to come is the last. */
  let stays: readonly Stay[] = [];

  const comeLast = (guest: Guest, want: Want) => {
    stays = [...stays.filter((stay) => stay.guest !== guest), { guest, want }];
  };
  const toSheet = () => stays.reduce((sheet, { want }) => want(sheet), own);

  /** The sheet was changed by hand, or by who opened something: in the tab of a guest, for as long as that stays. */
  const take = (sheet: Sheet) => {
    const guest = stays.findLast((stay) => stay.guest.tab === sheet.sheet)?.guest;
    const isClosed = sheet.sheetSize === "peek";
    if (guest === undefined || isClosed) stays = stays.map((stay) => ({ ...stay, want: asItIs }));
    if (guest === undefined) own = sheet;
    else {
      if (isClosed) own = { ...own, sheetSize: "peek" };
      comeLast(guest, () => sheet);
    }
  };

  const first = state.getState();
  for (const guest of GUESTS) if (guest.of(first) !== null) comeLast(guest, guest.want ?? asItIs);
  let shown: Sheet = first.panels;
  if (!isSame(shown, toSheet())) take(shown);

  return state.subscribe((now, last) => {
    if (!isSame(now.panels, shown)) take(now.panels);
    for (const guest of GUESTS) {
      const [is, was] = [guest.of(now), guest.of(last)];
      if (is === was) continue;
      if (is === null) stays = stays.filter((stay) => stay.guest !== guest);
      else if (was === null || guest.want !== undefined) comeLast(guest, guest.want ?? asItIs);
    }
    const { sheet, sheetSize } = toSheet();
    shown = { sheet, sheetSize };
    if (!isSame(now.panels, shown))
      state.setState(({ panels }) => ({ panels: { ...panels, sheet, sheetSize } }));
  });
}
