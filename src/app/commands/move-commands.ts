import type { EntityId } from "../../core/model/ids.ts";
import type { Explorer } from "../explorer/explorer.ts";
import { isDiagram } from "../selectors/diagram.ts";
import { pinsOf } from "../selectors/pins-of.ts";
import { askedOf } from "../selectors/selectors.ts";
import { isLasso, movedEntity } from "../state/canvas-mode.ts";
import type { State } from "../state/state.ts";
import type { Command, CommandHost } from "./command.ts";

/** Pixels that one press of an arrow key moves an entity. */
const FAR = 32;
const NEAR = 8;

const ARROWS = [
  { id: "up", key: "ArrowUp", dx: 0, dy: -1, words: "up" },
  { id: "right", key: "ArrowRight", dx: 1, dy: 0, words: "to the right" },
  { id: "down", key: "ArrowDown", dx: 0, dy: 1, words: "down" },
  { id: "left", key: "ArrowLeft", dx: -1, dy: 0, words: "to the left" },
] as const;

/** In a diagram, entities stand where their paths have them: nothing is moved there. */
function refusesMoves({ state, data, actions }: Explorer): boolean {
  const refuses = isDiagram(state.getState().shared.path, askedOf(data.getState()));
  if (refuses) actions.announce("Go back to the graph before you move an entity.");
  return refuses;
}

function nudge(explorer: Explorer, host: CommandHost, id: EntityId | null, dx: number, dy: number): void {
  if (refusesMoves(explorer)) return;
  const { data, actions } = explorer;
  const index = id === null ? undefined : data.getState().opened?.entityIndex.get(id);
  if (id === null || index === undefined) {
    actions.announce("No entity is chosen.");
    return;
  }
  actions.startMove(id);
  host.nudge(index, dx, dy);
}

/** Lets keys and buttons move an entity from now on. */
export function startMove(explorer: Explorer, id: EntityId): void {
  if (!refusesMoves(explorer)) explorer.actions.startMove(id);
}

/** One press of an arrow button. */
export function nudgeMoving(explorer: Explorer, host: CommandHost, dx: number, dy: number): void {
  nudge(explorer, host, movedEntity(explorer.state.getState()), FAR * dx, FAR * dy);
}

/** Pins an entity where it stands, or lets it go back to where the layout has it. */
export function togglePin(explorer: Explorer, host: CommandHost, id: EntityId): void {
  if (refusesMoves(explorer)) return;
  const { state, data, actions } = explorer;
  const entityIndex = data.getState().opened?.entityIndex;
  const index = entityIndex?.get(id);
  if (pinsOf(state.getState().shared.pins, [id], entityIndex).length > 0) actions.unpin([id]);
  else if (index !== undefined) host.nudge(index, 0, 0);
}

/** Commands that move, pin and gather entities, while the canvas has keyboard focus. */
export const MOVE_COMMANDS: readonly Command[] = [
  ...ARROWS.map(
    ({ id, key, dx, dy, words }): Command => ({
      id: `move-${id}`,
      label: `Move the entity ${words}`,
      keys: [`Shift+${key}`],
      scope: "canvas",
      run: (explorer, host) => {
        const state = explorer.state.getState();
        nudge(explorer, host, movedEntity(state) ?? state.cursor.entity, FAR * dx, FAR * dy);
      },
    }),
  ),
  {
    id: "move",
    label: "Move the entity with the arrow keys",
    keys: ["m"],
    scope: "canvas",
    run: (explorer) => {
      const { entity } = explorer.state.getState().cursor;
      if (entity === null) explorer.actions.announce("No entity is chosen.");
      else startMove(explorer, entity);
    },
  },
  {
    id: "pin",
    label: "Pin the entity, or let it go",
    keys: ["i"],
    scope: "canvas",
    run: (explorer, host) => {
      const { entity } = explorer.state.getState().cursor;
      if (entity === null) explorer.actions.announce("No entity is chosen.");
      else togglePin(explorer, host, entity);
    },
  },
  {
    id: "unpin-all",
    label: "Let all pinned entities go",
    keys: ["Shift+i"],
    scope: "canvas",
    run: ({ actions }) => actions.unpinAll(),
  },
  {
    id: "lasso",
    label: "Select by drawing a line around, or move the picture again",
    keys: ["l"],
    scope: "canvas",
    run: ({ state, actions }) => actions.setLasso(!isLasso(state.getState())),
  },
  {
    id: "select-all",
    label: "Select all that is shown",
    keys: ["Mod+a"],
    scope: "canvas",
    run: ({ actions }) => actions.selectAll(),
  },
  {
    id: "grow",
    label: "Add the neighbours to the selection",
    keys: ["x"],
    scope: "canvas",
    run: ({ state, actions }) => {
      const { shared, cursor } = state.getState();
      const isSelected = shared.selection.kind === "entities";
      actions.growSelection(isSelected || cursor.entity === null ? undefined : [cursor.entity]);
    },
  },
];

const nothingMoves = (state: State) => (movedEntity(state) === null ? "No entity is being moved." : null);

/** Commands while an entity is being moved. */
export const MOVING_COMMANDS: readonly Command[] = [
  ...ARROWS.map(
    ({ id, key, dx, dy, words }): Command => ({
      id: `nudge-${id}`,
      label: `A little ${words}`,
      keys: [key],
      scope: "moving",
      obstacle: nothingMoves,
      run: (explorer, host) =>
        nudge(explorer, host, movedEntity(explorer.state.getState()), NEAR * dx, NEAR * dy),
    }),
  ),
  {
    id: "moved",
    label: "Keep it there",
    keys: ["Enter"],
    scope: "moving",
    obstacle: nothingMoves,
    run: ({ actions }) => actions.endMove(true),
  },
  {
    id: "put-back",
    label: "Put it back",
    keys: ["Escape"],
    scope: "moving",
    obstacle: nothingMoves,
    run: ({ actions }) => actions.endMove(false),
  },
];
