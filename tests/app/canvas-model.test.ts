import { expect, test } from "vitest";
import { createCanvasModel } from "../../src/app/selectors/canvas-model.ts";
import { isDiagram } from "../../src/app/selectors/diagram.ts";
import { askedOf } from "../../src/app/selectors/selectors.ts";
import { EMPTY_QUESTION } from "../../src/app/state/state.ts";
import { toEntityId } from "../../src/core/model/ids.ts";
import { openSmall, settle } from "./small-explorer.ts";

const ELTA = toEntityId("company:elta");
const IRAN = toEntityId("state:iran");

async function openWatched() {
  const explorer = await openSmall();
  const toModel = createCanvasModel();
  const model = (hasFocus = false) => {
    const made = toModel({
      state: explorer.state.getState(),
      data: explorer.data.getState(),
      theme: "light",
      hasFocus,
      aspect: () => 1,
    });
    if (made === null) throw new Error("nothing is open");
    return made;
  };
  const indexOf = (id: typeof ELTA) => explorer.data.getState().opened?.entityIndex.get(id) ?? -1;
  return { ...explorer, explorer, model, indexOf };
}

test("nothing is shown before a graph is open", async () => {
  const { state, data } = await openWatched();
  const closed = { ...data.getState(), opened: null };
  const input = {
    state: state.getState(),
    data: closed,
    theme: "light",
    hasFocus: false,
    aspect: () => 1,
  } as const;
  expect(createCanvasModel()(input)).toBeNull();
});

test("what does not concern the canvas leaves the model the same object", async () => {
  const { model, actions, state } = await openWatched();
  const before = model();
  actions.openDialog("keys");
  actions.setPanels({ sheetSize: "full" });
  actions.hover({ kind: "entity", id: ELTA, at: { x: 0, y: 0, radius: 1 } });
  expect(state.getState().panels.dialog).toBe("keys");
  expect(model()).toBe(before);
});

test("a filter changes what is visible, and a selection the highlight, alone", async () => {
  const { model, actions, explorer, indexOf } = await openWatched();
  const opened = model();
  actions.setLens({ types: "state" });
  await settle(explorer);
  const filtered = model();
  expect(filtered.visible?.entities[indexOf(ELTA)]).toBe(0);
  expect({ ...filtered, visible: opened.visible, highlight: opened.highlight }).toEqual(opened);
  actions.selectEntity(IRAN);
  await settle(explorer);
  const chosen = model();
  expect(chosen.highlight.selectedEntities).toEqual([indexOf(IRAN)]);
  for (const part of ["scene", "visible", "positions", "pins", "guides", "sublabels", "annotated"] as const)
    expect(chosen[part]).toBe(filtered[part]);
});

test("several paths are a diagram with places of its own, where pins do not count; the graph is one step away", async () => {
  const { model, actions, explorer, indexOf } = await openWatched();
  const before = model();
  actions.pin([{ id: IRAN, x: 5, y: 6 }]);
  expect(model().pins.get(indexOf(IRAN))).toMatchObject({ x: 5, y: 6 });
  actions.openPaths(ELTA, IRAN);
  await settle(explorer);
  expect(explorer.data.getState().search).toMatchObject({ kind: "answered" });
  const unfolded = model();
  expect(unfolded.highlight.path?.entities).toEqual(expect.arrayContaining([indexOf(ELTA), indexOf(IRAN)]));
  expect(unfolded.positions).not.toBe(before.positions);
  expect(unfolded.positions.x[indexOf(ELTA)]).toBeLessThan(unfolded.positions.x[indexOf(IRAN)] ?? 0);
  expect(unfolded.pins.size).toBe(0);
  expect(unfolded.highlight.only?.entities).toContain(indexOf(ELTA));
  actions.setDiagram(false);
  const found = model();
  expect(found.positions).toBe(before.positions);
  expect(found.highlight.only).toBeNull();
  expect(found.highlight.path?.entities).toEqual(expect.arrayContaining([indexOf(ELTA), indexOf(IRAN)]));
});

test("a diagram gives way to the graph when the reader goes to what it has no place for", async () => {
  const { model, actions, explorer, state, indexOf } = await openWatched();
  actions.openPaths(ELTA, IRAN);
  await settle(explorer);
  const shown = model().highlight.only?.entities ?? [];
  const { opened } = explorer.data.getState();
  const outside = opened?.scene.entityIds.find((id) => !shown.includes(indexOf(id)));
  if (outside === undefined) throw new Error("All are in the diagram.");
  actions.selectEntity(IRAN);
  expect(model().highlight.only).not.toBeNull();
  actions.selectEntity(outside);
  expect(model().highlight.only).toBeNull();
  expect(state.getState().shared.path?.diagram).toBe(false);
  // Another question is shown as its number of paths suggests.
  actions.swapEnds();
  await settle(explorer);
  expect(model().highlight.only).not.toBeNull();
});

test("2 to 12 paths are a diagram, unless the reader says otherwise", async () => {
  const { actions, explorer } = await openWatched();
  actions.openPaths(ELTA, IRAN);
  await settle(explorer);
  const { opened, answer } = askedOf(explorer.data.getState());
  const [path] = answer?.paths ?? [];
  if (answer === null || path === undefined) throw new Error("no path");
  const ofMany = (count: number) => ({
    opened,
    answer: { ...answer, paths: Array.from({ length: count }, (_, at) => ({ ...path, rank: at + 1 })) },
  });
  expect([1, 2, 12, 13].map((count) => isDiagram(EMPTY_QUESTION, ofMany(count)))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  for (const diagram of [true, false])
    expect(isDiagram({ ...EMPTY_QUESTION, diagram }, ofMany(1))).toBe(diagram);
  expect(isDiagram({ ...EMPTY_QUESTION, diagram: true }, { opened, answer: null })).toBe(false);
});

test("while paths are searched nothing moves", async () => {
  const { model, actions, explorer } = await openWatched();
  actions.openPaths(ELTA, IRAN);
  await settle(explorer);
  const { positions, highlight } = model();
  expect(highlight.only).not.toBeNull();
  actions.setOptions({ k: 1 });
  expect(explorer.data.getState().search.kind).toBe("searching");
  expect(model().positions).toBe(positions);
  expect(model().highlight.only).toBe(highlight.only);
  await settle(explorer);
  expect(model().positions).not.toBe(positions);
});

test("notes are marked, the lasso is the tool, and where the keyboard stands shows only with the focus", async () => {
  const { model, actions, explorer, indexOf } = await openWatched();
  actions.enterCanvas();
  await settle(explorer);
  const entity = explorer.state.getState().cursor.entity;
  expect(entity).not.toBeNull();
  expect(model(false).highlight.focused).toBeNull();
  expect(model(true).highlight.focused).toBe(indexOf(entity ?? ELTA));
  actions.setLasso(true);
  expect(model().tool).toBe("lasso");
});
