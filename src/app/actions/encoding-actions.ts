import { isMeasure } from "../../core/measures/measure.ts";
import {
  canShowMeasure,
  ENCODING_LABELS,
  type EncodingChannel,
  markNoun,
  type VisualEncoding,
} from "../measures/visual-encoding.ts";
import type { ActionContext } from "./action-context.ts";

export interface EncodingActions {
  /** Lets colours, sizes or names show something of the data; null lets them mean again what they mean at first. */
  readonly setMark: <M extends EncodingChannel>(mark: M, id: VisualEncoding[M]) => void;
  /** Takes back a mark that cannot be shown, and says why. */
  readonly dropMark: (mark: EncodingChannel, reason: string) => void;
}

const USUAL: Readonly<Record<EncodingChannel, string>> = {
  colour: "type",
  size: "the number of ties",
  label: "the name",
};

export const createEncodingActions = ({
  state,
  change,
  changeWithoutUndo,
  announce,
}: ActionContext): EncodingActions => ({
  setMark: (mark, id) => {
    const isMeant = id === null || !isMeasure(id) || canShowMeasure(mark, id);
    if (state.getState().shared.encoding[mark] === id || !isMeant) return;
    change((shared) => ({ ...shared, encoding: { ...shared.encoding, [mark]: id } }));
    announce(`${ENCODING_LABELS[mark]} means ${id === null ? USUAL[mark] : markNoun(id)}.`);
  },
  dropMark: (mark, message) => {
    changeWithoutUndo((shared) => ({ ...shared, encoding: { ...shared.encoding, [mark]: null } }));
    state.setState({ notice: { tone: "problem", message } });
  },
});
