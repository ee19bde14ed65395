import { hideIds } from "../../core/lens/filters/hide-ids.ts";
import { neighbourhood, writeNeighbourhood } from "../../core/lens/filters/neighbourhood.ts";
import { onlyIds } from "../../core/lens/filters/only-ids.ts";
import { readIds, writeIds } from "../../core/lens/id-list.ts";
import type { EntityId } from "../../core/model/ids.ts";
import { withFilterEverywhere } from "../lens/lens-edits.ts";
import { entityName } from "../selectors/entity-name.ts";
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

export function createMenuActions({ state, data, change, announce }: ActionContext): MenuActions {
  const words = (ids: readonly EntityId[]) =>
    ids.length > 3
      ? `${ids.length} entities`
      : ids.map((id) => entityName(data.getState().opened, id)).join(" and ");
  const isNone = (ids: readonly EntityId[]) => {
    if (ids.length === 0) announce("Select an entity first.");
    return ids.length === 0;
  };
  return {
    openMenu: (id, x, y) => state.setState({ menu: { id, x, y } }),
    closeMenu: () => state.setState({ menu: null }),
    showAround: (ids, steps) => {
      if (isNone(ids)) return;
      change((shared) => ({
        ...shared,
        lens: withFilterEverywhere(shared.lens, neighbourhood.id, () => writeNeighbourhood({ ids, steps })),
      }));
      announce(`Around ${words(ids)}, ${steps} ${steps === 1 ? "step" : "steps"}.`);
    },
    hide: (ids) => {
      if (isNone(ids)) return;
      change((shared) => ({
        ...shared,
        lens: withFilterEverywhere(shared.lens, hideIds.id, (argument = "") =>
          writeIds([...new Set([...readIds(argument), ...ids])]),
        ),
        selection: withoutIds(shared.selection, ids),
      }));
      announce(`${words(ids)} ${ids.length === 1 ? "is" : "are"} hidden.`);
    },
    keepOnly: (ids) => {
      if (isNone(ids)) return;
      change((shared) => ({
        ...shared,
        lens: withFilterEverywhere(shared.lens, onlyIds.id, () => writeIds(ids)),
      }));
      announce(`All but ${words(ids)} are hidden.`);
    },
  };
}
