import type { Pin } from "../../core/graph/pins.ts";
import type { EntityId } from "../../core/model/ids.ts";
import { entityName } from "../selectors/entity-name.ts";
import { pinsOf } from "../selectors/pins-of.ts";
import { movedEntity, PAN } from "../state/canvas-mode.ts";
import type { ActionContext } from "./action-context.ts";

/** Entities that the reader puts somewhere by hand. */
export interface PinActions {
  /** Entities were put down: they stay there until they are let go. */
  readonly pin: (pins: readonly Pin[]) => void;
  /** Lets entities go back to where the layout has them. */
  readonly unpin: (ids: readonly EntityId[]) => void;
  readonly unpinAll: () => void;
  /** From now on keys and buttons move this entity, as one step of undo. */
  readonly startMove: (id: EntityId) => void;
  /** Ends that; what was moved stays (`keep`) or goes back. */
  readonly endMove: (keep: boolean) => void;
}

/** Six digits: as fine as anyone sees, and the same in a link. */
const round = (value: number): number => Number(value.toPrecision(6));

export function createPinActions({
  state,
  data,
  change,
  changeWithoutUndo,
  announce,
}: ActionContext): PinActions {
  const words = (ids: readonly EntityId[]): string => {
    const [first] = ids;
    return ids.length === 1 && first !== undefined
      ? entityName(data.getState().opened, first)
      : `${ids.length} entities`;
  };
  const unpin = (ids: readonly EntityId[]) => {
    const before = state.getState().shared.pins;
    const gone = pinsOf(before, ids, data.getState().opened?.entityIndex);
    if (gone.length === 0) {
      announce("Nothing is pinned.");
      return;
    }
    change((shared) => ({ ...shared, pins: before.filter((pin) => !gone.includes(pin)) }));
    const freed = gone.map(({ id }) => id);
    announce(`${words(freed)} ${freed.length === 1 ? "is" : "are"} back in place.`);
  };
  return {
    pin: (put) => {
      const rounded = put
        .filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))
        .map(({ id, x, y }) => ({ id, x: round(x), y: round(y) }));
      if (rounded.length === 0) return;
      const ids = new Set(rounded.map(({ id }) => id));
      const { canvasMode: mode, past } = state.getState();
      const moves = mode.kind === "moving" && ids.has(mode.id);
      const continues = moves && mode.past === past;
      (continues ? changeWithoutUndo : change)((shared) => ({
        ...shared,
        pins: [...shared.pins.filter(({ id }) => !ids.has(id)), ...rounded],
      }));
      if (moves) state.setState((s) => ({ canvasMode: { ...mode, past: s.past } }));
      announce(`${words([...ids])} ${ids.size === 1 ? "is" : "are"} pinned here.`);
    },
    unpin,
    unpinAll: () => unpin(state.getState().shared.pins.map(({ id }) => id)),
    startMove: (id) => {
      const { shared } = state.getState();
      if (movedEntity(state.getState()) === id) return;
      state.setState({ canvasMode: { kind: "moving", id, before: shared.pins, past: null } });
      announce(`Arrow keys move ${words([id])}. Enter keeps the place, Escape puts it back.`);
    },
    endMove: (keep) => {
      const { canvasMode: mode } = state.getState();
      if (mode.kind !== "moving") return;
      state.setState({ canvasMode: PAN });
      if (!keep && mode.past !== null) change((shared) => ({ ...shared, pins: mode.before }));
      announce(keep ? `${words([mode.id])} stays here.` : `${words([mode.id])} is back where it was.`);
    },
  };
}
