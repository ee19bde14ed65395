import { expect, test } from "vitest";
import { createEngine } from "../../src/core/engine/engine-in-process.ts";
import { toPlain } from "../../src/core/model/serialise.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { judgePicture } from "./judge-picture.ts";

/**
 * Free canvas of the page at 1440 by 900 and at 390 by 844 pixels, with the most of each fault that is let pass: somewhat
 * above what the picture has, so that a layout that draws worse is seen.
 */
const SCREENS = [
  {
    name: "wide",
    width: 844,
    height: 718,
    scale: 0.8,
    crossings: 570,
    onLines: 65,
    names: 24,
    covering: 0,
    struck: 20,
  },
  {
    name: "narrow",
    width: 390,
    height: 708,
    scale: 0.48,
    crossings: 620,
    onLines: 76,
    names: 12,
    covering: 4,
    struck: 12,
  },
] as const;

const json = JSON.stringify(toPlain(readShipped()));

test.each(SCREENS)("the shipped graph at rest, $name", async ({ width, height, ...most }) => {
  const engine = createEngine();
  const overview = await engine.open({ kind: "shipped", json });
  if (!overview.ok) throw new Error("not open");
  const scene = await engine.scene(width / height);
  const judged = judgePicture(scene, overview.value.ontology, width, height);
  expect(judged.scale).toBeGreaterThanOrEqual(most.scale);
  expect(judged.crossings).toBeLessThanOrEqual(most.crossings);
  expect(judged.onLines).toBeLessThanOrEqual(most.onLines);
  expect(judged.labels).toBeGreaterThanOrEqual(most.names);
  expect(judged.labelsOnEntities).toBeLessThanOrEqual(most.covering);
  expect(judged.labelsOnLabels).toBe(0);
  expect(judged.labelsOnLines).toBeLessThanOrEqual(most.struck);
});
