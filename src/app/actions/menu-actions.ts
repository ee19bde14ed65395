import { around, writeAround } from "../../core/lens/filters/around.ts";
import { hidden } from "../../core/lens/filters/hidden.ts";
import { keep } from "../../core/lens/filters/keep.ts";
import { readIds, writeIds } from "../../core/lens/id-list.ts";
import type { EntityId } from "../../core/model/ids.ts";
import { withFilterEverywhere } from "../lens/lens-edits.ts";
import { nameOf } from "../selectors/name-of.ts";
import { NOTHING_SELECTED, type Selection } from "../state/state.ts";
import type { ActionContext } from "./action-context.ts";

/** An entity's menu, and what it does to the picture. */
export interface MenuActions {
  readonly openMenu: (id: EntityId, x: number, y: number) => void;
  readonly closeMenu: () => void;
  /** Shows only what lies so many steps around some entities. */
  readonly showAround: (ids: readonly EntityId[], steps: number) => void;
  /** Leaves entities out of the picture. */
  readonly hide: (ids: readonly EntityId[]) => void;
  /** Leaves all other entities out of the picture. */
  readonly keepOnly: (ids: readonly EntityId[]) => void;
}

function withoutIds(selection: Selection, ids: readonly EntityId[]): Selection {
  if (selection.kind !== "entities") return selection;
  const left = selection.ids.filter((id) => !ids.includes(id));
  return left.length === 0 ? NOTHING_SELECTED : { kind: "entities", ids: left };
}

export function createMenuActions({ state, data, change, say }: ActionContext): MenuActions {
  const words = (ids: readonly EntityId[]) =>
    ids.length > 3
      ? `${ids.length} entities`
      : ids.map((id) => nameOf(data.getState().opened, id)).join(" and ");
  const isNone = (ids: readonly EntityId[]) => {
    if (ids.length === 0) say("Select an entity first.");
    return ids.length === 0;
  };
  return {
    openMenu: (id, x, y) => state.setState({ menu: { id, x, y } }),
    closeMenu: () => state.setState({ menu: null }),
    showAround: (ids, steps) => {
      if (isNone(ids)) return;
      change((shared) => ({
        ...shared,
        lens: withFilterEverywhere(shared.lens, around.id, () => writeAround({ ids, steps })),
      }));
      say(`Around ${words(ids)}, ${steps} ${steps === 1 ? "step" : "steps"}.`);
    },
    hide: (ids) => {
      if (isNone(ids)) return;
      change((shared) => ({
        ...shared,
        lens: withFilterEverywhere(shared.lens, hidden.id, (argument = "") =>
          writeIds([...new Set([...readIds(argument), ...ids])]),
        ),
        selection: withoutIds(shared.selection, ids),
      }));
      say(`${words(ids)} ${ids.length === 1 ? "is" : "are"} hidden.`);
    },
    keepOnly: (ids) => {
      if (isNone(ids)) return;
      change((shared) => ({
        ...shared,
        lens: withFilterEverywhere(shared.lens, keep.id, () => writeIds(ids)),
      }));
      say(`All but ${words(ids)} are hidden.`);
    },
  };
}
