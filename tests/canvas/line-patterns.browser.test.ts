import { describe, expect, onTestFinished, test } from "vitest";
import type { RendererEvents } from "../../src/canvas/model/renderer.ts";
import { createSigmaRenderer } from "../../src/canvas/renderer/sigma-renderer.ts";
import { toOpeningModel } from "../../src/core/drawing/canvas-model.ts";
import { CERTAINTIES } from "../../src/core/model/certainty.ts";
import { toFamilyId } from "../../src/core/model/ids.ts";
import type { Ontology } from "../../src/core/model/ontology.ts";
import { toEntityType, toRelationType } from "../fixtures/plain-types.ts";
import { addContainer, lookAt } from "./harness/look-at.ts";
import { makeScene } from "./harness/make-scene.ts";

const ONTOLOGY: Ontology = {
  entityTypes: [toEntityType("one", "circle", "tag")],
  families: [{ id: toFamilyId("conflict"), label: "Conflict", definition: "" }],
  relationTypes: [toRelationType("edge", "relates to", "conflict")],
};

const nothing = () => undefined;
const EVENTS: RendererEvents = {
  onEntity: nothing,
  onRelation: nothing,
  onBundle: nothing,
  onBackground: nothing,
  onHover: nothing,
  onPin: nothing,
  onJoin: nothing,
  onEnclose: nothing,
  onView: nothing,
  onContextMenu: nothing,
  onLost: nothing,
};

/** Five lines one below the other, each of another certainty and one pixel wide. */
const PATTERNS = (() => {
  const rows = CERTAINTIES.map((_, row) => row);
  const { scene } = makeScene({
    ontology: ONTOLOGY,
    labels: rows.flatMap(() => ["", ""]),
    entityType: rows.flatMap(() => [0, 0]),
    source: rows.map((row) => 2 * row),
    target: rows.map((row) => 2 * row + 1),
    relationType: rows.map(() => 0),
    directed: rows.map(() => 0),
    certainty: rows,
    documentCount: rows.map(() => 1),
  });
  return {
    ...scene,
    x: Float32Array.from(scene.x, (_, u) => (u % 2 === 0 ? -200 : 200)),
    y: Float32Array.from(scene.y, (_, u) => 50 * Math.floor(u / 2)),
  };
})();

/** Lengths of the runs of ink and of blank along a line, in pixels, without those at its ends. */
function toRuns(row: readonly boolean[]): {
  readonly ink: readonly number[];
  readonly blank: readonly number[];
} {
  const runs: { isInk: boolean; length: number }[] = [];
  for (const isInk of row) {
    const last = runs.at(-1);
    if (last?.isInk === isInk) last.length++;
    else runs.push({ isInk, length: 1 });
  }
  const inner = runs.length > 2 ? runs.slice(1, -1) : runs;
  const lengths = (wanted: boolean) =>
    inner.filter(({ isInk }) => isInk === wanted).map(({ length }) => length);
  return { ink: lengths(true), blank: lengths(false) };
}

/** The picture in one theme. */
async function look(theme: "light" | "dark"): Promise<ImageData> {
  const container = addContainer(600, 400);
  onTestFinished(() => container.remove());
  const renderer = createSigmaRenderer(container, EVENTS, { theme });
  if (renderer === null) throw new Error("This browser has no WebGL 2");
  onTestFinished(() => renderer.destroy());
  renderer.show(toOpeningModel(PATTERNS, ONTOLOGY, theme));
  return lookAt(renderer, container);
}

describe.each(["light", "dark"] as const)("the patterns of a line of one pixel, %s", (theme) => {
  test("differ: solid, dashes, dots, dash and dot, wide gaps", async () => {
    const { data, width, height } = await look(theme);
    // Away from the entities, a line is all that is drawn; an edge that is half covered counts as ink from a half on.
    const columns = Array.from({ length: Math.floor(width * 0.4) }, (_, i) => Math.floor(width * 0.3) + i);
    const alpha = (x: number, y: number) => data[4 * (y * width + x) + 3] ?? 0;
    const inked = Array.from({ length: height }, (_, y) => columns.filter((x) => alpha(x, y) > 0).length);
    const lines: number[][] = [];
    for (let y = 0; y < height; y++)
      if ((inked[y] ?? 0) > 0) {
        const last = lines.at(-1);
        if (last?.at(-1) === y - 1) last.push(y);
        else lines.push([y]);
      }
    expect(lines).toHaveLength(CERTAINTIES.length);
    const found = lines.map((ys) =>
      toRuns(columns.map((x) => ys.reduce((sum, y) => sum + alpha(x, y), 0) > 127)),
    );
    const longest = (runs: readonly number[]) => Math.max(0, ...runs) / devicePixelRatio;
    const seen = found.map(({ ink, blank }) => ({
      dash: longest(ink),
      dot: Math.min(...ink) / devicePixelRatio,
      gap: longest(blank),
    }));
    const [contested, stated, weak, machine, unsourced] = (seen[0]?.gap ?? 0) > 8 ? seen.toReversed() : seen;
    expect(stated?.gap).toBe(0);
    expect(weak?.dash).toBeLessThan(5);
    expect(contested?.dot).toBeGreaterThan(5);
    expect(contested?.gap).toBeLessThan(8);
    expect(machine?.dash).toBeGreaterThan(7);
    expect(machine?.dot).toBeLessThan(5);
    expect(unsourced?.gap).toBeGreaterThan(9);
  });
});
