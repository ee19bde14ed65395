import type { EntityId, RelationId } from "../../core/model/ids.ts";
import { withInSight } from "../selectors/diagram.ts";
import { askedOf } from "../selectors/selectors.ts";
import { NOTHING_SELECTED, type Notice, type Selection } from "../state/state.ts";
import type { ActionContext } from "./action-context.ts";

export interface SelectionActions {
  /** Selects the entity; `additive` adds it to the selected ones or takes it from them. */
  readonly selectEntity: (id: EntityId, additive?: boolean) => void;
  /** Selects many at once, in place of what is selected or (`additive`) together with it. */
  readonly selectMany: (ids: readonly EntityId[], additive: boolean) => void;
  readonly selectRelation: (id: RelationId) => void;
  readonly clearSelection: () => void;
  readonly dropSelection: (notice: Notice) => void;
}

function same(a: Selection, b: Selection): boolean {
  if (a.kind === "none" || b.kind === "none") return a.kind === b.kind;
  if (a.kind === "relation") return b.kind === "relation" && a.id === b.id;
  return b.kind === "entities" && a.ids.length === b.ids.length && a.ids.every((id, i) => id === b.ids[i]);
}

export function createSelectionActions({
  state,
  data,
  change,
  changeWithoutUndo,
  announce,
}: ActionContext): SelectionActions {
  const select = (selection: Selection) => {
    change((shared) =>
      same(shared.selection, selection)
        ? shared
        : withInSight({ ...shared, selection }, selection, askedOf(data.getState())),
    );
    if (selection.kind === "none") return;
    state.setState((s) => ({
      panels: {
        ...s.panels,
        sheet: "inspector",
        sheetSize: s.panels.sheetSize === "peek" ? "half" : s.panels.sheetSize,
      },
    }));
  };
  return {
    selectEntity: (id, additive = false) => {
      const { selection } = state.getState().shared;
      const ids = selection.kind === "entities" && additive ? selection.ids : [];
      const next = ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id];
      select(next.length === 0 ? NOTHING_SELECTED : { kind: "entities", ids: next });
      state.setState((s) =>
        s.cursor.entity === id ? {} : { cursor: { entity: id, line: null, trail: s.cursor.trail } },
      );
    },
    selectMany: (ids, additive) => {
      const { selection } = state.getState().shared;
      const before = selection.kind === "entities" && additive ? selection.ids : [];
      const next = [...new Set([...before, ...ids])];
      select(next.length === 0 ? NOTHING_SELECTED : { kind: "entities", ids: next });
      announce(`${next.length} ${next.length === 1 ? "entity" : "entities"} selected.`);
    },
    selectRelation: (id) => select({ kind: "relation", id }),
    clearSelection: () => select(NOTHING_SELECTED),
    dropSelection: (notice) => {
      changeWithoutUndo((shared) => ({ ...shared, selection: NOTHING_SELECTED }));
      state.setState({ notice });
    },
  };
}
