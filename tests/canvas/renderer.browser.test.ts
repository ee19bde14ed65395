import { afterEach, describe, expect, test, vi } from "vitest";
import type { Renderer, RendererEvents } from "../../src/canvas/model/renderer.ts";
import { createSigmaRenderer } from "../../src/canvas/renderer/sigma-renderer.ts";
import { type CanvasModel, toOpeningModel } from "../../src/core/drawing/canvas-model.ts";
import { codeOf } from "../../src/core/model/certainty.ts";
import { toFamilyId } from "../../src/core/model/ids.ts";
import type { Ontology } from "../../src/core/model/ontology.ts";
import { toEntityType, toRelationType } from "../fixtures/plain-types.ts";
import { addContainer, lookAt } from "./harness/look-at.ts";
import { makeScene } from "./harness/make-scene.ts";

const ONTOLOGY: Ontology = {
  entityTypes: [toEntityType("one", "circle", "landmark"), toEntityType("two", "square", "shield")],
  families: [{ id: toFamilyId("conflict"), label: "Conflict", definition: "" }],
  relationTypes: [toRelationType("edge", "relates to", "conflict")],
};
/** Colours of the two types and of the family on the light canvas. */
const ONE = [0x20, 0x3b, 0xb2] as const;
const TWO = [0xed, 0x5f, 0x18] as const;
const LINE = [0x96, 0x1b, 0x05] as const;

const SCENE = makeScene({
  ontology: ONTOLOGY,
  labels: ["A", "B"],
  entityType: [0, 1],
  source: [0],
  target: [1],
  relationType: [0],
  directed: [1],
  certainty: [codeOf("stated")],
  documentCount: [3],
}).scene;

interface Mounted {
  readonly renderer: Renderer;
  readonly container: HTMLElement;
  readonly events: { readonly [K in keyof RendererEvents]: ReturnType<typeof vi.fn> };
}

const OPENED = toOpeningModel(SCENE, ONTOLOGY, "light");

const toVisible = (entities: readonly number[], relations: readonly number[]): CanvasModel => ({
  ...OPENED,
  visible: { entities: Uint8Array.from(entities), relations: Uint8Array.from(relations) },
});

const makeEvents = () => ({
  onEntity: vi.fn(),
  onRelation: vi.fn(),
  onBundle: vi.fn(),
  onBackground: vi.fn(),
  onHover: vi.fn(),
  onPin: vi.fn(),
  onJoin: vi.fn(),
  onEnclose: vi.fn(),
  onView: vi.fn(),
  onContextMenu: vi.fn(),
  onLost: vi.fn(),
});

const mounted: Mounted[] = [];

function mount(width = 400, height = 300): Mounted {
  const container = addContainer(width, height);
  const events = makeEvents();
  const renderer = createSigmaRenderer(container, events, { theme: "light" });
  if (renderer === null) throw new Error("This browser has no WebGL 2");
  const made = { renderer, container, events };
  mounted.push(made);
  renderer.show(OPENED);
  return made;
}

afterEach(() => {
  for (const { renderer, container } of mounted.splice(0)) {
    renderer.destroy();
    container.remove();
  }
});

const look = ({ renderer, container }: Mounted) => lookAt(renderer, container);

const find = (picture: ImageData, [red, green, blue]: readonly [number, number, number]) => {
  const places: { readonly x: number; readonly y: number }[] = [];
  for (let i = 0; i < picture.data.length; i += 4)
    if (picture.data[i] === red && picture.data[i + 1] === green && picture.data[i + 2] === blue)
      places.push({
        x: ((i / 4) % picture.width) / devicePixelRatio,
        y: Math.floor(i / 4 / picture.width) / devicePixelRatio,
      });
  return places;
};

const middle = (places: readonly { readonly x: number; readonly y: number }[]) => ({
  x: places.reduce((sum, place) => sum + place.x, 0) / places.length,
  y: places.reduce((sum, place) => sum + place.y, 0) / places.length,
});

function point(
  container: HTMLElement,
  kinds: readonly string[],
  { x, y }: { readonly x: number; readonly y: number },
) {
  const target = container.querySelector(".sigma-mouse");
  for (const kind of kinds)
    target?.dispatchEvent(new MouseEvent(kind, { clientX: x, clientY: y, bubbles: true, composed: true }));
}

describe("the drawing", () => {
  test("shows entities in the colours of their types and relations in that of their family", async () => {
    const picture = await look(mount());
    expect(find(picture, ONE).length).toBeGreaterThan(150);
    expect(find(picture, TWO).length).toBeGreaterThan(150);
    expect(find(picture, LINE).length).toBeGreaterThan(20);
  });

  test("takes a hidden entity's relations away with it, and moves nothing", async () => {
    const made = mount();
    const before = middle(find(await look(made), TWO));
    made.renderer.show(toVisible([0, 1], [1]));
    const picture = await look(made);
    expect(find(picture, ONE)).toEqual([]);
    expect(find(picture, LINE)).toEqual([]);
    const after = middle(find(picture, TWO));
    expect(after.x).toBeCloseTo(before.x, 0);
    expect(after.y).toBeCloseTo(before.y, 0);
  });

  test("draws faint lines in a colour nearer to the canvas, and in their own once they are looked at", async () => {
    const made = mount();
    const visible = {
      entities: Uint8Array.of(1, 1),
      relations: Uint8Array.of(1),
      faint: Uint8Array.of(1),
    };
    made.renderer.show({ ...OPENED, visible });
    const faint = await look(made);
    expect(find(faint, LINE)).toEqual([]);
    expect(find(faint, ONE).length).toBeGreaterThan(150);
    // 0.62 of the way from the line's colour to the canvas, #fcfcfb.
    expect(find(faint, [0xd5, 0xa7, 0x9e]).length).toBeGreaterThan(10);
    made.renderer.show({ ...OPENED, visible, highlight: { ...OPENED.highlight, selectedRelation: 0 } });
    expect(find(await look(made), LINE).length).toBeGreaterThan(20);
    made.renderer.show(toVisible([1, 1], [1]));
    expect(find(await look(made), LINE).length).toBeGreaterThan(20);
  });

  test("keeps clear of the insets", async () => {
    const made = mount(600, 300);
    made.renderer.setInsets({ top: 0, right: 250, bottom: 0, left: 0 });
    const picture = await look(made);
    const right = Math.max(...[...find(picture, ONE), ...find(picture, TWO)].map(({ x }) => x));
    expect(right).toBeLessThan(350);
  });

  test("is the same behind what hides it for a while, whatever happens meanwhile", async () => {
    const made = mount();
    made.renderer.zoom(1.4);
    made.renderer.zoom(1 / 1.2);
    const before = [ONE, TWO];
    const picture = await look(made);
    const places = before.map((colour) => middle(find(picture, colour)));
    for (const meanwhile of [
      () => made.renderer.show({ ...OPENED, theme: "dark" }),
      () => made.renderer.show(toVisible([1, 0], [0])),
      () => made.renderer.show(toVisible([1, 1], [1])),
    ]) {
      made.container.style.display = "none";
      meanwhile();
      await new Promise((resolve) => setTimeout(resolve, 60));
      made.renderer.show(OPENED);
      made.container.style.display = "";
      await new Promise((resolve) => setTimeout(resolve, 60));
      const after = await look(made);
      for (const [at, colour] of before.entries()) {
        expect(middle(find(after, colour)).x).toBeCloseTo(places[at]?.x ?? 0, 0);
        expect(middle(find(after, colour)).y).toBeCloseTo(places[at]?.y ?? 0, 0);
      }
    }
  });

  test("keeps something in the window: what a filter leaves elsewhere, and after a hand moved all away", async () => {
    const made = mount();
    const { x: xs, y: ys } = SCENE;
    made.renderer.zoom(100);
    made.renderer.lookAt(xs[0] ?? 0, ys[0] ?? 0);
    const picture = await look(made);
    const before = middle(find(picture, ONE));
    expect(find(picture, TWO)).toEqual([]);
    made.renderer.show(toVisible([0, 1], [1]));
    expect(find(await look(made), TWO).length).toBeGreaterThan(150);
    made.renderer.show(OPENED);
    const after = middle(find(await look(made), ONE));
    expect(after.x).toBeCloseTo(before.x, 0);
    expect(after.y).toBeCloseTo(before.y, 0);
    made.renderer.lookAt(1e6, 1e6);
    const back = await look(made);
    expect(find(back, ONE).length + find(back, TWO).length).toBeGreaterThan(150);
  });

  test("moves to new positions", async () => {
    const made = mount();
    await look(made);
    const shift = (values: Float32Array, by: number) => values.map((value) => value + by);
    const before = middle(find(await look(made), ONE));
    // The window follows a picture that nobody has gone into, and stays where a reader went.
    made.renderer.show({ ...OPENED, positions: { x: shift(SCENE.x, 20), y: shift(SCENE.y, 0) } });
    expect(middle(find(await look(made), ONE)).x).toBeCloseTo(before.x, 0);
    made.renderer.zoom(1);
    made.renderer.show({ ...OPENED, positions: { x: shift(SCENE.x, 40), y: shift(SCENE.y, 0) } });
    expect(middle(find(await look(made), ONE)).x).toBeGreaterThan(before.x + 10);
  });
});

describe("the pointer", () => {
  test("names what it is over and what it clicks", async () => {
    const made = mount();
    const picture = await look(made);
    const { container, events } = made;
    const at = find(picture, TWO)[0] ?? { x: 0, y: 0 };
    point(container, ["mousemove"], { x: at.x + 3, y: at.y + 3 });
    expect(events.onHover).toHaveBeenLastCalledWith({ kind: "entity", index: 1 }, expect.anything());
    point(container, ["mousedown", "mouseup", "click"], { x: at.x + 3, y: at.y + 3 });
    expect(events.onEntity).toHaveBeenLastCalledWith(1, { additive: false });
    const line = find(picture, LINE);
    const on = line[Math.floor(line.length / 2)] ?? { x: 0, y: 0 };
    point(container, ["mousemove"], on);
    expect(events.onHover).toHaveBeenLastCalledWith({ kind: "relation", index: 0 }, expect.anything());
    point(container, ["mousemove"], { x: 3, y: 3 });
    expect(events.onHover).toHaveBeenLastCalledWith(null, null);
    point(container, ["contextmenu"], { x: 3, y: 3 });
    expect(events.onContextMenu).toHaveBeenLastCalledWith(null, 3, 3);
  });
});

/** A busy machine draws slowly. */
const PATIENCE = { timeout: 15_000 } as const;

const loseContext = (container: HTMLElement) => {
  for (const canvas of container.querySelectorAll("canvas"))
    canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
};
const frames = async (count: number) => {
  for (let i = 0; i < count; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
};

describe("faults", () => {
  test("trust 43: a lost context is rebuilt with the same picture, three times; then the page is told", async () => {
    const made = mount();
    const before = find(await look(made), ONE).length;
    for (let i = 0; i < 3; i++) {
      loseContext(made.container);
      await vi.waitFor(async () => {
        await frames(3);
        expect(find(await look(made), ONE).length).toBe(before);
      }, PATIENCE);
      expect(made.events.onLost).not.toHaveBeenCalled();
    }
    loseContext(made.container);
    await vi.waitFor(() => expect(made.events.onLost).toHaveBeenCalledOnce(), PATIENCE);
  });

  test("trust 44: a container without size is drawn to once it has one", async () => {
    const made = mount(0, 0);
    await frames(2);
    expect(made.container.querySelector("canvas")).toBeNull();
    Object.assign(made.container.style, { width: "400px", height: "300px" });
    await vi.waitFor(() => expect(made.container.querySelector("canvas")).not.toBeNull(), PATIENCE);
    expect(find(await look(made), ONE).length).toBeGreaterThan(150);
    Object.assign(made.container.style, { width: "0px", height: "0px" });
    await frames(3);
    Object.assign(made.container.style, { width: "500px", height: "300px" });
    await frames(3);
    expect(find(await look(made), ONE).length).toBeGreaterThan(150);
  });

  test("trust 42: without WebGL 2 there is no renderer", () => {
    const spy = vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
    expect(createSigmaRenderer(document.body, makeEvents(), { theme: "light" })).toBeNull();
    spy.mockRestore();
  });
});
