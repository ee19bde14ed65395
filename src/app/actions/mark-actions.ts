import { isMeasure } from "../../core/measures/measure.ts";
import { canShowMeasure, type Mark, type Marks, markNoun } from "../measures/marks.ts";
import type { ActionContext } from "./action-context.ts";

export interface MarkActions {
  /** Lets colours, sizes or names show something of the data; null lets them mean again what they mean at first. */
  readonly setMark: <M extends Mark>(mark: M, id: Marks[M]) => void;
  /** Takes back a mark that cannot be shown, and says why. */
  readonly dropMark: (mark: Mark, reason: string) => void;
}

const WORDS: Readonly<Record<Mark, { readonly label: string; readonly usual: string }>> = {
  colour: { label: "Colour", usual: "type" },
  size: { label: "Size", usual: "the number of ties" },
  label: { label: "Label", usual: "the name" },
};

export const createMarkActions = ({ state, change, amend, say }: ActionContext): MarkActions => ({
  setMark: (mark, id) => {
    const isMeant = id === null || !isMeasure(id) || canShowMeasure(mark, id);
    if (state.getState().shared.marks[mark] === id || !isMeant) return;
    change((shared) => ({ ...shared, marks: { ...shared.marks, [mark]: id } }));
    const { label, usual } = WORDS[mark];
    say(`${label} means ${id === null ? usual : markNoun(id)}.`);
  },
  dropMark: (mark, message) => {
    amend((shared) => ({ ...shared, marks: { ...shared.marks, [mark]: null } }));
    state.setState({ notice: { tone: "problem", message } });
  },
});
