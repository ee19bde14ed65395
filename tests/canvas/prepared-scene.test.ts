import { describe, expect, test } from "vitest";
import { toScreenX, toScreenY } from "../../src/canvas/geometry/viewport.ts";
import { createEngine } from "../../src/core/engine/engine-in-process.ts";
import { toPlain } from "../../src/core/model/serialise.ts";
import { readShipped, SOUGHT_ENTITIES } from "../fixtures/shipped.ts";
import { judgePicture, showAtRest } from "./judge-picture.ts";

/**
 * Free canvas of the page at 1440 by 900, 390 by 844 and 1920 by 1080 pixels, with the most of each fault that is let pass, and
 * the least number of names.
 */
const SCREENS = [
  {
    name: "desk",
    width: 844,
    height: 718,
    names: 46,
    wholeNames: 24,
    strangers: 0,
    crossings: 627,
    counts: 12,
  },
  {
    name: "phone",
    width: 390,
    height: 708,
    names: 24,
    wholeNames: 12,
    strangers: 2,
    crossings: 660,
    counts: 6,
  },
  {
    name: "wide window",
    width: 1324,
    height: 898,
    names: 46,
    wholeNames: 40,
    strangers: 0,
    crossings: 587,
    counts: 12,
  },
] as const;
const OPENING_CROSSINGS = 75;

const json = JSON.stringify(toPlain(readShipped()));

async function openShipped(width: number, height: number) {
  const engine = createEngine();
  const overview = await engine.open({ kind: "shipped", json });
  if (!overview.ok) throw new Error("not open");
  const scene = await engine.scene(width / height);
  const { opening } = scene;
  if (opening === undefined) throw new Error("no opening view");
  return { scene, opening, ontology: overview.value.ontology };
}

describe.each(SCREENS)("the shipped graph at rest on a $name", ({ width, height, ...least }) => {
  test("opens on its actors: no line passes a stranger, no disc or name lies on another", async () => {
    const { scene, opening, ontology } = await openShipped(width, height);
    const judged = judgePicture(scene, ontology, width, height, opening);
    expect(judged.strangers).toBe(0);
    expect(judged.touching).toBe(0);
    expect(judged.crossings).toBeLessThanOrEqual(OPENING_CROSSINGS);
    expect(judged.labels).toBeGreaterThanOrEqual(least.names);
    expect(judged.labelsOnEntities).toBe(0);
    expect(judged.labelsOnLabels).toBe(0);
    expect(judged.counts).toBe(least.counts);
    expect(judged.countsOnNames).toBe(0);
  });

  test("keeps lines off strangers as a whole, too", async () => {
    const { scene, ontology } = await openShipped(width, height);
    const judged = judgePicture(scene, ontology, width, height);
    expect(judged.strangers).toBeLessThanOrEqual(least.strangers);
    expect(judged.touching).toBe(0);
    expect(judged.crossings).toBeLessThanOrEqual(least.crossings);
    expect(judged.labels).toBeGreaterThanOrEqual(least.wholeNames);
    expect(judged.labelsOnLabels).toBe(0);
  });
});

test.each([
  [844, 718],
  [390, 708],
  [1324, 898],
])("the eight that matter most are named in the opening view at %d by %d", async (width, height) => {
  const { scene, opening, ontology } = await openShipped(width, height);
  const { named } = judgePicture(scene, ontology, width, height, opening);
  expect(named).toEqual(expect.arrayContaining(SOUGHT_ENTITIES));
});

test.each(SCREENS)(
  "on a $name, nine in ten of the opening view move less than 60 pixels when all the others come in",
  async ({ width, height }) => {
    const { scene, opening, ontology } = await openShipped(width, height);
    const before = showAtRest(scene, ontology, width, height, opening).shown;
    const after = showAtRest(scene, ontology, width, height).shown;
    const at = ({ viewport, x, y }: typeof before, u: number) => ({
      x: toScreenX(viewport, x[u] ?? 0),
      y: toScreenY(viewport, y[u] ?? 0),
    });
    const moved = scene.entityIds
      .flatMap((_, u) => {
        if (opening.entities[u] !== 1) return [];
        const [from, to] = [at(before, u), at(after, u)];
        return [Math.hypot(to.x - from.x, to.y - from.y)];
      })
      .toSorted((a, b) => a - b);
    expect(moved[Math.ceil(moved.length * 0.9) - 1]).toBeLessThan(60);
  },
);

test("they are among the first twenty-four of the view, and the first thirty of the whole, in the order of names", async () => {
  const { scene, opening } = await openShipped(844, 718);
  const order = [...(scene.interest ?? [])];
  const idsOf = (places: readonly number[]) => places.slice(0, 30).map((u) => scene.entityIds[u]);
  expect(idsOf(order)).toEqual(expect.arrayContaining(SOUGHT_ENTITIES));
  expect(idsOf(order.filter((u) => opening.entities[u] === 1)).slice(0, 24)).toEqual(
    expect.arrayContaining(SOUGHT_ENTITIES),
  );
});
