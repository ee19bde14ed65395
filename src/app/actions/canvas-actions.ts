import type { RelationLine } from "../../core/evidence/details.ts";
import type { EntityId } from "../../core/model/ids.ts";
import { lineWords } from "../selectors/cursor-words.ts";
import { diagramOf, withInSight } from "../selectors/diagram.ts";
import { askedOf, isVisible } from "../selectors/selectors.ts";
import type { ActionContext } from "./action-context.ts";

/** Walking the graph by keyboard: an entity, its visible relations in a fixed order, and the way back. */
export interface CanvasActions {
  readonly moveCursor: (entity: EntityId) => void;
  /** Puts the cursor somewhere sensible when it stands nowhere: the selection, else the best connected visible entity. */
  readonly enterCanvas: () => void;
  readonly nextLine: (by: 1 | -1) => void;
  readonly edgeLine: (which: "first" | "last") => void;
  readonly follow: () => void;
  readonly back: () => void;
}

export function createCanvasActions({
  state,
  data,
  changeWithoutUndo,
  announce,
}: ActionContext): CanvasActions {
  const lines = (): readonly RelationLine[] =>
    data.getState().current?.relations.filter((line) => line.visible) ?? [];
  const goToLine = (line: number) => {
    const list = lines();
    const at = list[line];
    if (at === undefined) {
      announce("No relations are shown here.");
      return;
    }
    state.setState((s) => ({ cursor: { ...s.cursor, line } }));
    announce(`${line + 1} of ${list.length}: ${lineWords(at, data.getState().opened)}`);
  };
  const place = (entity: EntityId, trail: readonly EntityId[]) => {
    state.setState({ cursor: { entity, line: null, trail } });
    changeWithoutUndo((shared) =>
      withInSight(shared, { kind: "entities", ids: [entity] }, askedOf(data.getState())),
    );
  };
  return {
    moveCursor: (entity) => place(entity, state.getState().cursor.trail),
    enterCanvas: () => {
      const { cursor, shared } = state.getState();
      const { opened } = data.getState();
      if (opened === null || (cursor.entity !== null && isVisible(data.getState(), cursor.entity))) return;
      const shown = diagramOf(shared.path, askedOf(data.getState()))?.entities;
      const selected = shared.selection.kind === "entities" ? shared.selection.ids.at(-1) : undefined;
      let best: EntityId | undefined = selected;
      let bestDegree = -1;
      if (best === undefined)
        for (const [index, id] of opened.scene.entityIds.entries()) {
          const degree = opened.scene.degree[index] ?? 0;
          const isShown = shown === undefined ? isVisible(data.getState(), id) : shown.includes(index);
          if (degree > bestDegree && isShown) {
            best = id;
            bestDegree = degree;
          }
        }
      if (best !== undefined) place(best, []);
    },
    nextLine: (by) => {
      const count = lines().length;
      const { line } = state.getState().cursor;
      goToLine(line === null ? (by === 1 ? 0 : count - 1) : (line + by + count) % Math.max(count, 1));
    },
    edgeLine: (which) => goToLine(which === "first" ? 0 : lines().length - 1),
    follow: () => {
      const { entity, line, trail } = state.getState().cursor;
      const at = line === null ? undefined : lines()[line];
      if (at === undefined) announce("Choose a relation first, with the up and down arrows.");
      else place(at.other.id, entity === null ? trail : [...trail, entity]);
    },
    back: () => {
      const { trail } = state.getState().cursor;
      const last = trail.at(-1);
      if (last === undefined) announce("This is where the walk began.");
      else place(last, trail.slice(0, -1));
    },
  };
}
