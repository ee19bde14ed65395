import { expect, test } from "vitest";
import { toScreenX } from "../../src/canvas/geometry/viewport.ts";
import { bringSelected, findInSight } from "../../src/canvas/view/find-in-sight.ts";
import { NO_HIGHLIGHT } from "../../src/core/drawing/canvas-model.ts";
import { makeShown } from "./make-frame.ts";

const NO_INSETS = { top: 0, right: 0, bottom: 0, left: 0 };

test("what is in sight is found, else what is shown nearest to the window, else nothing", () => {
  const shown = makeShown(
    [
      [0, 0],
      [2000, 0],
      [0, 1200],
    ],
    [],
  );
  const { viewport, states } = shown;
  expect(findInSight(shown, viewport, NO_INSETS)).toEqual({ entity: 0, isInSight: true });
  const hidden = (entities: readonly number[]) => ({
    ...shown,
    states: { ...states, entities: Uint8Array.from(entities) },
  });
  expect(findInSight(hidden([0, 1, 1]), viewport, NO_INSETS)).toEqual({ entity: 2, isInSight: false });
  expect(findInSight(hidden([0, 0, 0]), viewport, NO_INSETS)).toBeNull();
  // Under a panel nothing can be seen.
  expect(findInSight(shown, viewport, { ...NO_INSETS, left: 500 })?.isInSight).toBe(false);
});

test("what is selected is brought in sight, unless it is not shown", () => {
  const shown = makeShown(
    [
      [0, 0],
      [2000, 0],
    ],
    [[0, 1]],
  );
  const { viewport, states } = shown;
  const highlight = { ...NO_HIGHLIGHT, selectedEntities: [1] };
  expect(toScreenX(bringSelected(shown, highlight, viewport, NO_INSETS), 2000)).toBeLessThan(800);
  const hidden = { ...shown, states: { ...states, entities: Uint8Array.of(1, 0) } };
  expect(bringSelected(hidden, highlight, viewport, NO_INSETS)).toBe(viewport);
});
