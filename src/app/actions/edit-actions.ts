import { type Edits, NO_EDITS } from "../edits/edits.ts";
import { mergeEdits } from "../edits/merge-edits.ts";
import { isOfDatabase, NO_CHANGES_IN_DATABASE } from "../selectors/is-of-database.ts";
import type { Coding } from "../state/coding.ts";
import type { FormDraft } from "../state/form-draft.ts";
import { areNotesElsewhere, EMPTY_SHARED, type Selection } from "../state/state.ts";
import { decodeShared, encodeShared } from "../url/codec.ts";
import type { ActionContext } from "./action-context.ts";

export interface EditActions {
  /**
   * Changes the graph, as one step of undo, and says so; `selection` is what is selected then. False, with a word on it, while
   * another window writes.
   */
  readonly makeEdits: (edits: Edits, said: string, selection?: Selection) => boolean;
  /** Opens the form in which something of the graph is written. */
  readonly openCoding: (coding: Coding) => void;
  /** Keeps what stands in the open form, as the form writes it, so that a reload loses none of it. */
  readonly keepForm: (fields: string) => void;
  /** Opens a form again as it was left by a reload or a crash; not while another window writes. */
  readonly resumeForm: (draft: FormDraft) => void;
  /** Takes edits of somebody else in, as one step of undo; how many were new. */
  readonly addEdits: (edits: Edits) => number;
  /** Takes single edits back, whenever they were made, as one step of undo. */
  readonly takeBackEdits: (ids: readonly string[]) => void;
}

export function createEditActions({
  state,
  data,
  change,
  changeWithoutUndo,
  announce,
}: ActionContext): EditActions {
  const isAllowed = () => {
    if (isOfDatabase(data.getState())) {
      state.setState({ notice: { tone: "problem", message: NO_CHANGES_IN_DATABASE } });
      return false;
    }
    if (!areNotesElsewhere(state.getState())) return true;
    const message =
      "This graph is being changed in another window. Take over there first: the notes have the button.";
    state.setState({ notice: { tone: "problem", message } });
    return false;
  };
  return {
    makeEdits: (edits, said, selection) => {
      if (!isAllowed()) return false;
      change((shared) => ({
        ...shared,
        edits: [...shared.edits, ...edits],
        ...(selection === undefined ? {} : { selection }),
      }));
      announce(said);
      return true;
    },
    openCoding: (coding) => {
      if (isAllowed())
        state.setState(({ panels }) => ({
          coding,
          formDraft: null,
          menu: null,
          panels: { ...panels, dialog: "coding" },
        }));
    },
    keepForm: (fields) => {
      const { coding, formDraft, shared } = state.getState();
      if (coding === null || formDraft?.fields === fields) return;
      const { selection } = shared;
      const view = encodeShared({ ...EMPTY_SHARED, selection });
      state.setState({ formDraft: { coding, view, fields } });
    },
    resumeForm: (draft) => {
      const { panels, shared } = state.getState();
      if (panels.dialog !== null || areNotesElsewhere(state.getState())) return;
      const { selection } = decodeShared(draft.view).shared;
      if (encodeShared({ ...EMPTY_SHARED, selection: shared.selection }) !== draft.view)
        changeWithoutUndo((now) => ({ ...now, selection }));
      state.setState({ coding: draft.coding, formDraft: draft, panels: { ...panels, dialog: "coding" } });
    },
    addEdits: (edits) => {
      const before = state.getState().shared.edits;
      if (!isAllowed()) return 0;
      const merged = mergeEdits(NO_EDITS, before, edits);
      if (merged !== before) change((shared) => ({ ...shared, edits: merged }));
      return merged.length - before.length;
    },
    takeBackEdits: (ids) => {
      if (!isAllowed()) return;
      change((shared) => ({ ...shared, edits: shared.edits.filter(({ id }) => !ids.includes(id)) }));
      announce(ids.length === 1 ? "Change taken back." : "Changes taken back.");
    },
  };
}
