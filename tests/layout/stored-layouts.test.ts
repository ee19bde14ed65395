import { describe, expect, test } from "vitest";
import { createEngine } from "../../src/core/engine/engine-in-process.ts";
import { buildGraph } from "../../src/core/graph/build.ts";
import { takeFingerprint } from "../../src/core/graph/fingerprint.ts";
import { layOut } from "../../src/core/layout/lay-out.ts";
import { findStoredLayout, toStoredLayout } from "../../src/core/layout/stored-layouts.ts";
import { type Dataset, LAYOUT_SCOPES, type StoredLayout } from "../../src/core/model/dataset.ts";
import { toPlain } from "../../src/core/model/serialise.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { toDataset } from "../fixtures/text-graph.ts";

const shipped = readShipped();
const TRIANGLE = toDataset("alpha -allied_with-> beta\nbeta -allied_with-> gamma\ngamma -attacked-> alpha");

/** A layout in which entity `u` stands at (start + u, -u). */
const layoutFor = (dataset: Dataset, aspect: number, start: number): StoredLayout =>
  toStoredLayout(
    dataset,
    {
      x: Float32Array.from(dataset.entities, (_, u) => start + u),
      y: Float32Array.from(dataset.entities, (_, u) => -u),
    },
    { shows: "whole", aspect, fingerprint: takeFingerprint(dataset) },
  );

const open = async (dataset: Dataset, aspect: number) => {
  const engine = createEngine();
  const opened = await engine.open({ kind: "shipped", json: JSON.stringify(toPlain(dataset)) });
  expect(opened.ok).toBe(true);
  const shares: number[] = [];
  const { x, y, hasOwnPlaces } = await engine.scene(aspect, undefined, (share) => shares.push(share));
  return { x: [...x], y: [...y], hasOwnPlaces, shares };
};

describe("a graph with stored layouts", () => {
  const layouts = [layoutFor(TRIANGLE, 0.5, 100), layoutFor(TRIANGLE, 1, 200), layoutFor(TRIANGLE, 2, 300)];
  const dataset = { ...TRIANGLE, layouts };

  test.each([
    [0.1, 100],
    [0.68, 100],
    [0.75, 200],
    [1, 200],
    [1.5, 300],
    [9, 300],
  ])("opens in the one made for the nearest shape of canvas (%d)", async (aspect, first) => {
    const { x, y, shares } = await open(dataset, aspect);
    expect([x, y]).toEqual([
      [first, first + 1, first + 2],
      [0, -1, -2],
    ]);
    expect(shares).toEqual([]);
  });

  test("is laid out where none of them has every entity", async () => {
    const first = layouts.map((layout) => ({ ...layout, positions: layout.positions.slice(1) }));
    const { x, y } = await open({ ...TRIANGLE, layouts: first }, 1);
    expect({ x, y }).toEqual(await open(TRIANGLE, 1).then((plain) => ({ x: plain.x, y: plain.y })));
  });

  test("passes over one that lacks an entity for one that does not", () => {
    const [near, far] = [layoutFor(TRIANGLE, 1, 200), layoutFor(TRIANGLE, 2, 300)];
    const lacking = { ...near, positions: near.positions.slice(1) };
    expect(findStoredLayout({ ...TRIANGLE, layouts: [lacking, far] }, 1, "whole")?.x[0]).toBe(300);
  });
});

describe("the shipped layouts", () => {
  const layouts = shipped.layouts ?? [];

  test("are those of the graph as it is (else run npm run layout)", () => {
    const now = takeFingerprint(shipped);
    expect(layouts.map(({ fingerprint }) => fingerprint)).toEqual(layouts.map(() => now));
  });

  test.each([
    ["a desk", 1440 - 248 - 348, 900 - 44 - 120],
    ["a phone", 390, 844 - 44 - 92],
    ["a wide window", 1920 - 248 - 348, 1080 - 44 - 120],
  ])("hold two for %s, each with every entity", (_, width, height) => {
    const aspect = width / height;
    for (const shows of LAYOUT_SCOPES) {
      const near = layouts.filter(
        (layout) => layout.shows === shows && Math.abs(Math.log(layout.aspect / aspect)) < 0.02,
      );
      expect(near).toHaveLength(1);
      expect(findStoredLayout(shipped, aspect, shows)).not.toBeNull();
    }
  });

  test("are what is drawn, without a layout at the start", async () => {
    const { x, y, hasOwnPlaces, shares } = await open(shipped, 1.15);
    const stored = layouts.find(({ aspect, shows }) => aspect === 1.15 && shows === "whole")?.positions ?? [];
    const near = (values: readonly number[], at: 1 | 2) =>
      values.every((value, u) => Math.abs(value - (stored[u]?.[at] ?? Number.NaN)) < 0.01);
    expect([near(x, 1), near(y, 2), shares]).toEqual([true, true, []]);
    expect(hasOwnPlaces).toBe(false);
  });
});

test("a layout comes out of its form as it went in, to the hundredth of a pixel", () => {
  const graph = buildGraph(TRIANGLE);
  const positions = layOut(graph, { seed: 1, aspect: 1 });
  const stored = toStoredLayout(TRIANGLE, positions, {
    shows: "whole",
    aspect: 1,
    fingerprint: takeFingerprint(TRIANGLE),
  });
  const found = findStoredLayout({ ...TRIANGLE, layouts: [stored] }, 1, "whole");
  for (const [axis, values] of [["x", found?.x] as const, ["y", found?.y] as const])
    for (const [u, value] of positions[axis].entries()) expect(values?.[u]).toBeCloseTo(value, 1);
});
