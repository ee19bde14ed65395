import { expect, test } from "vitest";
import { createCanvasModel } from "../../src/app/selectors/canvas-model.ts";
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

test("a filter changes what is visible, and a selection the emphasis, alone", async () => {
  const { model, actions, explorer, indexOf } = await openWatched();
  const opened = model();
  actions.setLens({ types: "state" });
  await settle(explorer);
  const filtered = model();
  expect(filtered.visible?.entities[indexOf(ELTA)]).toBe(0);
  expect({ ...filtered, visible: opened.visible, emphasis: opened.emphasis }).toEqual(opened);
  actions.selectEntity(IRAN);
  await settle(explorer);
  const chosen = model();
  expect(chosen.emphasis.selectedEntities).toEqual([indexOf(IRAN)]);
  for (const part of ["scene", "visible", "places", "pins", "guides", "offices", "noted"] as const)
    expect(chosen[part]).toBe(filtered[part]);
});

test("paths stand out; unfolded they have places of their own and pins do not count", async () => {
  const { model, actions, explorer, indexOf } = await openWatched();
  const before = model();
  actions.pin([{ id: IRAN, x: 5, y: 6 }]);
  expect(model().pins.get(indexOf(IRAN))).toMatchObject({ x: 5, y: 6 });
  actions.openPaths(ELTA, IRAN);
  await settle(explorer);
  const found = model();
  expect(found.emphasis.path?.entities).toEqual(expect.arrayContaining([indexOf(ELTA), indexOf(IRAN)]));
  expect(found.emphasis.only).toBeNull();
  expect(found.places).toBe(before.places);
  actions.setUnfolded(true);
  const unfolded = model();
  expect(unfolded.places).not.toBe(before.places);
  expect(unfolded.places.x[indexOf(ELTA)]).toBeLessThan(unfolded.places.x[indexOf(IRAN)] ?? 0);
  expect(unfolded.pins.size).toBe(0);
  expect(unfolded.emphasis.only?.entities).toContain(indexOf(ELTA));
  actions.setUnfolded(false);
  expect(model().places).toBe(before.places);
});

test("while paths are searched nothing moves", async () => {
  const { model, actions, explorer } = await openWatched();
  actions.openPaths(ELTA, IRAN);
  await settle(explorer);
  actions.setUnfolded(true);
  const { places } = model();
  actions.setOptions({ k: 1 });
  expect(explorer.data.getState().search.kind).toBe("searching");
  expect(model().places).toBe(places);
  await settle(explorer);
  expect(model().places).not.toBe(places);
});

test("notes are marked, the lasso is the tool, and where the keyboard stands shows only with the focus", async () => {
  const { model, actions, explorer, indexOf } = await openWatched();
  actions.enterCanvas();
  await settle(explorer);
  const entity = explorer.state.getState().cursor.entity;
  expect(entity).not.toBeNull();
  expect(model(false).emphasis.focused).toBeNull();
  expect(model(true).emphasis.focused).toBe(indexOf(entity ?? ELTA));
  actions.setLasso(true);
  expect(model().tool).toBe("lasso");
});
