import { expect, test } from "vitest";
import { createShow } from "../../src/canvas/renderer/create-show.ts";
import { type CanvasModel, toOpeningModel } from "../../src/core/drawing/canvas-model.ts";
import { makeShown } from "./make-frame.ts";

const { scene } = makeShown([[0, 0]], []).prepared;
const OPENED = toOpeningModel(scene, { entityTypes: [], families: [], relationTypes: [] }, "light");

function watch() {
  const drawn: string[] = [];
  const note = (part: string) => () => void drawn.push(part);
  const show = createShow(
    {
      scene: note("scene"),
      ontology: note("ontology"),
      theme: note("theme"),
      visible: note("visible"),
      highlight: note("highlight"),
      encoding: note("encoding"),
      positions: note("positions"),
      guides: note("guides"),
      ties: note("ties"),
      pins: note("pins"),
      sublabels: note("sublabels"),
      annotated: note("annotated"),
      tool: note("tool"),
    },
    "light",
  );
  const take = (model: CanvasModel) => {
    drawn.length = 0;
    show(model);
    return [...drawn];
  };
  return { take };
}

test("a graph as it is opened takes the scene alone, and the same again nothing", () => {
  const { take } = watch();
  expect(take(OPENED)).toEqual(["scene"]);
  expect(take({ ...OPENED })).toEqual([]);
});

const CHANGES: { readonly [Part in Exclude<keyof CanvasModel, "scene">]: CanvasModel[Part] } = {
  ontology: { entityTypes: [], families: [], relationTypes: [] },
  theme: "dark",
  visible: { entities: new Uint8Array(), relations: new Uint8Array() },
  highlight: { selectedEntities: [1], selectedRelation: null, path: null, focused: null },
  encoding: { colours: [] },
  positions: { x: new Float32Array(), y: new Float32Array() },
  guides: [],
  ties: new Uint32Array([0, 1]),
  pins: new Map([[0, { x: 0, y: 0 }]]),
  sublabels: new Map([[0, "president"]]),
  annotated: new Set([0]),
  tool: "lasso",
};

test.each(Object.entries(CHANGES))("only %s is drawn when only that has changed", (part, value) => {
  const { take } = watch();
  take(OPENED);
  expect(take({ ...OPENED, [part]: value })).toEqual([part]);
  expect(take(OPENED)).toEqual([part]);
});

test("a new scene draws again all that is not as it is opened, an arrangement before its pins", () => {
  const { take } = watch();
  const full: CanvasModel = { ...OPENED, ...CHANGES };
  take(full);
  const next = { ...scene };
  expect(take({ ...full, scene: next })).toEqual([
    "scene",
    "visible",
    "highlight",
    "encoding",
    "positions",
    "guides",
    "ties",
    "pins",
    "sublabels",
  ]);
});
