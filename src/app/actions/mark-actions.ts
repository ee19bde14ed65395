import { MEASURE_WORDS, type MeasureId } from "../../core/measures/measure.ts";
import { canShow, type Mark } from "../measures/marks.ts";
import type { ActionContext } from "./action-context.ts";

export interface MarkActions {
  /** Lets colours or sizes show a measure; null lets them mean again what they mean at first. */
  readonly setMark: (mark: Mark, measure: MeasureId | null) => void;
  /** Takes back a mark that cannot be shown, and says why. */
  readonly dropMark: (mark: Mark, reason: string) => void;
}

export const createMarkActions = ({ state, change, amend, say }: ActionContext): MarkActions => ({
  setMark: (mark, measure) => {
    if (state.getState().shared.marks[mark] === measure || (measure !== null && !canShow(mark, measure)))
      return;
    change((shared) => ({ ...shared, marks: { ...shared.marks, [mark]: measure } }));
    const usual = mark === "colour" ? "type" : "degree";
    say(
      `${mark === "colour" ? "Colour" : "Size"} means ${measure === null ? usual : MEASURE_WORDS[measure].noun}.`,
    );
  },
  dropMark: (mark, message) => {
    amend((shared) => ({ ...shared, marks: { ...shared.marks, [mark]: null } }));
    state.setState({ notice: { tone: "problem", message } });
  },
});
