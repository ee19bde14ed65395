import type { MeasureId } from "../../core/measures/measure.ts";
import type { ActionContext } from "../actions.ts";
import { canShow, type Mark } from "../measures/marks.ts";

export interface MarkActions {
  /** Lets colours or sizes show a measure; null lets them mean again what they mean at first. */
  readonly setMark: (mark: Mark, measure: MeasureId | null) => void;
  /** Takes back a mark that cannot be shown, and says why. */
  readonly dropMark: (mark: Mark, reason: string) => void;
}

export const createMarkActions = ({ state, change, amend }: ActionContext): MarkActions => ({
  setMark: (mark, measure) =>
    change((shared) =>
      shared.marks[mark] === measure || (measure !== null && !canShow(mark, measure))
        ? shared
        : { ...shared, marks: { ...shared.marks, [mark]: measure } },
    ),
  dropMark: (mark, message) => {
    amend((shared) => ({ ...shared, marks: { ...shared.marks, [mark]: null } }));
    state.setState({ notice: { tone: "problem", message } });
  },
});
