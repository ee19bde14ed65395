import { LEAST_SIZE_SCALING } from "../geometry/viewport.ts";
import type { PreparedScene } from "../model/prepared-scene.ts";
import { ABSENT, type States } from "../model/states.ts";

/** How thickly the lines of a large picture lie. */
export interface EdgeDensity {
  /** World units of line on each square unit of the ellipse in which the entities lie. */
  readonly density: number;
  /** The usual length of a line, in world units. */
  readonly length: number;
  /** Square root of how often that ellipse holds all entities at scale 1 beside each other. */
  readonly spread: number;
}

/** Lines that are looked at: the shares of a picture hardly change with more. */
const SAMPLE = 4096;
/** So many lines over each other, on average, leave entities and names to be read. */
const LAYERS = 0.9;
/** Lines of usual length never get fainter: less than some steps of eight bits would vanish. */
const FAINTEST = 0.015;

/** Entities of a picture that is seen as a whole cover so much of it: more would hide where they lie. */
const COVERED = 0.16;

/** How thickly the shown lines and entities lie, from an even sample of lines and entities; null where a line stands for itself. */
export function measureEdgeDensity(
  { simple, scene, radius }: Pick<PreparedScene, "simple" | "scene" | "radius">,
  x: Float32Array,
  y: Float32Array,
  { entities, relations }: Pick<States, "entities" | "relations">,
): EdgeDensity | null {
  if (!simple) return null;
  const step = Math.max(1, Math.floor(relations.length / SAMPLE));
  const sample = new Float64Array(Math.ceil(relations.length / step));
  let lines = 0;
  for (let r = 0; r < relations.length; r += step) {
    if (relations[r] === ABSENT) continue;
    const s = scene.source[r] ?? 0;
    const t = scene.target[r] ?? 0;
    sample[lines] = Math.hypot((x[s] ?? 0) - (x[t] ?? 0), (y[s] ?? 0) - (y[t] ?? 0));
    lines++;
  }
  const stride = Math.max(1, Math.floor(x.length / SAMPLE));
  let count = 0;
  let [sumX, sumY, squareX, squareY, discs] = [0, 0, 0, 0, 0];
  for (let u = 0; u < x.length; u += stride) {
    if (entities[u] === 0) continue;
    const [ux, uy] = [x[u] ?? 0, y[u] ?? 0];
    count++;
    discs += Math.PI * (radius[u] ?? 0) ** 2 * stride;
    sumX += ux;
    sumY += uy;
    squareX += ux * ux;
    squareY += uy * uy;
  }
  if (lines === 0 || count === 0) return null;
  const lengths = sample.subarray(0, lines).sort();
  const deviation = (sum: number, square: number): number =>
    Math.sqrt(Math.max(0, square / count - (sum / count) ** 2));
  const area = 4 * Math.PI * deviation(sumX, squareX) * deviation(sumY, squareY);
  const length = lengths[Math.floor(lines / 2)] ?? 0;
  const total = lengths.reduce((sum, value) => sum + value, 0) * step;
  return area > 0 && length > 0
    ? { density: total / area, length, spread: Math.sqrt(area / Math.max(1, discs)) }
    : null;
}

/**
 * How opaque a line of usual length is at a scale, 0 … 1, and that length in pixels. Longer lines are fainter in proportion:
 * what joins near ones shows the parts of a picture, what crosses it would only cover them. Zooming in brings all back.
 */
export function toDensityFade(
  edgeDensity: EdgeDensity | null,
  scale: number,
): { readonly opacity: number; readonly length: number } {
  if (edgeDensity === null) return { opacity: 1, length: Number.MAX_SAFE_INTEGER };
  const layers = edgeDensity.density / scale;
  return {
    opacity: Math.min(1, Math.max(FAINTEST, LAYERS / layers)),
    length: edgeDensity.length * scale,
  };
}

/**
 * How far sizes shrink at a scale: as far as lets all entities of a crowd cover no more than a share of the picture, so that
 * its thick and thin parts stay apart; elsewhere to what can be seen well.
 */
export const toLeastSizeScaling = (edgeDensity: EdgeDensity | null, scale: number): number =>
  edgeDensity === null
    ? LEAST_SIZE_SCALING
    : Math.min(LEAST_SIZE_SCALING, Math.sqrt(COVERED) * edgeDensity.spread * scale);
