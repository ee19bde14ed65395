import { expect, test } from "vitest";
import { createEngine } from "../../src/core/engine-in-process.ts";
import { toPlain } from "../../src/core/model/serialise.ts";
import { readShipped } from "../fixtures/shipped.ts";
import { judgePicture } from "./judge-picture.ts";

/** Free canvas of the page at 1440 by 900 and at 390 by 844 pixels. */
const SCREENS = [
  { name: "wide", width: 844, height: 718 },
  { name: "narrow", width: 390, height: 708 },
] as const;

const json = JSON.stringify(toPlain(readShipped()));

test.each(SCREENS)("the shipped graph at rest, $name", async ({ width, height }) => {
  const engine = createEngine();
  const overview = await engine.open({ kind: "shipped", json });
  if (!overview.ok) throw new Error("not open");
  const t = performance.now();
  const scene = await engine.scene(Math.max(0.45, width / height));
  console.log(
    Math.round(performance.now() - t),
    JSON.stringify(judgePicture(scene, overview.value.ontology, width, height)),
  );
  expect(1).toBe(1);
});
