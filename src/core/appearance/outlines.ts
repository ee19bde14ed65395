import type { Shape } from "../model/ontology.ts";

/**
 * A shape at radius 1, as the canvas draws it: everything within `round` of a polygon (of the one point in the middle where
 * there are no corners). Drawn as a path with a stroke of twice that width and round joins, any ring around it is the same
 * path with a wider stroke.
 */
export interface Outline {
  readonly corners: readonly (readonly [x: number, y: number])[];
  readonly round: number;
  /** How far from its middle a line that leads to it ends. */
  readonly reach: number;
  /** Where the icon sits: the middle's distance below, and half of its side. */
  readonly icon: { readonly y: number; readonly half: number };
}

const ring = (count: number, radius: number, turn: number) =>
  Array.from({ length: count }, (_, i) => {
    const angle = turn + (i * 2 * Math.PI) / count;
    return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
  });

/** The same numbers as in `canvas/programs/entity-shader.ts`; the five cover about the same area. */
export const OUTLINES: Readonly<Record<Shape, Outline>> = {
  circle: { corners: [], round: 1, reach: 1, icon: { y: 0, half: 0.66 } },
  square: {
    corners: ring(4, 0.68 * Math.SQRT2, Math.PI / 4),
    round: 0.2,
    reach: 1,
    icon: { y: 0, half: 0.66 },
  },
  hexagon: {
    corners: ring(6, 0.82 / Math.cos(Math.PI / 6), Math.PI / 6),
    round: 0.12,
    reach: 1.02,
    icon: { y: 0, half: 0.66 },
  },
  diamond: { corners: ring(4, 0.68 * Math.SQRT2, 0), round: 0.14, reach: 1, icon: { y: 0, half: 0.58 } },
  triangle: {
    corners: ring(3, 1.06 * (2 / Math.sqrt(3)), -Math.PI / 2).map(([x, y]) => [x, y + 0.12] as const),
    round: 0.12,
    reach: 0.95,
    icon: { y: 0.2, half: 0.56 },
  },
};
