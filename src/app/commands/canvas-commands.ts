import type { EntityId } from "../../core/model/ids.ts";
import type { Explorer } from "../explorer/explorer.ts";
import { isDiagram } from "../selectors/diagram.ts";
import { endName } from "../selectors/ends.ts";
import { askedOf, pathRows } from "../selectors/selectors.ts";
import type { Data } from "../state/data.ts";
import { answerOf } from "../state/path-search.ts";
import type { State } from "../state/state.ts";
import type { Command, CommandHost } from "./command.ts";

const canvas = (
  id: string,
  label: string,
  keys: readonly string[],
  run: Command["run"],
  obstacle?: Command["obstacle"],
): Command => ({ id, label, keys, scope: "canvas", run, ...(obstacle === undefined ? {} : { obstacle }) });

/** For commands about the entity where the keyboard stands. */
const noEntity = ({ cursor }: State) => (cursor.entity === null ? "No entity is chosen." : null);

/** For commands about what is selected or, where nothing is, the entity where the keyboard stands. */
const nothingChosen = (state: State) => (chosen(state).length === 0 ? "No entity is chosen." : null);

const noPaths = (_: State, { search }: Data) =>
  (answerOf(search)?.paths ?? []).length === 0 ? "No paths are shown." : null;

function goNearest({ state, data, actions }: Explorer, host: CommandHost, dx: number, dy: number): void {
  const { opened } = data.getState();
  const { entity } = state.getState().cursor;
  const from = entity === null ? undefined : opened?.entityIndex.get(entity);
  const to = from === undefined ? null : host.nearest(from, dx, dy);
  const id = to === null ? undefined : opened?.scene.entityIds[to];
  if (id === undefined) actions.announce("Nothing lies that way.");
  else actions.moveCursor(id);
}

function setEnd(explorer: Explorer, which: "from" | "to"): void {
  const { state, actions } = explorer;
  const { entity } = state.getState().cursor;
  if (entity === null) return;
  if (which === "from") actions.openPaths(entity, undefined);
  else actions.openPaths(undefined, entity);
  sayEnds(explorer);
}

/** Says what a question still lacks; a whole one is answered, and the answer is said. */
function sayEnds({ state, data, actions }: Explorer): void {
  const [from = null, to = null] = state.getState().shared.path?.ends ?? [];
  const { opened } = data.getState();
  if (from === null && to === null)
    actions.announce("No end of a path is chosen. S starts one here, E ends it.");
  else if (to === null && from !== null)
    actions.announce(`From ${endName(opened, from)}. E on another entity ends the path there.`);
  else if (from === null && to !== null)
    actions.announce(`To ${endName(opened, to)}. S on another entity starts the path there.`);
}

/** Steps through the cards of the shown answer: each in turn alone on the canvas. */
function stepCards({ state, data, actions }: Explorer, by: 1 | -1): void {
  const paths = answerOf(data.getState().search)?.paths ?? [];
  const rank = state.getState().shared.path?.solo ?? null;
  const at = paths.findIndex((path) => path.rank === rank);
  const next = paths[at < 0 ? (by === 1 ? 0 : paths.length - 1) : (at + by + paths.length) % paths.length];
  if (next === undefined) return;
  if (next.rank !== rank) actions.isolate(next.rank);
  actions.announce(`Path ${next.rank} of ${paths.length}: ${next.sentence}`);
}

/** The selected entities, else the one where the keyboard stands. */
function chosen({ shared: { selection }, cursor }: State): readonly EntityId[] {
  if (selection.kind === "entities") return selection.ids;
  return cursor.entity === null ? [] : [cursor.entity];
}

/** Commands of the canvas, while it has keyboard focus. */
export const CANVAS_COMMANDS: readonly Command[] = [
  canvas("next-relation", "Next relation", ["ArrowDown"], ({ actions }) => actions.nextLine(1)),
  canvas("previous-relation", "Previous relation", ["ArrowUp"], ({ actions }) => actions.nextLine(-1)),
  canvas("first-relation", "First relation", ["Home"], ({ actions }) => actions.edgeLine("first")),
  canvas("last-relation", "Last relation", ["End"], ({ actions }) => actions.edgeLine("last")),
  canvas("follow", "Go along the relation", ["ArrowRight", "Enter"], ({ actions }) => actions.follow()),
  canvas("back", "Go back", ["Backspace", "ArrowLeft"], ({ actions }) => actions.back()),
  canvas("nearest-up", "Nearest entity above", ["Mod+ArrowUp"], (e, s) => goNearest(e, s, 0, -1)),
  canvas("nearest-right", "Nearest entity to the right", ["Mod+ArrowRight"], (e, s) => goNearest(e, s, 1, 0)),
  canvas("nearest-down", "Nearest entity below", ["Mod+ArrowDown"], (e, s) => goNearest(e, s, 0, 1)),
  canvas("nearest-left", "Nearest entity to the left", ["Mod+ArrowLeft"], (e, s) => goNearest(e, s, -1, 0)),
  canvas(
    "select",
    "Select the entity or relation",
    [" "],
    ({ state, data, actions }) => {
      const { entity, line } = state.getState().cursor;
      const lines = data.getState().current?.relations.filter((each) => each.visible) ?? [];
      const relation = line === null ? undefined : lines[line];
      if (relation !== undefined) actions.selectRelation(relation.id);
      else if (entity !== null && !actions.pickEndpoint(entity)) actions.selectEntity(entity);
    },
    noEntity,
  ),
  canvas("menu", "Menu of the entity", ["Shift+F10", "ContextMenu"], ({ state, data, actions }, host) => {
    const { entity } = state.getState().cursor;
    const at = entity === null ? undefined : data.getState().opened?.entityIndex.get(entity);
    const place = at === undefined ? null : host.positionOf(at);
    if (entity === null || place === null) actions.announce("No entity is chosen.");
    else actions.openMenu(entity, place.x, place.y);
  }),
  canvas("path-start", "Start a path here", ["s"], (explorer) => setEnd(explorer, "from"), noEntity),
  canvas("path-end", "End a path here", ["e"], (explorer) => setEnd(explorer, "to"), noEntity),
  canvas(
    "path",
    "Show the paths",
    ["p"],
    (explorer) => {
      explorer.actions.openPaths();
      sayEnds(explorer);
    },
    ({ shared }) => (shared.path === null ? null : "The paths are already shown."),
  ),
  canvas("next-path", "Next path", ["n"], (explorer) => stepCards(explorer, 1), noPaths),
  canvas("previous-path", "Previous path", ["Shift+n"], (explorer) => stepCards(explorer, -1), noPaths),
  canvas(
    "unfold",
    "Show the paths as a diagram, or go back to the graph",
    ["u"],
    ({ state, data, actions }) => {
      const question = state.getState().shared.path;
      const asked = askedOf(data.getState());
      if (question === null || pathRows(asked).length === 0) actions.announce("No paths are shown.");
      else actions.setDiagram(!isDiagram(question, asked));
    },
  ),
  canvas(
    "around",
    "Show only what is around the selection",
    ["a"],
    ({ state, actions }) => actions.showAround(chosen(state.getState()), 1),
    nothingChosen,
  ),
  canvas(
    "hide",
    "Hide the selected",
    ["h"],
    ({ state, actions }) => actions.hide(chosen(state.getState())),
    nothingChosen,
  ),
  canvas(
    "keep-only",
    "Keep only the selected",
    ["Shift+h"],
    ({ state, actions }) => actions.keepOnly(chosen(state.getState())),
    nothingChosen,
  ),
  canvas("zoom-in", "Zoom in", ["+", "="], (_, host) => host.zoom(1.4)),
  canvas("zoom-out", "Zoom out", ["-"], (_, host) => host.zoom(1 / 1.4)),
  canvas("fit", "Fit everything", ["0"], (_, host) => host.fit()),
  canvas("leave", "Clear the selection, then leave the graph", ["Escape"], ({ state, actions }, host) => {
    const { shared, canvasMode } = state.getState();
    if (canvasMode.kind === "picking") actions.pickEnd(null);
    else if (shared.path?.solo != null) actions.isolate(null);
    else if (shared.selection.kind !== "none") actions.clearSelection();
    else host.focus("panel");
  }),
];
