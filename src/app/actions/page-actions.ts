import { redo, undo } from "../state/history.ts";
import {
  areNotesElsewhere,
  type Dialog,
  type Hovered,
  type NotesHold,
  type Notice,
  type Panels,
  type PendingView,
  type Persistence,
  type Shared,
  type State,
  type ThemeChoice,
  withUnlinked,
} from "../state/state.ts";
import { encodeShared } from "../url/codec.ts";
import type { ActionContext } from "./action-context.ts";

export interface PageActions {
  readonly undo: () => void;
  readonly redo: () => void;
  /** Goes to what a link or the browser's back button asks for, as a step of its own. */
  readonly goTo: (shared: Shared, ignored: readonly string[]) => void;
  readonly hover: (hovered: Hovered | null) => void;
  readonly setTheme: (theme: ThemeChoice) => void;
  readonly setSingleKeys: (singleKeys: boolean) => void;
  /** Dialogues stand over everything else, one at a time. */
  readonly openDialog: (dialog: Dialog) => void;
  readonly closeDialog: () => void;
  readonly setPanels: (panels: Partial<Omit<Panels, "dialog">>) => void;
  /** Whether what the reader writes outlasts the page. */
  readonly setPersistence: (persistence: Persistence) => void;
  readonly setNotesHold: (notesHold: NotesHold) => void;
  /** Offers, or takes back the offer of, the last view of an earlier visit. */
  readonly offerView: (view: string | null) => void;
  /** Sets the view of a link aside until its graph is open; null lets go of it. */
  readonly setLink: (link: PendingView | null) => void;
  readonly setStoresTexts: (storesTexts: boolean) => void;
  /** Puts a text into the search field. */
  readonly fillSearch: (text: string) => void;
  /** Takes the newer build that lies ready, or leaves it for the next visit. */
  readonly answerUpdate: (isWanted: boolean) => void;
  readonly notify: (notice: Notice | null) => void;
  readonly report: (problem: string) => void;
  readonly announce: (text: string) => void;
  /** Says, and shows for a while, that what was asked for is done. */
  readonly confirmDone: (text: string) => void;
}

/** One message about the parts of a link that could not be used; null when all were. */
export const toIgnoredNotice = (ignored: readonly string[]): Notice | null =>
  ignored.length === 0
    ? null
    : {
        tone: "info",
        message: `Part of the link could not be used and was left out: ${ignored.join(", ")}.`,
      };

type Past = Pick<State, "shared" | "past" | "future">;

/** A step through the history; notes that another window writes stay as they are, and steps of nothing else are passed over. */
function stepBeside(move: (s: Past) => Past, s: State): Past {
  if (!areNotesElsewhere(s)) return move(s);
  const view = encodeShared(s.shared);
  for (let from: Past = s; ; ) {
    const to = move(from);
    const kept = { ...to, shared: withUnlinked(to.shared, s.shared) };
    if (to === from || encodeShared(kept.shared) !== view)
      return to === from ? { ...from, shared: s.shared } : kept;
    from = to;
  }
}

export function createPageActions(
  { state, data, events, change, announce }: ActionContext,
  /** Takes back the graph that was added to the one before. */
  revert: () => Promise<boolean>,
): PageActions {
  const step = (move: (s: Past) => Past, done: string, none: string) => {
    const before = state.getState();
    const after = stepBeside(move, before);
    state.setState(after);
    announce(after.shared === before.shared ? none : done);
  };
  return {
    undo: () => {
      const isMerged = data.getState().opened?.overview.isMerged === true;
      if (state.getState().past.length > 0 || !isMerged) step(undo, "Undone.", "Nothing to undo.");
      else revert().catch((error: unknown) => announce(`Could not be undone: ${String(error)}`));
    },
    redo: () => step(redo, "Redone.", "Nothing to redo."),
    goTo: (shared, ignored) => {
      change((before) => withUnlinked(shared, before));
      state.setState({ notice: toIgnoredNotice(ignored), hovered: null });
    },
    hover: (hovered) => state.setState({ hovered }),
    setTheme: (theme) => state.setState({ theme }),
    setSingleKeys: (singleKeys) => state.setState({ singleKeys }),
    openDialog: (dialog) => state.setState((s) => ({ panels: { ...s.panels, dialog } })),
    closeDialog: () => state.setState((s) => ({ formDraft: null, panels: { ...s.panels, dialog: null } })),
    setPanels: (panels) => state.setState((s) => ({ panels: { ...s.panels, ...panels } })),
    setPersistence: (persistence) => state.setState({ persistence }),
    setNotesHold: (notesHold) => state.setState({ notesHold }),
    offerView: (lastView) => state.setState({ lastView }),
    fillSearch: (text) => events.emit({ kind: "search-filled", text }),
    setLink: (link) => state.setState({ link }),
    setStoresTexts: (storesTexts) => state.setState({ storesTexts }),
    answerUpdate: (isWanted) => {
      state.setState({ newerBuild: false });
      if (isWanted) events.emit({ kind: "update-wanted" });
    },
    notify: (notice) => state.setState({ notice }),
    report: (message) => state.setState({ notice: { tone: "problem", message } }),
    announce,
    confirmDone: (message) => {
      announce(message);
      state.setState({ notice: { tone: "info", message } });
    },
  };
}
