import type { EntityId } from "../../core/model/ids.ts";
import { MAX_ENDS } from "../../core/paths/query.ts";
import { endLabel } from "../selectors/ends.ts";
import { entityName } from "../selectors/entity-name.ts";
import { PAN, pickedEnd, stopPicking } from "../state/canvas-mode.ts";
import { EMPTY_QUESTION, type PathQuestion } from "../state/state.ts";
import type { ActionContext } from "./action-context.ts";

/** What paths lie between. */
export interface EndActions {
  readonly setEnd: (at: number, id: EntityId | null) => void;
  readonly swapEnds: () => void;
  /** Lets an end and the one before it change places. */
  readonly moveEndUp: (at: number) => void;
  readonly addEnd: () => void;
  readonly removeEnd: (at: number) => void;
  /** The next entity chosen anywhere becomes this end; null = no longer. */
  readonly pickEnd: (at: number | null) => void;
  /** Makes the entity the end that is being picked; false when none is. */
  readonly pickEndpoint: (id: EntityId) => boolean;
}

export function createEndActions({ state, data, change, announce }: ActionContext): EndActions {
  const edit = (next: (ends: PathQuestion["ends"]) => PathQuestion["ends"]) => {
    change((shared) => {
      const question = shared.path ?? EMPTY_QUESTION;
      const ends = next(question.ends);
      return ends === question.ends
        ? shared
        : { ...shared, path: { ...question, ends, solo: null, diagram: null } };
    });
    if (state.getState().canvasMode.kind === "picking") state.setState(stopPicking);
  };
  const setEnd = (at: number, id: EntityId | null) =>
    edit((ends) => (ends[at] === id ? ends : ends.map((end, i) => (i === at ? id : end))));
  return {
    setEnd,
    swapEnds: () => edit((ends) => [...ends].reverse()),
    moveEndUp: (at) =>
      edit((ends) => {
        const [upper, lower] = [ends[at - 1], ends[at]];
        if (upper === undefined || lower === undefined) return ends;
        return ends.map((end, i) => (i === at - 1 ? lower : i === at ? upper : end));
      }),
    addEnd: () => edit((ends) => (ends.length >= MAX_ENDS ? ends : [...ends, null])),
    removeEnd: (at) => edit((ends) => (ends.length <= 2 ? ends : ends.filter((_, i) => i !== at))),
    pickEnd: (at) => {
      if (at === pickedEnd(state.getState())) return;
      state.setState({ canvasMode: at === null ? PAN : { kind: "picking", end: at } });
      announce(
        at === null
          ? "Nothing was chosen."
          : `Choose an entity of the graph for “${endLabel(at)}”. Escape cancels.`,
      );
    },
    pickEndpoint: (id) => {
      const end = pickedEnd(state.getState());
      if (end === null) return false;
      setEnd(end, id);
      state.setState(stopPicking);
      announce(`${endLabel(end)}: ${entityName(data.getState().opened, id)}.`);
      return true;
    },
  };
}
