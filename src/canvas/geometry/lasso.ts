import type { FrameModel } from "./pick.ts";
import { toScreenX, toScreenY } from "./viewport.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Whether a point lies within a closed line, by the number of times that a ray from it crosses the line. */
function isInside(line: readonly Point[], x: number, y: number): boolean {
  let inside = false;
  let before = line.at(-1);
  for (const at of line) {
    if (
      before !== undefined &&
      at.y > y !== before.y > y &&
      x < ((before.x - at.x) * (y - at.y)) / (before.y - at.y) + at.x
    )
      inside = !inside;
    before = at;
  }
  return inside;
}

/** Shown entities whose middles a line around them encloses, by index, ascending. */
export function findEnclosed(
  { x, y, states, viewport }: FrameModel,
  line: readonly Point[],
): readonly number[] {
  const left = Math.min(...line.map((at) => at.x));
  const right = Math.max(...line.map((at) => at.x));
  const top = Math.min(...line.map((at) => at.y));
  const bottom = Math.max(...line.map((at) => at.y));
  const found: number[] = [];
  for (let u = 0; u < states.entities.length; u++) {
    if (states.entities[u] === 0) continue;
    const sx = toScreenX(viewport, x[u] ?? 0);
    const sy = toScreenY(viewport, y[u] ?? 0);
    if (sx < left || sx > right || sy < top || sy > bottom) continue;
    if (isInside(line, sx, sy)) found.push(u);
  }
  return found;
}
