import { readIds, writeIds } from "../../core/lens/id-list.ts";
import { around, writeAround } from "../../core/lens/kinds/around.ts";
import { hidden } from "../../core/lens/kinds/hidden.ts";
import type { EntityId } from "../../core/model/ids.ts";
import type { ActionContext } from "../actions.ts";
import { withFilter } from "../lens-edits.ts";
import { nameOf } from "../name-of.ts";
import { NOTHING_SELECTED } from "../state.ts";

/** An entity's menu, and what it does to the picture. */
export interface MenuActions {
  readonly openMenu: (id: EntityId, x: number, y: number) => void;
  readonly closeMenu: () => void;
  /** Shows only what lies so many steps around some entities. */
  readonly showAround: (ids: readonly EntityId[], steps: number) => void;
  /** Leaves an entity out of the picture. */
  readonly hide: (id: EntityId) => void;
}

export function createMenuActions({ state, data, change, say }: ActionContext): MenuActions {
  const words = (ids: readonly EntityId[]) =>
    ids.map((id) => nameOf(data.getState().opened, id)).join(" and ");
  return {
    openMenu: (id, x, y) => state.setState({ menu: { id, x, y } }),
    closeMenu: () => state.setState({ menu: null }),
    showAround: (ids, steps) => {
      if (ids.length === 0) {
        say("Select an entity first.");
        return;
      }
      change((shared) => ({
        ...shared,
        lens: withFilter(shared.lens, around.id, writeAround({ ids, steps })),
      }));
      say(`Around ${words(ids)}, ${steps} ${steps === 1 ? "step" : "steps"}.`);
    },
    hide: (id) => {
      change((shared) => {
        const ids = readIds(shared.lens[hidden.id] ?? "");
        if (ids.includes(id)) return shared;
        const { selection } = shared;
        const left = selection.kind === "entities" ? selection.ids.filter((each) => each !== id) : null;
        return {
          ...shared,
          lens: withFilter(shared.lens, hidden.id, writeIds([...ids, id])),
          selection:
            left === null
              ? selection
              : left.length === 0
                ? NOTHING_SELECTED
                : { kind: "entities", ids: left },
        };
      });
      say(`${words([id])} is hidden.`);
    },
  };
}
