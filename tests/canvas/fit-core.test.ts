import { expect, test } from "vitest";
import { toScreenRadius, toScreenX, toScreenY } from "../../src/canvas/geometry/viewport.ts";
import { placeEntityLabels } from "../../src/canvas/names/place-entity-labels.ts";
import { createEngine } from "../../src/core/engine/engine-in-process.ts";
import { toPlain } from "../../src/core/model/serialise.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { showAtRest } from "./judge-picture.ts";

/** Free canvas on a phone, and on a small and a large screen. */
const SCREENS = [
  { width: 390, height: 480, isWhole: false },
  { width: 390, height: 708, isWhole: true },
  { width: 460, height: 560, isWhole: false },
  { width: 844, height: 718, isWhole: true },
] as const;

test.each(SCREENS)(
  "the shipped graph is met legible at $width by $height, its hubs in sight and named",
  async ({ width, height, isWhole }) => {
    const engine = createEngine();
    const overview = await engine.open({ kind: "shipped", json: JSON.stringify(toPlain(readShipped())) });
    if (!overview.ok) throw new Error("not open");
    const scene = await engine.scene(width / height);
    const { shown, settings } = showAtRest(scene, overview.value.ontology, width, height);
    const { prepared, viewport, x, y } = shown;
    expect(viewport.scale).toBeGreaterThanOrEqual(isWhole ? 0.48 : 0.65);
    const spots = Array.from(scene.entityIds, (_, u) => ({
      u,
      x: toScreenX(viewport, x[u] ?? 0),
      y: toScreenY(viewport, y[u] ?? 0),
      radius: toScreenRadius(prepared.radius[u] ?? 0, viewport),
    }));
    const inSight = spots.filter((spot) => spot.x > 0 && spot.x < width && spot.y > 0 && spot.y < height);
    if (isWhole) expect(inSight).toHaveLength(scene.entityIds.length);
    const [first = 0, second = 0] = prepared.byDegree;
    expect(inSight.map(({ u }) => u)).toEqual(expect.arrayContaining([first, second]));
    const labels = placeEntityLabels(shown, settings);
    const seen = new Set(inSight.map(({ u }) => u));
    expect(labels.map(({ entity }) => entity)).toEqual(expect.arrayContaining([first, second]));
    for (const label of labels) {
      expect(seen.has(label.entity)).toBe(true);
      const gap = (spot: (typeof spots)[number]): number =>
        Math.hypot(
          spot.x - Math.max(label.left, Math.min(label.right, spot.x)),
          spot.y - Math.max(label.top, Math.min(label.bottom, spot.y)),
        ) - spot.radius;
      // A name stands by its own entity.
      const own = spots[label.entity];
      expect(own === undefined ? Number.NaN : gap(own)).toBeLessThan(24);
    }
  },
);
